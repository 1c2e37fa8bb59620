/** Addresses for what the page gives away; the one of an earlier file is let go. */
export class DownloadLink {
  private made: {blob: Blob; url: string} | undefined;

  urlOf(blob: Blob | null): string {
    if (blob && this.made?.blob !== blob) {
      if (this.made) URL.revokeObjectURL(this.made.url);
      this.made = {blob, url: URL.createObjectURL(blob)};
    }
    return this.made?.url ?? '';
  }
}
