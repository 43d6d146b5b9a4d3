import { diffWordsWithSpace } from 'diff';

/** A stretch of two texts: in both, only in the former, or only in the later one. */
export interface Stretch {
  readonly kind: 'same' | 'del' | 'ins';
  readonly text: string;
}

/** What was taken out of a text and put into it to make another of it, word by word (Myers 1986, by the package diff). */
export function differences(former: string, later: string): Stretch[] {
  return diffWordsWithSpace(former, later).map(({ value, added, removed }) => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }));
}
