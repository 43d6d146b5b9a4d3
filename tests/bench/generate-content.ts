import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../edited-content.ts';
import { randomFrom } from '../random.ts';

const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo'.split(' ');

/**
 * Writes an article of n sections in ten parts, four paragraphs of about 110 words each, from a vocabulary of 4,000 words
 * that are used as unevenly as those of a language (Zipf), with its addresses recorded and its first edition closed. Same n, same text.
 */
export function generateContent(folder: string, sections: number): void {
  const { next: random, pick } = randomFrom(42);
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 6 }, () => sentence(14 + Math.floor(random() * 9))).join(' ');

  mkdirSync(join(folder, 'sections'), { recursive: true });
  const slugs = Array.from({ length: sections }, (_, i) => `section-${i + 1}`);
  for (const slug of slugs) {
    const head = [
      '---',
      `title: ${sentence(5).slice(0, -1)}`,
      `shortTitle: ${sentence(2).slice(0, -1)}`,
      `summary: ${sentence(14)}`,
      '---',
      '',
    ];
    writeFileSync(join(folder, 'sections', `${slug}.mdx`), `${head.join('\n')}\n${Array.from({ length: 4 }, paragraph).join('\n\n')}\n`);
  }
  const perPart = Math.ceil(sections / 10);
  const parts = Array.from({ length: 10 }, (_, part) => slugs.slice(part * perPart, (part + 1) * perPart)).filter(
    (list) => list.length > 0,
  );
  writeFileSync(
    join(folder, 'article.yaml'),
    [
      'title: A generated article',
      'siteTitle: Generated',
      'summary: For measurements.',
      'author:',
      '  name: A',
      '  affiliation: B',
      'publisher: C',
      'rights: D',
      'notes:',
      '  source: E',
      '  method: F',
      '  missing: G',
      'outline:',
      ...parts.flatMap((list, part) => [`  - title: Part ${part + 1}`, '    children:', ...list.map((slug) => `      - section: ${slug}`)]),
      '',
    ].join('\n'),
  );
  command(folder, 'update-addresses');
  command(folder, 'close-edition', 'Generated.', '2026-01-01');
}
