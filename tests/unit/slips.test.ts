/** Signs that come to something else than was meant: they are refused at their line, and right text that looks like them is not. */
import { expect, test } from 'vitest';
import { contentWith, HEAD } from './content-with.ts';

test.each([
  ['two ranges with a tilde', 'After 3~5 days, and then 8~10 days.', 'Two single tildes strike out the words between them here.'],
  ['a letter between tildes', 'H~2~O.', 'Two single tildes strike out'],
  ['a bare address with a quotation mark behind it', '“https://example.org/x”', 'The sign ” is taken for a part of the address'],
  ['a bare address in Chinese', '见https://example.org/，然后。', 'The sign ， is taken for a part of the address'],
  ['a bare address with a dash behind it', '(www.example.org—here)', 'The sign — is taken for a part of the address'],
  ['a heading without its space', '##Heading', '"##Heading" is not a heading.'],
  ['a heading without its space in Chinese', '###一带一路', '"###一带一路" is not a heading.'],
  ['a heading without its space and level', '#Heading', '"#Heading" is not a heading.'],
  ['a heading of seven levels', '####### Deep', '"####### Deep" is not a heading.'],
  ['a heading in fullwidth signs', '＃＃ 标题', '"＃＃ 标题" is not a heading.'],
  ['code without an end', '```js\nx\n\nAll the rest.', 'A block of code does not end.'],
  ['code without an end in a list', '- ~~~~\n  x\n  ~~~', 'A block of code does not end.'],
  ['a link with a space before its address', 'T [x] (https://example.org/a) y', 'The link to "https://example.org/a" is shown as typed'],
  ['an address with spaces', 'T [x](https://example.org/a b) y', 'The link to "https://example.org/a b" is shown as typed'],
  ['the name of a file with spaces', 'T [x](my file.pdf) y', 'The link to "my file.pdf" is shown as typed'],
  ['a table without its second line', '| a | b |\n| c | **d** |', '"| a | b |" is not a row of a table.'],
  ['a note in its place', 'T^[a note] y', '^[words] does not make a note.'],
  ['a box between colons', ':::note\nWords.\n:::', '":::note" does not make a box.'],
  ['bold words with quotation marks inside, in Chinese', '这是**“重要”**的话。', 'The ** here does not make bold.'],
  ['bold words with their full stop inside, in Chinese', '这是**重要。**的话', 'The ** here does not make bold.'],
  ['bold words without an end', 'A **bold word', 'The ** here does not make bold. Close it, without spaces inside'],
  ['bold words in spaces', '** bold **', 'The ** here does not make bold.'],
  ['bold words that end elsewhere', '- **one [two](#p1)\n- three**', 'The ** here does not make bold.'],
  ['bold words beside an escaped sign', 'A \\*\\** **bold', 'The ** here does not make bold.'],
  ['code without an end in a line', 'A `code word', 'The ` here does not make code. Close it with `; a sign that is meant as such is \\`.'],
  ['emphasis with quotation marks inside, in Chinese', '这是*“重要”*的话。', 'The * here does not make emphasis.'],
  ['emphasis between dashes, in Chinese', '这是_重要_的话。', 'The _ here does not make emphasis.'],
  ['the middle of a merge', '=======\nTheirs.', 'A Git conflict marker was left here. Keep one of the two texts'],
  ['the beginning of a merge', '<<<<<<< HEAD\nOurs.', 'A Git conflict marker was left here.'],
  ['the end of a merge', '>>>>>>> theirs', 'A Git conflict marker was left here.'],
  ['a command of TeX', '\\newpage', '"\\newpage" does nothing here.'],
  ['a task without its space', '- [] task', '"[] task" is not a task. Write it in a list, - [ ] and its words'],
  ['a task outside of a list', '[ ] task', '"[ ] task" is not a task.'],
  [
    'an address of a preview',
    'T [x](http://localhost:4321/sections/s/)',
    '"http://localhost:4321/sections/s/" leads every reader to a computer',
  ],
  ['a bare address of a preview', 'T http://127.0.0.1:8080', '"http://127.0.0.1:8080" leads every reader'],
  ['a box in a quotation', '> [!NOTE]\n> Words.', '"[!NOTE]" does not make a box.'],
])('%s is refused', (_, text, expected) => {
  expect(contentWith(`${HEAD}T\n\n${text}\n`).said).toMatch(`sections/s.mdx:9  ${expected}`);
});

test.each([
  ['words struck out', '~old~ new, ~~older~~ newer, 3\\~5 days and 8\\~10 days'],
  ['signs of bold and code that are meant', '\\*\\*a, \\_\\_a, a \\` and `**` and `` ` ``'],
  ['stars and dashes by themselves', '2 * 3 * 4, word*, other* (see *), snake_case_name, Name: ____, _x_y'],
  ['bold words and emphasis', '**a**, *b*, ***c***, __d__, **e *f* g**, 这是**重要**的话，*“重要”* 的话'],
  ['tasks, a link and a path', '\n\n- [ ] one\n- [x] two\n\n[y](#p1) C:\\Users\n\\\\newpage'],
  ['seven signs that are no merge', '======= is seven\n\n```\n=======\n```\n\n> > > a\n\nhttps://localhost.example.org/'],
  ['stars and dashes in an address', 'https://example.org/a__b**c and [x](/sections/s/?q=**#p1)'],
])('%s may stand', (_, text) => {
  expect(contentWith(`${HEAD}T ${text}.\n`).said).toBe('');
});

test('a note whose colon is missing is said once, at its line', () => {
  expect(contentWith(`${HEAD}T[^1] and again.[^1]\n\n[^1] The note.\n`).said).toMatch(
    /^sections\/s\.mdx:9 {2}The note \[\^1\] has no colon behind its mark\. [^\n]*$/,
  );
});

test('a slip is said at its line, also within a paragraph', () => {
  expect(contentWith(`${HEAD}One\ntwo\n##Three\nfour [x](y z)\n`).said).toMatch(
    /^sections\/s\.mdx:9 {2}"##Three" is not a heading[^\n]*\nsections\/s\.mdx:10 {2}The link to "y z"[^\n]*$/,
  );
});

test('the middle of a merge below a line is no heading', () => {
  expect(contentWith(`${HEAD}Ours.\n=======\nTheirs.\n`).said).toMatch(
    /^sections\/s\.mdx:8 {2}A Git conflict marker was left here\.[^\n]*$/,
  );
});
