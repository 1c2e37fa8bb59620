/** What a reload of the page has to remember of this launch; gone with the tab. Storage may be denied. */
export class SessionMemory {
  private readonly here = new Map<string, string>();

  constructor(
    private readonly win: Window,
    private readonly key: string,
  ) {}

  get(name: string): string {
    try {
      return this.win.sessionStorage.getItem(`${this.key} ${name}`) ?? this.here.get(name) ?? '';
    } catch {
      return this.here.get(name) ?? '';
    }
  }

  set(name: string, value: string): void {
    this.here.set(name, value);
    try {
      this.win.sessionStorage.setItem(`${this.key} ${name}`, value);
    } catch {
      // In memory it lives as long as the page.
    }
  }
}
