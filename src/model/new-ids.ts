const ID = /^p(\d+)([a-z]*)$/;

/** Number and letters of a paragraph's id: `p3a` is 3 and `a`. */
function partsOfId(id: string): { number: number; letters: string } {
  const [, number = '0', letters = ''] = ID.exec(id) ?? [];
  return { number: Number(number), letters };
}

/**
 * The order in which ids are given: by number, then by letters (`p3`, `p3a`, `p3b`, `p3aa`, `p4`). It is that of reading, but where a
 * paragraph was moved. Ships to the browser: of two with one number the shorter has fewer letters.
 */
export function compareIds(a: string, b: string): number {
  return (parseInt(a.slice(1), 10) || 0) - (parseInt(b.slice(1), 10) || 0) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Ids for the new paragraphs of a section, in the manner of statutes: between p3 and p4 stands p3a, then p3b; before p1
 * stands p0a; at the end the numbers go on. An id that the page ever had is not given again.
 * @param ids of the section's paragraphs in order; undefined where one is wanted.
 * @param used every id that the page has published.
 */
export function fillIds(ids: readonly (string | undefined)[], used: ReadonlySet<string>): string[] {
  const taken = new Set([...used, ...ids.filter((id) => id !== undefined)]);
  const lastKept = ids.findLastIndex((id) => id !== undefined);
  let highest = Math.max(0, ...[...taken].map((id) => partsOfId(id).number));
  let previous = 'p0';
  return ids.map((kept, i) => {
    const id = kept ?? (i > lastKept ? `p${++highest}` : letteredAfter(previous, taken));
    taken.add(id);
    return (previous = id);
  });
}

function letteredAfter(previous: string, taken: ReadonlySet<string>): string {
  const { number, letters } = partsOfId(previous);
  let next = letters;
  do next = nextLetters(next);
  while (taken.has(`p${number}${next}`));
  return `p${number}${next}`;
}

/** `''` to `a`, `a` to `b`, `z` to `aa`. */
function nextLetters(letters: string): string {
  const last = letters.at(-1);
  if (last === undefined) return 'a';
  const rest = letters.slice(0, -1);
  return last === 'z' ? `${nextLetters(rest)}a` : rest + String.fromCharCode(last.charCodeAt(0) + 1);
}
