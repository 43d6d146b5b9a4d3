/** Signs that GFM takes for markup where none was meant. */
import type { Nodes } from 'mdast';
import type { Say } from './fault.ts';

/**
 * The tildes of two ranges, 3~5 days or 8~10 days, strike out what stands between them.
 * @param source of the whole file.
 */
export function checkStrike(node: Extract<Nodes, { type: 'delete' }>, source: string, say: Say): void {
  const [start, end] = extentOf(node);
  if (!/^~(?!~)/.test(source.slice(start, end))) return;
  if (/[\p{L}\p{N}]$/u.test(source.slice(Math.max(0, start - 2), start)) || /^[\p{L}\p{N}]/u.test(source.slice(end, end + 2)))
    say(
      node,
      'Two single tildes strike out the words between them here.',
      'Write an en dash (3–5) or \\~ where a range is meant; ~~words~~ are struck out.',
    );
}

/** A bare address runs on to the next space: signs of a sentence that are not ASCII would be a part of it. */
export function checkBareAddress(node: Extract<Nodes, { type: 'link' }>, source: string, say: Say): void {
  const [start, end] = extentOf(node);
  const [sign] = /(?!\p{ASCII})[\p{P}\p{S}]/u.exec(node.url) ?? [];
  if (sign !== undefined && !source.slice(start, end).startsWith('['))
    say(node, `The sign ${sign} is taken for a part of the address "${node.url}".`, 'Write [words](address), or a space in front of it.');
}

/** Offsets in the source; what GFM finds in a finished text has none. */
const extentOf = ({ position }: Nodes): [number, number] => [position?.start.offset ?? 0, position?.end.offset ?? 0];
