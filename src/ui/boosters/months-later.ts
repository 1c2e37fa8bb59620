/** Day, so many calendar months after `day`; the last of the month where that day does not exist. */
export function monthsLater(day: number, months: number): number {
  const from = new Date(day * 86_400_000);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const to = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last));
  return to / 86_400_000;
}
