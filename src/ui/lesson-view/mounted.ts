/**
 * Elements whose tag is only known from the content. Each is made once per key and gets its properties again on every
 * render; Lit leaves a node that it has already in place.
 */
export class Mounted {
  private readonly made = new Map<string, HTMLElement>();

  get(key: string, tag: string, properties: object): HTMLElement {
    const element = this.made.get(key) ?? document.createElement(tag);
    this.made.set(key, element);
    return Object.assign(element, properties);
  }

  clear() {
    this.made.clear();
  }
}
