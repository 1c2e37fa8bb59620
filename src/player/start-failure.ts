/** The page when the course cannot start at all. No dictionary was loaded: its words came with the page, in its language. */

/** Replaces what is there by a calm text and a button; `error` is for support, and is text. */
export function showStartFailure(app: Element, error: unknown): void {
  const told = String(error).slice(0, 300);
  const template = app.ownerDocument.querySelector<HTMLTemplateElement>('#failure');
  app.replaceChildren(template?.content.cloneNode(true) ?? told);
  app.querySelector('code')?.append(told);
  app.querySelector('button')?.addEventListener('click', () => location.reload());
  app.querySelector('h1')?.focus();
}
