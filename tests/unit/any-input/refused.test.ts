/** What an editor may save that is refused with file, line and remedy. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblems } from '../../../src/model/problems.ts';
import { readContent } from '../../../src/read-content.ts';
import { contentWith, HEAD } from '../content-with.ts';

const S = 'sections/s.mdx';
test.each<[string, string | Buffer | ((sections: string) => void), said: string | RegExp]>([
  ['nothing in the file', '', `${S}:1  The file does not begin with front matter.`],
  ['front matter that does not end', `${HEAD.replace('---\n\n', '')}Text.`, `${S}:1  The file does not begin with front matter.`],
  ['front matter that is a list', '---\n- a\n---\nText.', `${S}:2  What stands here is not made of keys and values.`],
  [
    'an alias without its anchor',
    '---\ntitle: *t\nshortTitle: S\nsummary: U\n---\nT',
    `${S}:2  A value that begins with * stands for another one`,
  ],
  [
    'aliases that would fill the memory',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcd'[i]}`).join()}]`).join('\n')}\n---\nT`,
    `${S}:3  A value that begins with *`,
  ],
  ['a value that holds itself', '---\ntitle: &t [*t]\n---\nT', `${S}:2  The value *t stands for one that it is itself a part of.`],
  [
    'a control character as an escape',
    `${HEAD.replace(' T', ' "a\\0b"')}T`,
    `${S}:2  A character that is not text (U+0000) stands in this`,
  ],
  ['half a character', `${HEAD.replace(' T', ' "a\\uD800b"')}T`, `${S}:2  A character that is not text (U+D800) stands in this value.`],
  ['a value that nobody sees', `${HEAD.replace(' T', ' "\\u200B"')}T`, `${S}:2  Nothing of this value can be seen.`],
  [
    'a value cut by a hash sign',
    `${HEAD.replace(' T', ' Lesson #4').replace('U.', '"#1" # one')}T`,
    /^sections\/s\.mdx:2 {2}"#4" is taken for a comment, and the value for "Lesson"\.[^\n]*$/,
  ],
  [
    'tabs in front matter',
    '---\ntitle: T\n\tshortTitle: S\n---\nT',
    `${S}:3  This is not valid YAML: Tabs are not allowed as indentation.`,
  ],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(`${HEAD}Caf`), Buffer.from([0xe9])]),
    `${S}:7  A character here is not valid UTF-8`,
  ],
  ['UTF-16', Buffer.from(`\uFEFF${HEAD}Text.`, 'utf16le'), `${S}:1  The file is in UTF-16. Save it as UTF-8.`],
  ['UTF-16 without its mark', Buffer.from(`${HEAD}Text.`, 'utf16le'), `${S}:1  The file is in UTF-16. Save it as UTF-8.`],
  ['UTF-16 the other way round', Buffer.from(`${HEAD}Text.`, 'utf16le').swap16(), `${S}:1  The file is in UTF-16. Save it as UTF-8.`],
  [
    'a year in place of a title',
    `${HEAD.replace(' T', ' 2024')}T`,
    `${S}:2  "title" must be text: the section's title. Put the value in quotation`,
  ],
  ['a control character', `${HEAD}Te\0xt.`, `${S}:7  An invisible control character (U+0000) stands here.`],
  ['a code point that is no character', `${HEAD}Te\uFDD0xt.`, `${S}:7  An invisible control character (U+FDD0) stands here.`],
  ['a control character as an entity', `${HEAD}Te&#1;xt.`, `${S}:7  A character that is not text (U+FFFD) stands here.`],
  ['a brace that does not close', `${HEAD}A { stray.`, `${S}:7  The text is not valid MDX: Unexpected end of file`],
  ['a tag that does not close', `${HEAD}A <b> tag.`, `${S}:7  The text is not valid MDX: Expected a closing tag for`],
  ['a comment of HTML', `${HEAD}A <!-- c --> b.`, `${S}:7  A comment of HTML stands here. Write {/* its words */}.`],
  [
    'an address in brackets',
    `${HEAD}A <https://example.org> b.`,
    `${S}:7  An address stands in angle brackets here. Write the address without`,
  ],
  ['an address of a person in brackets', `${HEAD}A <a@example.org> b.`, `${S}:7  An address stands in angle brackets here.`],
  ['an expression in the text', `${HEAD}A {1 + 1} b.`, `${S}:7  What {1 + 1} comes to could not be searched, quoted or cited.`],
  ['an expression between paragraphs', `${HEAD}T.\n\n{"A sentence."}\n`, `${S}:9  What {"A sentence."} comes to could not be searched`],
  ['a block in one line', `${HEAD}T.\n\n<table><tr><td>x</td></tr></table>`, `${S}:9  <table> stands in one line with what it holds.`],
  ...['plaintext', 'blah', 'foo-bar', 'select', 'svg'].map((name): [string, string, string] => [
    `the element ${name}`,
    `${HEAD}T <${name}>x</${name}>`,
    `${S}:7  <${name}> has no place in a text.`,
  ]),
  ['a paragraph as a tag', `${HEAD}T <p>x</p>`, `${S}:7  <p> is written as a tag.`],
  ['a heading as a tag', `${HEAD}T.\n\n<h2>x</h2>`, `${S}:9  <h2> is written as a tag.`],
  ['a block in a line', `${HEAD}T <div>x</div>`, `${S}:7  <div> stands inside a line of text.`],
  ['a row without its table', `${HEAD}T.\n\n<tr><td>x</td></tr>`, `${S}:9  <tr> stands outside of <table>`],
  ['text between the rows of a table', `${HEAD}T.\n\n<table>\nx\n</table>`, `${S}:9  <table> holds text outside of its parts.`],
  ['an inline element round paragraphs', `${HEAD}T.\n\n<b>\nx\n</b>`, `${S}:9  <b> is wrapped round whole paragraphs.`],
  ['an empty element with text', `${HEAD}T <br>x</br>`, `${S}:7  <br> has text in it.`],
  ['a component that is not imported', `${HEAD}T <Note.Box/>`, `${S}:7  There is no component <Note.Box>.`],
  ['attributes as an expression', `${HEAD}T <b {...{ title: 'x' }}>x</b>`, `${S}:7  The attributes of <b> are not written out.`],
  ['an id of its own', `${HEAD}T <b id="p1">x</b>`, `${S}:7  The attribute "id" of <b> would be an address that is not kept.`],
  ['a link in a link', `${HEAD}[x <a href="https://e.org">y</a>](#p1)`, `${S}:7  A link stands inside another one.`],
  ['an address in a link', `${HEAD}<a href="https://e.org">see https://e.org</a>`, `${S}:7  A link stands inside another one.`],
  ['a note in a link', `${HEAD}[x[^1]](#p1)\n\n[^1]: N.`, `${S}:7  The mark of a note stands inside a link.`],
  ['an address without its slashes', `${HEAD}[x](http:foo)`, `${S}:7  "http:foo" is not an address that a link may have.`],
  ['a place that a page does not have', `${HEAD}[x](/about/#nothing)`, `${S}:7  The link "/about/#nothing" leads nowhere: /about/ has no`],
  ['an entry that is not there', `${HEAD}[x](/names/#xx)`, `${S}:7  The link "/names/#xx" leads nowhere: /names/ has no "xx".`],
  ['an image from outside', `${HEAD}T ![x](/../package.json)`, `${S}:7  The image "/../package.json" does not come from the site.`],
  ['a folder as an image', `${HEAD}T ![x](/)`, `${S}:7  The image "/" is not there.`],
  [
    'an id with quotation marks',
    `${HEAD}T.\n\n## A {/* #a"b */}`,
    `${S}:9  The heading "A" gives the address "#a"b", which has a sign in it`,
  ],
  ['a film', `${HEAD}T <video src="/x.mp4"/>`, `${S}:7  <video> has no place in a text.`],
  ['an image as a tag', `${HEAD}T <img src="/x.png" alt="x"/>`, `${S}:7  An image is written as a tag.`],
  ['a link of the site as a tag', `${HEAD}T <a href="#%zz">x</a>`, `${S}:7  A link to "#%zz" is written as a tag.`],
  ['an image by reference', `${HEAD}T ![x][i]\n\n[i]: #p1\n`, `${S}:7  The address of an image stands apart from it.`],
  ['a heading of signs only', `${HEAD}T.\n\n## 🚀 ...\n`, `${S}:9  The heading "🚀 ..." gives the address`],
  ['a heading that the page has', `${HEAD}T.\n\n## Text\n`, `${S}:9  The address "#text" belongs to the page itself.`],
  [
    'a heading set apart that is spelt otherwise',
    `${HEAD.replace('U.', "U.\nsetApart: Editor's note")}T.\n\n## Editor’s note\n\nT.`,
    `${S}:5  "setApart" names the heading "Editor's note", which the section does not have. Write one that it has, letter for letter: "Editor’s note".`,
  ],
  ['a level left out', `${HEAD}T.\n\n#### Deep\n`, `${S}:9  The heading "Deep" skips a level. Write it with ##.`],
  ['a script', `${HEAD}T <script>alert(1)</script>`, `${S}:7  <script> has no place in a text.`],
  ['a script in an attribute', `${HEAD}T <b onclick="x()">b</b>`, `${S}:7  The attribute "onclick" of <b> would not work`],
  ['a style', `${HEAD}T <b style="color: red">b</b>`, `${S}:7  The attribute "style" of <b> would not work`],
  ['a script as an address', `${HEAD}[x](javascript:alert(1))`, `${S}:7  "javascript:alert(1)" is not an address that a link may have.`],
  ['an address that is none', `${HEAD}[x](http://[::1)`, `${S}:7  "http://[::1" is not an address that a link may have.`],
  ['a link without words', `${HEAD}See [](#p1).`, `${S}:7  A link has no words.`],
  ['a reference without address', `${HEAD}See [one][two].`, `${S}:7  The link [two] has no address.`],
  ['a mark without note', `${HEAD}T.[^x]`, `${S}:7  The mark [^x] has no note.`],
  ['a note without mark', `${HEAD}T.\n\n[^x]: Lost.`, `${S}:9  Nothing leads to the note [^x]`],
  ['a note twice', `${HEAD}T.[^x]\n\n[^x]: One.\n\n[^x]: Two.`, `${S}:11  The note [^x] stands twice: here and in line 9.`],
  [
    'an image from elsewhere',
    `${HEAD}T ![x](https://example.org/x.png)`,
    `${S}:7  The image "https://example.org/x.png" does not come from the site.`,
  ],
  ['an image that is not there', `${HEAD}T ![x](/maps/x.png)`, `${S}:7  The image "/maps/x.png" is not there. Put it into public/maps/`],
  ['an image without words', `${HEAD}T ![](/favicon.svg)`, `${S}:7  An image has no words for those who do not see it.`],
  ['2,000 quotations in each other', `${HEAD}T.\n\n${'>'.repeat(2000)} x`, `${S}:9  The text is nested too deeply here.`],
  ['a folder in place of a file', (sections) => mkdirSync(join(sections, 's.mdx')), `${S}  This is a folder.`],
  ['a link to nothing', (sections) => symlinkSync('nowhere', join(sections, 's.mdx')), `${S}  This is a link to a file that is not there.`],
  ['a link to itself', (sections) => symlinkSync('s.mdx', join(sections, 's.mdx')), `${S}  This is a link that leads back to itself.`],
  [
    'a file in place of a folder',
    (sections) => {
      rmSync(sections, { recursive: true });
      writeFileSync(sections, '');
    },
    /^sections {2}This is a file, where a folder should be\./m,
  ],
  [
    'editions that are a file',
    (sections) => {
      writeFileSync(join(sections, 's.mdx'), `${HEAD}T.`);
      writeFileSync(join(sections, '../editions'), '');
    },
    'editions  This is a file, where a folder should be.',
  ],
  [
    'files that are misnamed',
    (sections) => {
      writeFileSync(join(sections, 's.mdx'), `${HEAD}T.`);
      mkdirSync(join(sections, '../editions'));
      for (const name of [
        'terms.yml',
        'Events.yaml',
        's.mdx',
        'editions/one.yaml',
        'README.md',
        'LICENCE',
        '.names.yaml.swp',
        'terms.yaml~',
      ])
        writeFileSync(join(sections, '..', name), '');
    },
    /^Events\.yaml {2}A file named "Events\.yaml" is not read\. Name it as one .* events\.yaml.*\neditions\/one\.yaml .*\ns\.mdx .*\nterms\.yml .*$/,
  ],
  [
    'another ending',
    (sections) => {
      for (const name of ['s.mdx', 't.md', 'u.MDX']) writeFileSync(join(sections, name), `${HEAD}T.`);
    },
    /^sections\/t\.md {2}This file is not read.*\nsections\/u\.MDX {2}This file is not read/,
  ],
  [
    'a name with a space, capitals and Unicode',
    (sections) => {
      for (const name of ['s.mdx', 'My Sectiön.mdx']) writeFileSync(join(sections, name), `${HEAD}T.`);
    },
    /^sections\/My Sectiön\.mdx {2}The file name "My Sectiön\.mdx" does not make an address\.[^\n]*$/,
  ],
])('%s is refused', (_, section, expected) => {
  const { said } = contentWith(section);
  if (typeof expected === 'string') expect(said.slice(0, expected.length)).toBe(expected);
  else expect(said).toMatch(expected);
  expect(said).not.toContain('\n    at ');
});

test('two places that would have one address on the page of the whole article', () => {
  const { folder } = contentWith(`${HEAD}T.\n\n## B c\n`);
  cpSync(join(folder, 'sections/s.mdx'), join(folder, 'sections/s-b.mdx'));
  writeFileSync(join(folder, 'sections/s-b.mdx'), `${HEAD}T.\n\n## C\n`);
  writeFileSync(join(folder, 'article.yaml'), `${readFileSync(join(folder, 'article.yaml'), 'utf8')}  - section: s-b\n`);
  expect(formatProblems(readContent(folder, '/').problems)).toMatch(
    /sections\/s\.mdx:9 {2}On the page of the whole article "#s-b-c" would mean both this and an address in \S*sections\/s-b\.mdx\./,
  );
});
