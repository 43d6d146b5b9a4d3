/** What an editor is told where a text is no MDX. */
import type { VFileMessage } from 'vfile-message';
import type { Problem } from '../model/types.ts';
import { MERGE_MARK, MERGE_REST } from './merge-marks.ts';
import { HOLDS_NOTHING, isBlock, type Tag } from './tags.ts';

/** What the parser says; now and then an assertion of its own fails on text that nobody could mean, and says no place. */
export function syntaxProblem(
  file: string,
  body: string,
  { line: said, message, reason = message }: Partial<VFileMessage> & Error,
): Problem {
  // Of a tag that is not closed, only the words of the message know the place.
  const line = said ?? (Number(/\((\d+):\d+/.exec(reason)?.[1]) || undefined);
  if (MERGE_MARK.test(body.split(/\r?\n/)[(line ?? 0) - 1] ?? '')) return { file, line, ...MERGE_REST };
  return { file, line, ...(reason.includes('import/exports') ? TAKEN_FOR_CODE : notMdx(reason)) };
}

/** A paragraph whose first word is one of JavaScript's. */
const TAKEN_FOR_CODE = {
  what: 'A line that begins with "import" or "export" is taken for code, and is not code.',
  remedy: 'Begin it with another word, or write {"import"} where the word is meant.',
};

/** What stands where the parser guesses, in a note, at something else than MDX. */
const MEANT: Readonly<Record<string, Pick<Problem, 'what' | 'remedy'>>> = {
  'to create a comment in MDX': { what: 'A comment of HTML stands here.', remedy: 'Write {/* its words */}.' },
  'to create a link in MDX': {
    what: 'An address stands in angle brackets here.',
    remedy: 'Write the address without the brackets, or [words](address).',
  },
};

const notMdx = (reason: string): Pick<Problem, 'what' | 'remedy'> =>
  Object.entries(MEANT).find(([note]) => reason.includes(note))?.[1] ??
  notClosed(/closing tag for `<([^>\s]+)>`(.* before the end of `paragraph`)?/.exec(reason)) ?? {
    what: `The text is not valid MDX: ${reason.replace(/\.$/, '')}.`,
    remedy: 'Write \\{ and \\< for a brace or an angle bracket that is meant as such; close each tag and brace that is meant as MDX.',
  };

/** A tag that HTML does not close, and one that begins in a line what ends below it; of others the parser says enough. */
function notClosed(found: RegExpExecArray | null): Pick<Problem, 'what' | 'remedy'> | undefined {
  const [, name = '', inParagraph] = found ?? [];
  if (HOLDS_NOTHING.has(name)) return { what: `<${name}> is not closed.`, remedy: `Write <${name}/>.` };
  if (inParagraph !== undefined && isBlock({ name } as Tag))
    return { what: `<${name}> is not closed in its paragraph.`, remedy: `Put <${name}> and </${name}> on lines of their own.` };
  return undefined;
}
