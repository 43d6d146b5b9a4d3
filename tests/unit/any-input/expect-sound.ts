import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';
import type { Content } from '../../../src/read-content.ts';

/** What browsers make of the HTML is what it says: each id once, each link inside the section at one of them. */
export function expectSound({ sections }: Content): void {
  for (const { html, record } of sections.filter((section) => section.html !== undefined)) {
    const ids: string[] = [];
    const links: string[] = [];
    visit(fromHtml(html!, { fragment: true, onerror: ({ reason }) => expect.fail(reason) }), 'element', ({ properties }) => {
      if (typeof properties['id'] === 'string') ids.push(properties['id']);
      if (typeof properties['href'] === 'string' && properties['href'].startsWith('#'))
        links.push(decodeURIComponent(properties['href'].slice(1)));
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
    expect(record.paragraphs.every(({ id, text }) => ids.includes(id) && text === text.trim())).toBe(true);
  }
}
