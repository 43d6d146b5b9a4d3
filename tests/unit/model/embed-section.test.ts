import { expect, test } from 'vitest';
import { embedSection } from '../../../src/model/embed-section.ts';

test('ids and links to them get the prefix; text, other links and other attributes do not', () => {
  expect(
    embedSection(
      '<p id="p1" data-id="p1"><a href="#p1" aria-describedby="x y">1</a> an id="p1" <a title=">" id="q" href="/s/#p1">b</a></p>',
      's-',
      1,
    ),
  ).toBe(
    '<p id="s-p1" data-id="p1"><a href="#s-p1" aria-describedby="s-x s-y">1</a> an id="p1" <a title=">" id="s-q" href="/s/#p1">b</a></p>',
  );
});

test('headings go below the title, and no deeper than the sixth level', () => {
  expect(embedSection('<h2 id="a">A</h2><h3>B</h3><hr>', '', 3)).toBe('<h4 id="a">A</h4><h5>B</h5><hr>');
  expect(embedSection('<h6>C</h6>', '', 4)).toBe('<h6>C</h6>');
});
