import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { citationKey, keepCitation } from '../../../src/csl/styled-once.ts';
import { accessForms, citationForms, citeInOneLine, dataCitation } from '../../../src/formats/citations.ts';
import {
  citationItem,
  DATA_FORMATS,
  fillCitation,
  PARAGRAPH,
  plainText,
  placeholderItem,
  type DataFormat,
  type Style,
} from '../../../src/model/citation.ts';
import type { Article } from '../../../src/model/types.ts';

const article = {
  title: 'A History of the Road: Ways and Means',
  author: { name: 'Li Ming' },
  publisher: 'Example Press',
  edition: { number: 2, date: '2027-03-04' },
} as Article;
const section = { slug: 'tolls-and-gates', title: 'What the “tolls” paid for' };
const site = { url: 'https://example.org', base: '/reader/' };
const forms = citationForms(citationItem(article, section, PARAGRAPH, site), section.title);
const access = accessForms(citationItem(article, undefined, undefined, site));

/** What a reader sees on 9 May 2028 of paragraph 3a; the section as a whole without it. */
const shown = (style: Style, form: 'entry' | 'inText' | 'inTextWhole', paragraph: string | undefined = '3a') =>
  fillCitation(forms.styles[style][form], style, access, paragraph, [2028, 5, 9]);

describe('each style gives the entry, and its form in the text or as a note', () => {
  const edition = 'English edition 2, not the author’s own wording';
  const address = 'https://example.org/reader/sections/tolls-and-gates/?edition=2#p3a';

  // APA Publication Manual, 7th edition, 10.3 and 8.13, 8.28.
  test('APA', () => {
    expect(shown('apa', 'entry')).toBe(
      `Li Ming. (2027). What the “tolls” paid for. In <i>A History of the Road: Ways and Means</i> (${edition}). Example Press. ${address}`,
    );
    expect(shown('apa', 'inText')).toBe('(Li Ming, 2027, para. 3a)');
  });
  // MLA Handbook, 9th edition, 5.2 and 6.19: title case, date of access last.
  test('MLA', () => {
    expect(shown('mla', 'entry')).toBe(
      `Li Ming. “What the ‘Tolls’ Paid For.” <i>A History of the Road: Ways and Means</i>, ${edition}, Example Press, 4 Mar. 2027, ${address}. Accessed 9 May 2028.`,
    );
    expect(shown('mla', 'inText')).toBe('(Li Ming, par. 3a)');
  });
  // The Chicago Manual of Style, 17th edition, 14.106 and 14.7, 14.12.
  test('Chicago, notes and bibliography', () => {
    expect(shown('chicago', 'entry')).toBe(
      `Li Ming. “What the ‘Tolls’ Paid For.” In <i>A History of the Road: Ways and Means</i>. ${edition}. Example Press, 2027. Accessed May 9, 2028. ${address}.`,
    );
    expect(shown('chicago', 'inText')).toBe(
      `Li Ming, “What the ‘Tolls’ Paid For,” in <i>A History of the Road: Ways and Means</i>, ${edition} (Example Press, 2027), para. 3a, accessed May 9, 2028, ${address}.`,
    );
  });
  // GB/T 7714-2015, 4.2 and 8.8.
  test('GB/T 7714-2015', () => {
    expect(shown('gbt7714', 'entry')).toBe(
      `[1] LI MING. What the “tolls” paid for[EB/OL]//A History of the Road: Ways and Means. ${edition}. Example Press, 2027(2027-03-04)[2028-05-09]. ${address}.`,
    );
    expect(shown('gbt7714', 'inText')).toBe('[1] para. 3a');
  });
});

