/** Each citation once in a process: a section's page and its file of citations need the same, and a thread of the build may have made it. */
import type { CslItem, Style, StyledCitation } from '../model/citation.ts';
import { styleCitation } from './style-citation.ts';

const SHARED = Symbol.for('citations of this build');
const kept = globalThis as { [SHARED]?: Map<string, StyledCitation> };
/** Shared with the build, which has its own copy of this module. */
const styled = (kept[SHARED] ??= new Map<string, StyledCitation>());

/** The name under which a citation is kept. */
export const citationKey = (item: CslItem, style: Style): string => `${style} ${JSON.stringify(item)}`;

/** Keeps what was made elsewhere. @param key of `citationKey`. */
export const keepCitation = (key: string, citation: StyledCitation): void => void styled.set(key, citation);

/** One item in one style: as it is kept, or made now. */
export function styledOnce(item: CslItem, style: Style): StyledCitation {
  const key = citationKey(item, style);
  const known = styled.get(key) ?? styleCitation(item, style);
  styled.set(key, known);
  return known;
}
