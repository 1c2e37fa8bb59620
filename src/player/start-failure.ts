/** The page when the course cannot start at all: no dictionary was loaded, so its few words stand here. */

/** Replaces what is there by a calm text and a button; `error` is for support, and is text. */
export function showStartFailure(app: Element, error: unknown): void {
  const {ownerDocument: page} = app;
  const main = page.createElement('main');
  main.className = 'first';
  const add = (tag: string, text: string) => {
    const element = page.createElement(tag);
    element.textContent = text;
    main.append(element);
    return element;
  };
  const heading = add('h1', 'De cursus opent nu niet');
  heading.tabIndex = -1;
  add('p', 'Er ging iets mis bij het openen. Je voortgang is niet veranderd. Probeer het opnieuw.');
  const reload = add('button', 'Opnieuw laden') as HTMLButtonElement;
  reload.type = 'button';
  reload.addEventListener('click', () => page.defaultView?.location.reload());
  add('p', `Voor de helpdesk: ${String(error).slice(0, 300)}`);
  app.replaceChildren(main);
  heading.focus();
}
