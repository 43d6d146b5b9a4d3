/** A number of bytes as readers see it, two figures long: `190 kB`, `1.4 MB`. Longer, it would change with each edit of the text. */
export function readableSize(bytes: number): string {
  const kilobytes = Number((bytes / 1000).toPrecision(2));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${kilobytes / 1000} MB`;
}
