/** HTML in a text: what a browser or the Nu Html Checker would not take as it stands is refused at its line. */
import { expect, test } from 'vitest';
import { contentWith, HEAD } from './content-with.ts';

test.each([
  [
    'T <span lang="cn">y</span>',
    'The attribute "lang" of <span> has a value that it cannot have. Write one that is registered, such as zh',
  ],
  ['T <span lang="zz">y</span>', 'The attribute "lang" of <span> has a value'],
  ['T <span lang="zh-XQ">y</span>', 'The attribute "lang" of <span> has a value'],
  ['T <a href="https://example.org/" hreflang="cn">y</a>', 'The attribute "hreflang" of <a> has a value'],
  ['T <a href="https://example.org/a b">y</a>', 'The address "https://example.org/a b" has a space in it'],
  ['T <q cite="https://example.org/a|b">y</q>', 'The attribute "cite" of <q> has a value'],
  ['T [x](<https://example.org/a b>)', 'The address "https://example.org/a b" has a space in it'],
  ['T [x](</sections/s/#p1 >)', 'The address "/sections/s/#p1 " has a space in it'],
  ...[...'|^`"{}'].map((sign): [string, string] => [
    `T [x](https://example.org/\\${sign})`,
    `The address "https://example.org/${sign}" has a space in it, or a sign`,
  ]),
  ['T [x](https://example.org/5%)', 'The address "https://example.org/5%" has a space in it, or a sign'],
  ['T [x](mailto:)', '"mailto:" is not an address that a link may have.'],
  ['T [x](mailto:?subject=y)', '"mailto:?subject=y" is not an address that a link may have.'],
  ...['2013-13', '2013-02-29', '0000', '2013-09-07T24:00', '25:00', '2013-W53', '13-01', 'PT', 'P1DT', '09:30Z'].map(
    (time): [string, string] => [
      `T <time datetime="${time}">y</time>`,
      'The attribute "datetime" of <time> has a value that it cannot have. Write a day, a time',
    ],
  ),
  ['T <ins datetime="2013">y</ins>', 'The attribute "datetime" of <ins> has a value'],
  ...['address', 'section', 'dfn'].map((name): [string, string] => [`T <${name}>y</${name}>`, `<${name}> has no place in a text.`]),
])('%s is refused', (text, expected) => {
  expect(contentWith(`${HEAD}${text}\n`).said).toMatch(`sections/s.mdx:7  ${expected}`);
});

test.each([
  ['<details>\n<summary>\n\nx\n\ny\n\n</summary>\n</details>', /<summary> holds more than a line of text\./],
  ['<details>\n<summary>x</summary>\n<summary>y</summary>\n</details>', '<details> has more than one <summary>.'],
  ['<dl>\n<dd>x</dd>\n<dt>y</dt>\n</dl>', '<dl> is not made of terms (<dt>) with descriptions (<dd>) after them.'],
  ['<dl>\n<dt>x</dt>\n</dl>', '<dl> is not made of terms (<dt>) with descriptions (<dd>) after them.'],
  ['<dl>\n\nx\n\n</dl>', '<dl> holds text outside of its parts.'],
  ['<div>\n<dt>x</dt>\n<dd>x</dd>\n</div>', '<div> is not made of terms (<dt>) with descriptions (<dd>) after them, in a <dl>.'],
  [
    '<figure>\n<figcaption>x</figcaption>\n\n> y\n\n<figcaption>z</figcaption>\n</figure>',
    '<figure> has two captions, or one in the middle.',
  ],
  ['<figure>\n\n> x\n\n<figcaption>y</figcaption>\n\n> z\n\n</figure>', '<figure> has two captions, or one in the middle.'],
  [
    '<table>\n<tbody>\n<tr><td>x</td></tr>\n</tbody>\n<thead>\n<tr><th>y</th></tr>\n</thead>\n</table>',
    '<table> has no rows, or its parts',
  ],
  ['<table>\n<tr><td>x</td></tr>\n<caption>y</caption>\n</table>', '<table> has no rows, or its parts'],
  ['<table>\n<caption>x</caption>\n<caption>y</caption>\n<tr><td>z</td></tr>\n</table>', '<table> has no rows, or its parts'],
  ['<table>\n<tr></tr>\n</table>', /<tr> has no cell\./],
  ['<table>\n<caption>\n\n| a |\n| - |\n\n</caption>\n<tr><td>x</td></tr>\n</table>', /<caption> holds more than a line of text\./],
  ['<table>\n<tr><td colspan="3">x</td></tr>\n</table>', 'A column of the table has no cell that begins in it.'],
  ['<table>\n<tr><td rowspan="2">x</td></tr>\n</table>', /A cell spans more rows than there are\./],
  [
    '<table>\n<tr><td>x</td><td rowspan="2">y</td><td>z</td></tr>\n<tr><td colspan="2">x</td></tr>\n</table>',
    /A cell lies over another one\./,
  ],
])('%s is refused', (text, expected) => {
  const { said } = contentWith(`${HEAD}T.\n\n${text}\n`);
  if (typeof expected === 'string') expect(said).toMatch(`sections/s.mdx:9  ${expected}`);
  else expect(said).toMatch(expected);
});

test('what is in order may stand', () => {
  const inLine = [
    ...['zh', 'zh-Hant-TW', 'ar', 'grc'].map((lang) => `<i lang="${lang}">x</i>`),
    ...[
      '2013',
      '2013-09',
      '2012-02-29',
      '2015-W53',
      '09-07',
      '09:30',
      '2013-09-07 09:30Z',
      '2013-09-07T09:30+08:00',
      'PT2H',
      'P1DT30M',
    ].map((time) => `<time datetime="${time}">x</time>`),
    '<ins datetime="2013-09-07">x</ins>',
    '[x](mailto:a@example.org) [x](tel:+4912) <q cite="https://example.org/a?b=c#d">x</q>',
  ];
  const blocks = [
    '<details>\n<summary>x <b>y</b></summary>\n\nz\n\n</details>',
    '<dl>\n<dt>x</dt>\n<dt>y</dt>\n<dd>z</dd>\n<dt>x</dt>\n<dd>\n\nz\n\n</dd>\n</dl>',
    '<table>\n<tr><th rowspan="2">x</th><th colspan="2">y</th></tr>\n<tr><td>x</td><td>y</td></tr>\n<tr><td colspan="2">x</td></tr>\n</table>',
    '<dl>\n<div>\n<dt>x</dt>\n<dd>z</dd>\n</div>\n</dl>',
    '<figure>\n\n> x\n\n<figcaption>y</figcaption>\n</figure>',
    '<table>\n<caption>x</caption>\n<thead>\n<tr><th>y</th></tr>\n</thead>\n<tbody>\n<tr><td>z</td></tr>\n</tbody>\n</table>',
  ];
  expect(contentWith(`${HEAD}${inLine.join('\n')}\n\n${blocks.join('\n\n')}\n`).said).toBe('');
});
