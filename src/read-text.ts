/** A content file as text, or what keeps it from being text. Plain Node. */
import { readFileSync } from 'node:fs';
import { findNotText } from './model/not-text.ts';
import type { Problem } from './model/types.ts';

/** What the system says of a file that cannot be read, in an editor's words. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'is a link to a file that is not there',
  ELOOP: 'is a link that leads back to itself',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
  ENOTDIR: 'is a file, where a folder should be',
};

/** Of an error of the file system: what to say of it, and what to do. */
export function unreadable(error: unknown, wanted: 'file' | 'folder'): Pick<Problem, 'what' | 'remedy'> {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    what: `This ${UNREADABLE[code] ?? `cannot be read (${message})`}.`,
    remedy: `Put a ${wanted} that can be read in its place, or remove it.`,
  };
}

/**
 * Reads UTF-8, with line ends as `\n` and without a byte order mark.
 * @param file the path as an editor knows it, for messages.
 * @returns the text, or undefined and the reason.
 */
export function readText(path: string, file: string): { text: string; problems: [] } | { text: undefined; problems: Problem[] } {
  const refuse = (what: string, remedy: string, line?: number) => ({ text: undefined, problems: [{ file, line, what, remedy }] });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { what, remedy } = unreadable(error, 'file');
    return refuse(what, remedy);
  }
  // With its mark or without: files of the content begin with a sign of ASCII.
  if (/^(?:\xFF\xFE|\xFE\xFF|[^\0]\0|\0[^\0])/.test(bytes.toString('latin1', 0, 2))) {
    return refuse('The file is in UTF-16.', 'Save it as UTF-8.', 1);
  }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const found = findNotText(text);
  if (found === undefined) return { text, problems: [] };
  const line = text.slice(0, found.at).split('\n').length;
  return found.name === 'U+FFFD'
    ? refuse(
        'A character here is not valid UTF-8, or was lost when the file was converted.',
        'Save the file as UTF-8, and write the character anew.',
        line,
      )
    : refuse(`An invisible control character (${found.name}) stands here.`, 'Delete it: it is not text.', line);
}
