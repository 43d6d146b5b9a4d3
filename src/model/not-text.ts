/** Characters that are no text. */

/**
 * Control characters but for tab and line feed, halves of a character (surrogates), and code points that Unicode keeps free
 * of characters (chapter 23.7), as well as U+FFFD, which stands where a program lost a letter.
 */
// eslint-disable-next-line no-control-regex -- to find them is its purpose
const NOT_TEXT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** The first that stands in a text, as `U+0000`, and its place (UTF-16 offset). */
export function findNotText(text: string): { readonly name: string; readonly at: number } | undefined {
  const found = NOT_TEXT.exec(text);
  return found === null
    ? undefined
    : { name: `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, at: found.index };
}

/** Whether there is something in a text, but nothing that anyone could see: white space, joiners, marks of direction. */
export const isInvisible = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}]+$/u.test(text);
