/** Gives the trainer a file that the page made. */
export function download(name: string, type: string, content: string): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob([content], {type})),
    download: name,
  });
  link.click();
  // The download starts after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
