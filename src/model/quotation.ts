/** Whether a quotation is in the text: exactly, nearly, or not. Words are folded as for the search (text.ts). */
import { LCS } from 'node-diff3';
import { differences, type Stretch } from './differences.ts';
import { bare, piecesOf, withoutNumbers, type Piece } from './quotation-parts.ts';
import { makeStreams, MOST_PLACES, type Passage, type Stream } from './quotation-streams.ts';

/** Where a quotation stands, or comes nearest to standing. */
export interface Place {
  readonly slug: string;
  /** First and last paragraph. */
  readonly id: string;
  readonly lastId: string;
  /** Edition that had these words, where the text of today has others. */
  readonly edition: number | undefined;
  /** Share of the quotation's words that stand here in order, 0 to 1. */
  readonly likeness: number;
  /** The words of the text there. */
  readonly text: string;
}

export interface Verdict {
  readonly verdict: 'exact' | 'close' | 'absent';
  /** In reading order where exact; else the likest first. */
  readonly places: readonly Place[];
  /** From the quotation (`del`) to the first place's text (`ins`), word by word; empty unless the verdict is close. */
  readonly differences: readonly Stretch[];
  /** Words in the quotation. */
  readonly words: number;
}

/** A quotation of which so much stands in one passage in order is close to it. */
const CLOSE = 0.7;
const NEAREST = 3;
/** Windows that are compared word by word, the most promising first. */
const CANDIDATES = 10;

/** Prepares the passages, once, for many quotations. @param passages today's first, in reading order. */
export function makeQuotationChecker(passages: readonly Passage[]) {
  const streams = makeStreams(passages);

  return (quotation: string): Verdict => {
    const pieces = piecesOf(quotation);
    const words = pieces.flatMap((piece) => piece.words);
    if (words.length === 0) return { verdict: 'absent', places: [], differences: [], words: 0 };
    const asIs = exactPlaces(pieces);
    const found = asIs.some(({ exact }) => exact) ? asIs : [...exactPlaces(piecesOf(withoutNumbers(quotation))), ...asIs];
    const exact = found.filter((place) => place.exact);
    // Today's text first: an earlier wording counts only where today's has not these words.
    const today = exact.filter(({ edition }) => edition === undefined);
    if (exact.length > 0)
      return { verdict: 'exact', places: (today.length > 0 ? today : exact).slice(0, MOST_PLACES), differences: [], words: words.length };
    const near = [...found, ...nearPlaces(words)].sort(
      (a, b) => b.likeness - a.likeness || Number(a.edition !== undefined) - Number(b.edition !== undefined),
    );
    const unique = [...new Map(near.toReversed().map((place) => [`${place.slug} ${place.id} ${place.edition}`, place])).values()]
      .reverse()
      .sort((a, b) => b.likeness - a.likeness);
    const close = unique.filter(({ likeness }) => likeness >= CLOSE);
    if (close.length === 0) return { verdict: 'absent', places: unique.slice(0, NEAREST), differences: [], words: words.length };
    const quoted = pieces.map(({ text }) => text.trim()).join(' … ');
    return { verdict: 'close', places: close.slice(0, NEAREST), differences: differences(quoted, close[0]!.text), words: words.length };
  };

  /** Places where the pieces stand word for word; `exact` where nothing differs that has to be told. */
  function exactPlaces(pieces: readonly Piece[]): (Place & { exact: boolean })[] {
    const [first] = pieces;
    if (first === undefined) return [];
    return streams.flatMap((stream) =>
      stream.runs(first.words, 0, Infinity).flatMap((start): (Place & { exact: boolean })[] => {
        const parts = [{ start, end: start + first.words.length }];
        for (const piece of pieces.slice(1)) {
          const from = parts.at(-1)!.end;
          const [next] = stream.runs(piece.words, from, from + piece.gap);
          if (next === undefined) return [];
          parts.push({ start: next, end: next + piece.words.length });
        }
        const exact = parts.every((part, i) => bare(stream.textOf(part.start, part.end)) === bare(pieces[i]!.text));
        const text = parts.map((part) => stream.textOf(part.start, part.end)).join(' … ');
        return [{ ...stream.placeOf(start, parts.at(-1)!.end), likeness: 1, exact, text }];
      }),
    );
  }

  /** The passages that have most of the words in order, each a window a little longer than the quotation. */
  function nearPlaces(words: readonly string[]): Place[] {
    const length = Math.ceil(words.length * 1.6) + 4;
    const windows = streams.flatMap((stream) => stream.windows(words, length).map((window) => ({ stream, ...window })));
    windows.sort((a, b) => b.weight - a.weight);
    return windows.slice(0, CANDIDATES).flatMap(({ stream, start, end }): Place[] => {
      const common = commonInOrder(words, stream, start, end);
      const [first, last] = [common[0], common.at(-1)];
      if (first === undefined || last === undefined) return [];
      // Words at the quotation's ends that are not in the text stand for as many that are.
      const [from, to] = stream.widen(first.place, last.place + 1, first.word, words.length - 1 - last.word);
      return [{ ...stream.placeOf(from, to), likeness: common.length / words.length, text: stream.textOf(from, to) }];
    });
  }
}

/** Words of the quotation that the stream has too, in order, and their places in it: a longest common subsequence (Hunt and McIlroy 1976). */
function commonInOrder(words: readonly string[], stream: Stream, start: number, end: number): { word: number; place: number }[] {
  const common: { word: number; place: number }[] = [];
  for (let link = LCS([...words], stream.words.slice(start, end)); link.chain !== null; link = link.chain) {
    common.push({ word: link.buffer1index, place: start + link.buffer2index });
  }
  return common.reverse();
}
