/** A text with anything put in anywhere: it makes correct HTML, or is refused with file, line and remedy. */
import { expect, test } from 'vitest';
import { randomFrom } from '../../random.ts';
import { contentWith, HEAD } from '../content-with.ts';
import { expectSound } from './expect-sound.ts';

const PIECES = [
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\r\n',
  '\uFEFF',
  '\0',
  '\u00AD',
  '\u200B',
  '\u2028',
  '#',
  '## ',
  '-',
  '- ',
  '1. ',
  '> ',
  '|',
  '| --- |',
  '`',
  '```\n',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '[^1]',
  '[^1]: ',
  '](',
  '!',
  '![',
  '<',
  '>',
  '</',
  '/>',
  '<b>',
  '</b>',
  '<br/>',
  '{',
  '}',
  '{/*',
  '*/}',
  '&',
  '&amp;',
  '\\',
  '---\n',
  'import x from "y"\n',
  'export const z = 1\n',
  'https://',
  'www.',
  '中',
  'ش',
  'א',
  '🚀',
  'é',
  'e\u0301',
  'x'.repeat(400),
  ':',
  '"',
  "'",
  '$',
  '%zz',
  '#p1',
  '/sections/s/#p1',
];
const START = `${HEAD}One [two](#p1), *three* and four.[^1]\n\n- a list\n- of two\n\n| a | b |\n| - | -: |\n| c | d |\n\n## Heading\n\n> No, a paragraph\n\nThe end.\n\n[^1]: A note.\n`;

test.each(Array.from({ length: process.env['LONG'] ? 2000 : 20 }, (_, seed) => seed + 1))('anything put in anywhere, seed %i', (seed) => {
  const { next, pick } = randomFrom(seed);
  let text = START.replace('> No, a', 'A');
  for (let step = 0; step < 15; step++) {
    const at = Math.floor(next() * text.length);
    text = next() < 0.3 ? text.slice(0, at) + text.slice(at + Math.ceil(next() * 12)) : text.slice(0, at) + pick(PIECES) + text.slice(at);
    const { content } = contentWith(text);
    for (const { file, line, what, remedy } of content.problems) {
      expect({ text, file, line, what, remedy }).toEqual({
        text,
        file: expect.stringMatching(/(?:article\.yaml|s\.mdx)$/) as string,
        line: line === undefined ? undefined : (expect.any(Number) as number),
        what: expect.stringMatching(/\S\.$/) as string,
        remedy: expect.stringMatching(/\S/) as string,
      });
    }
    if (content.problems.length === 0) expectSound(content);
  }
});
