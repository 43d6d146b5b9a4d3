/** A number of bytes as readers see it, two figures long: `190 kB`, `1.4 MB`. Longer, it would change with each edit of the text. */
export function readableSize(bytes: number): string {
  const kilobytes = Number((bytes / 1000).toPrecision(2));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${kilobytes / 1000} MB`;
}

/** The step of 1, 2, 5, 10 ... that a number of bytes stays below: `under 200 kB`. For pages that are to stay as they are while the text is edited elsewhere. */
export function sizeBelow(bytes: number): string {
  const power = 10 ** Math.floor(Math.log10(bytes));
  return `under ${readableSize([2, 5, 10].map((step) => step * power).find((step) => bytes < step)!)}`;
}

/** "12,000", without the browser's formatter, whose first use takes longer than a search. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
