/** Markup that would lose words, addresses or readers: it is refused at its line, or comes to what it says. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentWith, HEAD } from './content-with.ts';

const AT = 'sections/s.mdx:7  ';

test.each([
  ['a heading without words', '## {/* #x */}', 'A heading has no words.'],
  ['a heading of what cannot be seen', '## \u200B {/* #x */}', 'A heading has no words.'],
  ['a heading of an image alone', '## ![x](/favicon.svg) {/* #x */}', 'A heading has no words.'],
  ['an id with signs', '## A {/* #a/b?c */}', 'The heading "A" gives the address "#a/b?c", which has a sign'],
  ['an id with what cannot be seen', '## A {/* #a\u200Bb */}', 'The heading "A" gives the address'],
  ['an id of two words', '## A {/* #x y */}', '{/* #x y */} gives no id.'],
  ['an id of a note', '## user-content-fn-1', 'The heading "user-content-fn-1" gives the address'],
  ['a heading in a quotation', 'T.\n\n> # Big', /^sections\/s\.mdx:9 {2}The heading "Big" stands inside something else/],
  ['a heading in a list', 'T.\n\n- ## Big', /The heading "Big" stands inside/],
  ['a heading in a note', 'T.[^1]\n\n[^1]: # Big', /The heading "Big" stands inside/],
  [
    'an import of what is not there',
    'T.\n\nexport const a = 1\nimport N from "./nope.astro"',
    /^sections\/s\.mdx:10 {2}The file "\.\/nope\.astro"/,
  ],
  ['a text in itself', 'import T from "./s.mdx"\n\nT <T/>.', 'This imports another text, "./s.mdx".'],
  [
    'a row longer than its head',
    'T.\n\n| a | b |\n| - | - |\n| 1 | 2 | three |',
    /^sections\/s\.mdx:11 {2}This row of a table has 3 cells/,
  ],
  [
    'notes that lead to each other',
    'T.\n\n[^a]: N[^b].\n\n[^b]: M[^a].',
    /Nothing leads to the note \[\^a\][^]*Nothing leads to the note \[\^b\]/,
  ],
  ['a paragraph of what cannot be seen', '\u200B\u00AD', 'A paragraph has no words.'],
  ['a paragraph of a space', '&nbsp;', 'A paragraph has no words.'],
  ['a link of a comment', 'T [{/* c */}](#p1)', 'A link has no words.'],
  ['a link of empty tags', 'T [<b></b>](#p1)', 'A link has no words.'],
  ['a tag of a link without words', 'T <a href="https://example.org"></a>', 'A link has no words.'],
  ['a link without an address', 'T [x]()', 'A link has no address.'],
  ['a link to nothing', 'T [x](#)', 'A link has no address.'],
  ['a link with a space in it', 'T [x](/sections/s/ #p1)', 'The link to "/sections/s/ #p1" is shown as typed'],
  ['a link with a space before it', 'T [x] (#p1)', 'The link to "#p1" is shown as typed'],
  ['a word that is code', 'import duties rose.', 'A line that begins with "import" or "export" is taken for code'],
  ['an attribute of nobody', 'T <span foo="x">y</span>', 'The attribute "foo" of <span> has no place in a text.'],
  ['a name of a language that is none', 'T <span lang="nope nope">y</span>', 'The attribute "lang" of <span> has a value'],
  ['a direction that is none', 'T <span dir="sideways">y</span>', 'The attribute "dir" of <span> has a value'],
  ['a number that is none', 'T\n\n<table>\n<tr><td colspan="x">y</td></tr>\n</table>', /The attribute "colspan" of <td> has a value/],
  ['a time that is none', 'T <time datetime="soon">y</time>', 'The attribute "datetime" of <time> has a value'],
  ['a time without one', 'T <time>soon</time>', '<time> does nothing without "datetime".'],
  ['markup in an attribute', 'T <b set:html="<img src=x>">y</b>', 'The attribute "set:html" of <b> has no place'],
  [
    'words of a component',
    'export const N = () => <b>x</b>\n\nT <N/>.',
    /^sections\/s\.mdx:9 {2}What <N> puts into this line could not be searched/,
  ],
  ['a directive of a component', 'import N from "./n.astro"\n\nT <N client:load/>.', /The directive "client:load" of <N>/],
  ['a request to elsewhere', 'T <a href="https://a.org" ping="https://b.org">y</a>', 'The attribute "ping" of <a> has no place'],
  [
    'a part of the interface',
    'T <b tabindex="5" data-search-open="">y</b>',
    /The attribute "data-search-open" of <b>.*\n.*The attribute "tabindex" of <b>/,
  ],
  ['a link by its tag without an address', 'T <a>y</a>', '<a> does nothing without "href".'],
  ['details that are called nothing', 'T\n\n<details>\n\nx\n\n</details>', /<details> does not begin with a <summary>/],
  [
    'a summary in one paragraph with its text',
    'T\n\n<details>\n<summary>x</summary>\ntext\n</details>',
    /^sections\/s\.mdx:10 {2}<summary> stands in one paragraph with other words\. Leave an empty line below <\/summary>\.$/,
  ],
  [
    'a caption in one paragraph with its text',
    'T\n\n<figure>\ntext\n<figcaption>x</figcaption>\n</figure>',
    /^sections\/s\.mdx:11 {2}<figcaption> stands in one paragraph with other words\. Leave an empty line above <figcaption>\.$/,
  ],
  [
    'a sentence that begins with a year',
    '1984. It was.',
    /^sections\/s\.mdx:7 {2}A list stands before .* begins a sentence, write 1984\\\.$/,
  ],
  ['a list before any paragraph', '- x', /^sections\/s\.mdx:7 {2}A list stands before .* shares its number\.$/],
  ['a break that is not closed', 'T<br>U', /^sections\/s\.mdx:7 {2}<br> is not closed\. Write <br\/>\.$/],
  ['a rule that is not closed', 'T\n\n<hr>\n\nU', /^sections\/s\.mdx:9 {2}<hr> is not closed\. Write <hr\/>\.$/],
  [
    'a block that begins in a line',
    'T\n\n<details><summary>x</summary>\n\ny\n</details>',
    /^sections\/s\.mdx:9 {2}<details> is not closed in its paragraph\. Put <details> and <\/details> on lines of their own\.$/,
  ],
  [
    'front matter twice',
    '---\ntitle: T\nsummary: U\n---\n\nText.',
    /^sections\/s\.mdx:7 {2}A second block of front matter stands here\. Front matter stands once, at the very top of the file: [^\n]*$/,
  ],
  ['an image with its folder', 'T ![x](/public/a/x.svg)', 'The image "/public/a/x.svg" is not there. Write /a/x.svg:'],
  ['letters that are not read', 'T <ruby>x</ruby>', '<ruby> has no reading (<rt>).'],
  ['a link to a file', 'T [x](/article.pdf)', 'The link "/article.pdf" leads to a file, which a build may leave out.'],
  ['an image from above', 'T ![x](/../public/favicon.svg)', 'The image "/../public/favicon.svg" does not come from the site.'],
] as const)('%s is refused', (_, text, expected) => {
  const { said } = contentWith(`${HEAD}${text}\n`);
  if (typeof expected === 'string') expect(said.slice(0, AT.length + expected.length)).toBe(AT + expected);
  else expect(said).toMatch(expected);
});