test('a section as a whole has no paragraph, in no form', () => {
  for (const style of ['apa', 'mla', 'chicago', 'gbt7714'] as const) {
    expect(fillCitation(forms.styles[style].entry, style, access, undefined, [2028, 5, 9])).toContain('/?edition=2');
    for (const form of ['entry', 'inTextWhole'] as const) {
      expect(fillCitation(forms.styles[style][form], style, access, undefined, [2028, 5, 9])).not.toMatch(/909|para?\.|#p|2222/);
    }
  }
  expect(citeInOneLine(article, section, site)).toBe(
    'Li Ming. (2027). What the “tolls” paid for. In A History of the Road: Ways and Means (English edition 2, not the author’s own wording). Example Press. https://example.org/reader/sections/tolls-and-gates/?edition=2',
  );
});

test('every month of access is written as the style has it', () => {
  const months = Array.from(
    { length: 12 },
    (_, i) => /Accessed (.*)\.$/.exec(fillCitation(forms.styles.mla.entry, 'mla', access, '1', [2028, i + 1, 22]))?.[1],
  );
  expect(months).toEqual(
    ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'].map((month) => `22 ${month} 2028`),
  );
});

test('an open draft has no date, and invents none', () => {
  const draft = { ...article, edition: { number: 3 } } as Article;
  const { styles } = citationForms(citationItem(draft, section, PARAGRAPH, site), section.title);
  expect(styles.apa.entry).toContain('(n.d.)');
  expect(styles.chicago.entry).toContain('Draft of English edition 3');
  expect(
    Object.values(styles)
      .map(({ entry }) => entry)
      .join(),
  ).not.toMatch(/202\d/);
  expect(citeInOneLine(draft, section, site)).toMatch(/\(n\.d\.\).* Example Press\. https:\S+\?edition=3$/);
});

describe.each(Object.keys(DATA_FORMATS) as DataFormat[])('%s', (format) => {
  const filled = fillCitation(forms.data[format], format, access, '3a', [2028, 5, 9]);

  test('carries the paragraph in address and note, and the day of access', () => {
    expect(filled).toContain('?edition=2#p3a');
    expect(filled).toContain('Paragraph 3a. ');
    expect(filled).not.toMatch(/90909|2222/);
    if (format === 'ris') expect(filled).toContain('Y2  - 2028/05/09');
    if (format === 'csl-json') expect(JSON.parse(filled)[0].accessed).toEqual({ 'date-parts': [[2028, 5, 9]] });
  });

  test('is read by a reference manager as what it was made from', () => {
    const [read] = new Cite(format === 'csl-json' ? JSON.parse(filled) : filled).data as Record<string, unknown>[];
    expect(read).toMatchObject({ title: section.title, 'container-title': article.title, publisher: 'Example Press', type: 'chapter' });
    expect(read!['URL']).toBe('https://example.org/reader/sections/tolls-and-gates/?edition=2#p3a');
    expect(JSON.stringify(read!['author'])).toContain('Li Ming');
    expect(JSON.stringify(read!['issued'])).toContain('2027');
  });
});

test('the file beside a section has the section alone', () => {
  const whole = dataCitation(citationItem(article, section, undefined, site), 'bibtex');
  expect(whole).toContain('?edition=2}');
  expect(whole).not.toMatch(/[Pp]aragraph|urldate/);
});

test('signs of HTML in a title are what they look like, in every style and in one line', () => {
  const title = 'Of <bridges> & 3 < 4 &amp; &#60;';
  const signs = { ...article, title, publisher: 'A > B' } as Article;
  const { styles } = citationForms(citationItem(signs, { slug: 'a', title }, PARAGRAPH, site), title);
  for (const { entry, inText } of Object.values(styles)) {
    expect(entry + inText).not.toMatch(/&#\d|<(?!\/?i>)/);
    const [said, named] = [plainText(entry).toLowerCase(), title.toLowerCase()];
    expect(said.split(named)).toHaveLength(3);
    expect(said).toContain('a > b');
  }
  expect(citeInOneLine(signs, { slug: 'a', title }, site)).toContain(`${title} In ${title} (`);
});

test('each place has a key of its own, in ASCII, in all files', () => {
  const keyOf = (author: string, slug: string | undefined, title: string, paragraph?: string) => {
    const cited = { ...article, author: { name: author } } as Article;
    const { styles, data } = citationForms(citationItem(cited, slug === undefined ? undefined : { slug, title }, PARAGRAPH, site), title);
    expect(styles.apa.entry).not.toContain(`-p${PARAGRAPH}`);
    const texts = (Object.keys(data) as DataFormat[]).map((format) => fillCitation(data[format], format, access, paragraph, [2028, 5, 9]));
    const keys = texts.map((text) => /^@\w+\{(.*),|^ID {2}- (.*)|"id": "(.*)"/m.exec(text)!.slice(1).join(''));
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
    return keys[0];
  };
  expect(keyOf('José Ortega', 'section-1', 'Section 1')).toBe('jose-ortega-section-1-2');
  expect(keyOf('José Ortega', 'section-2', 'Section 2')).toBe('jose-ortega-section-2-2');
  expect(keyOf('José Ortega', 'section-2', 'Section 2', '3a')).toBe('jose-ortega-section-2-2-p3a');
  expect(keyOf('王明', 'bridges', '桥')).toBe('work-bridges-2');
  expect(keyOf('王明', undefined, '桥')).toBe('work-2');
});

test('a name with signs of TeX comes out of BibTeX as it went in', () => {
  const name = 'Smith & Sons_{100 %}';
  const item = citationItem({ ...article, author: { name } } as Article, section, undefined, site);
  const text = dataCitation(item, 'bibtex');
  expect(text).toContain('author = {{Smith \\& Sons\\_\\{100 \\%\\}}},');
  expect((new Cite(text).data as unknown[])[0]).toMatchObject({ author: [{ family: name }] });
  expect(dataCitation(item, 'ris')).toContain(`AU  - ${name}`);
});

test('a title in another script comes out of BibTeX whole, a Latin one in ASCII', () => {
  const titled = (title: string) => dataCitation(citationItem(article, { ...section, title }, undefined, site), 'bibtex');
  expect(titled('一带一路 & 100 %')).toContain('一带一路 \\& 100 \\%');
  expect(titled('Café & more')).toMatch(/title = \{.*Caf\{\\' e\}.* \\& more/);
});

test('what a thread has made of a section is what its pages give', () => {
  const other = { slug: 'bridges', title: 'Bridges' };
  const made = { entry: 'made elsewhere', inText: '(a)', inTextWhole: '(b)' };
  keepCitation(citationKey(placeholderItem(article, other, site), 'apa'), made);
  expect(citationForms(citationItem(article, other, PARAGRAPH, site), other.title).styles.apa).toEqual(made);
  expect(citeInOneLine(article, other, site)).toBe(made.entry);
});
