import { expect, test } from 'vitest';
import type { Root } from 'mdast';
import { makeMentionLinks } from '../../../src/markdown/mention-links.ts';
import { makeSectionRenderer } from '../../../src/markdown/render-section.ts';

const render = makeSectionRenderer({ base: '/reader/' });
const good = (body: string, frontMatter = {}) => {
  const { record, html, problems } = render('x/demo.mdx', body, frontMatter);
  expect(problems).toEqual([]);
  return { record, html: html! };
};

test('a paragraph is numbered, with its number as its link', () => {
  const { html, record } = good('One.\n\nTwo *words*.');
  expect(html).toContain('<p id="p2"><a href="#p2" aria-label="Paragraph 2" data-number="">2 </a>Two <em>words</em>.</p>');
  expect(record.paragraphs).toEqual([
    { id: 'p1', text: 'One.', line: 1 },
    { id: 'p2', text: 'Two words.', line: 3 },
  ]);
});

test('lists, tables, quotes and figures belong to the paragraph above them', () => {
  const { html, record } = good('Lead:\n\n- a\n- b\n\n> said\n\n| h | i |\n| - | - |\n| c | d |\n\n![alt](/x.png)\n\n## Next\n\nLast.');
  expect(html).toMatch(
    /^<div id="p1">\n<p><a href="#p1"[^>]*>1 <\/a>Lead:<\/p>\n?<ul>[^]*<\/blockquote>[^]*<\/table>[^]*<img[^]*<\/div>\n<h2 id="next">/,
  );
  expect(record.paragraphs.map(({ text }) => text)).toEqual(['Lead: a b said h i c d', 'Last.']);
  expect(record.headings).toEqual([{ id: 'next', text: 'Next', depth: 2, line: 14, firstParagraph: 'p2' }]);
});

test('a heading may name its own id in a comment', () => {
  const { html, record } = good('## Première étape\n\nA.\n\n## 第一 {/* #first */}\n\nB.');
  expect(record.headings.map(({ id, text }) => [id, text])).toEqual([
    ['première-étape', 'Première étape'],
    ['first', '第一'],
  ]);
  expect(html).not.toContain('/*');
});

test('the text under the heading that is set apart says so, up to the next heading', () => {
  const { html } = good('## Note\n\nEditor.\n\n## Text\n\nAuthor.', { setApart: 'Note' });
  expect(html).toContain('<p id="p1" data-apart="">');
  expect(html).toContain('<p id="p2">');
});

test('internal links get the base and are recorded as written', () => {
  const { html, record } = good('See [one](/sections/b/#p2), [two](../c/), [three](#p1) and [four](https://example.org/).');
  expect(html).toContain('href="/reader/sections/b/#p2"');
  expect(html).toContain('href="/reader/sections/c/"');
  expect(html).toContain('href="#p1">three');
  expect(record.links.map(({ href }) => href)).toEqual(['/sections/b/#p2', '../c/', '#p1']);
});

test('text with components is left to MDX, with the same record', () => {
  const { html, record, problems } = render('x/demo.mdx', 'One <b>two</b> {"three"}.{/* four */}', {});
  expect(problems).toEqual([]);
  expect(html).toBeUndefined();
  expect(record.paragraphs).toMatchObject([{ id: 'p1', text: 'One two three.' }]);
});

test.each([
  ['这是第一行\n这是第二行。', '这是第一行这是第二行。'],
  ['これは\nテスト、\n「です」。', 'これはテスト、「です」。'],
  ['重要[^1]\n*的*\n“话”{/* c */}\n“语”。\n𠀀\n𠀁\n\n[^1]: N.', '重要的“话”“语”。𠀀𠀁'],
  ['中文\nEnglish\n中文\\\n中文', '中文 English 中文 中文'],
  ['한국\n어', '한국 어'],
  ['the 道\n“way”', 'the 道 “way”'],
])('between Chinese or Japanese lines nothing stands: %j', (body, text) => {
  const { record, html } = good(body);
  expect(record.paragraphs.map((paragraph) => paragraph.text)).toEqual([text]);
  expect(html.replace(/ ?<a href="#(?:p1|user).*?<\/a>|<[^>]+>|1 (?=<)/g, '').replace(/\s+/g, ' ')).toContain(text);
});

test('a term is no link of its own where a tag has made one of it', () => {
  const link = { type: 'mdxJsxTextElement', name: 'a', attributes: [], children: [{ type: 'text', value: 'arch' }] } as const;
  const tree = { type: 'root', children: [{ type: 'paragraph', children: [link] }] } as unknown as Root;
  makeMentionLinks(() => [{ key: 'terms#arch', start: 0, end: 4 }], '/')(tree.children);
  expect(link.children).toEqual([{ type: 'text', value: 'arch' }]);
});