test('blocks in a quotation or a cell are words of their own, and a note is not part of what it is noted in', () => {
  for (const [text, words] of [
    ['T.\n\n> | a | b |\n> | - | - |\n> | 1 | 2 |', 'T. a b 1 2'],
    ['T.\n\n- | a | b |\n  | - | - |', 'T. a b'],
    ['T.\n\n- ```\n  x\n  ```\n  ```\n  y\n  ```', 'T. x y'],
    ['T.[^x]\n\n- q\n\n  [^x]: Note words', 'T. q'],
    ['T.\n\n[![x](/favicon.svg)](https://example.org)', 'T.'],
  ]) {
    const { content, said } = contentWith(`${HEAD}${text}\n`);
    expect([said, content.sections[0]!.record.paragraphs.map((paragraph) => paragraph.text)]).toEqual(['', [words]]);
  }
});

test('addresses that look the same are the same', () => {
  expect(contentWith(`${HEAD}## Caf\u00E9\n\nT.\n\n## Cafe\u0301\n\nU.\n`).said).toMatch(
    /^sections\/s\.mdx:11 {2}The id "caf\u00E9" is used twice/,
  );
  const { content, said } = contentWith(`${HEAD}[x](#cafe\u0301)\n\n## Cafe\u0301\n\nU.\n`);
  expect([said, content.sections[0]!.html!.match(/#caf[^"]+|id="caf[^"]+/g)]).toEqual(['', ['#caf%C3%A9', 'id="caf\u00E9']]);
});

test('a link keeps its query', () => {
  const { content } = contentWith(`${HEAD}[a](/search/?q=belt) [b](/sections/s/?edition=2#p1).\n`);
  expect([...content.sections[0]!.html!.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).slice(1)).toEqual([
    '/search/?q=belt',
    '/sections/s/?edition=2#p1',
  ]);
});

test('what is set apart ends with its heading’s level', () => {
  const { content } = contentWith(HEAD.replace('summary', 'setApart: Note\nsummary') + '## Note\n\nX\n\n### Sub\n\nY\n\n## Text\n\nZ\n');
  expect([...content.sections[0]!.html!.matchAll(/<(?:p|h\d)[^>]* id="([^"]+)"[^>]*data-apart/g)].map(([, id]) => id)).toEqual([
    'note',
    'p1',
    'sub',
    'p2',
  ]);
});

test('signs of YAML are no words, and a line of text is one', () => {
  for (const [value, sign] of [
    ['!Xhosa words', '!Xhosa'],
    ['&c China', '&c'],
  ])
    expect(contentWith(HEAD.replace('title: T', `title: ${value}`) + 'T').said).toMatch(`sections/s.mdx:2  "${sign}" is a sign of YAML`);
  const { content, said } = contentWith(HEAD.replace('title: T', 'title: |\n  A\n\n  B') + 'T');
  expect([said, content.sections[0]!.frontMatter.title]).toEqual(['', 'A B']);
});

test('what is written in place of keys and values is told in words', () => {
  const withOutline = (entry: string) =>
    contentWith((sections) => {
      writeFileSync(join(sections, 's.mdx'), `${HEAD}T.`);
      appendFileSync(join(sections, '../article.yaml'), entry);
    }).said;
  expect(withOutline('  - s\n')).toMatch('article.yaml:10  Entry 2 of "outline" must be made of keys and values');
  expect(withOutline('  - section: 2024\n')).toMatch(
    'article.yaml:10  "section" of entry 2 of "outline" must be text: a slug. Put the value in quotation marks.',
  );
  expect(withOutline('---\ntitle: B\n')).toMatch('article.yaml:10  A line of --- ends what is read of this file.');
});

test('entries of a list are counted from one', () => {
  const { said } = contentWith((sections) => {
    writeFileSync(join(sections, 's.mdx'), `${HEAD}T.`);
    writeFileSync(join(sections, '../terms.yaml'), '- term: one\n  id: 2017\n  sense: 1\n- term: two\n  aliases: [a, 2]\n');
  });
  expect(said).toMatch(
    /^terms\.yaml:2 {2}"id" of entry 1 must be text: its address\. Put .*\nterms\.yaml:3 {2}"sense" of entry 1 must.*\nterms\.yaml:5 {2}Entry 2 of "aliases" of entry 2 must.*$/,
  );
});

test('a slug with signs of a pattern is refused at its line', () => {
  const { said } = contentWith((sections) => {
    writeFileSync(join(sections, 's.mdx'), `${HEAD}T.`);
    appendFileSync(join(sections, '../article.yaml'), '  - section: "c++("\n');
  });
  expect(said).toMatch(/^article\.yaml:10 /);
});

test('the section that README shows is taken as it stands', () => {
  const [, sample] = /```mdx\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  const { content, said } = contentWith((sections) => {
    const article = join(sections, '../article.yaml');
    writeFileSync(article, readFileSync(article, 'utf8').replace('section: s', 'section: first-chapter'));
    writeFileSync(join(sections, 'first-chapter.mdx'), sample!);
  });
  expect([said, content.sections[0]!.record.paragraphs.length]).toEqual(['', 3]);
});

test.each([
  ['a heading of what cannot be seen', '## \u200B'],
  ['an image from above', 'T ![x](/../x.png)'],
  ['an image from another host', 'T ![x](//example.org/x.png)'],
])('%s is one fault, said in one line', (_, text) => {
  const { content } = contentWith(`${HEAD}T.\n\n${text}\n`);
  expect(content.problems).toHaveLength(1);
});
