/** Signs that come to something else than was meant: they are refused at their line, and right text that looks like them is not. */
import { expect, test } from 'vitest';
import { contentWith, HEAD } from './content-with.ts';

test.each([
  ['two ranges with a tilde', 'After 3~5 days, and then 8~10 days.', 'Two single tildes strike out the words between them here.'],
  ['a letter between tildes', 'H~2~O.', 'Two single tildes strike out'],
  ['a bare address with a quotation mark behind it', '“https://example.org/x”', 'The sign ” is taken for a part of the address'],
  ['a bare address in Chinese', '见https://example.org/，然后。', 'The sign ， is taken for a part of the address'],
  ['a bare address with a dash behind it', '(www.example.org—here)', 'The sign — is taken for a part of the address'],
])('%s is refused', (_, text, expected) => {
  expect(contentWith(`${HEAD}T\n${text}\n`).said).toMatch(`sections/s.mdx:8  ${expected}`);
});

test.each([['words struck out', '~old~ new, ~~older~~ newer, 3\\~5 days and 8\\~10 days']])('%s may stand', (_, text) => {
  expect(contentWith(`${HEAD}T ${text}.\n`).said).toBe('');
});
