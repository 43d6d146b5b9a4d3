/** How good the first answers are: the judged queries asked as a reader would, and of plain Pagefind over the same paragraphs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { articleJson } from '../dist/pages.ts';
import { isSetAside, JUDGED, type JudgedQuery } from './judged-queries.ts';

/** Answers to one query, best first, each `mechanisms#p2`. */
type Ask = (query: string) => Promise<readonly string[]>;

export interface Quality {
  readonly kind: string;
  readonly queries: number;
  /** Share of queries whose first answer is right. */
  readonly success: number;
  /** Mean reciprocal rank of the first right answer. */
  readonly reciprocalRank: number;
  /** Normalised discounted cumulative gain of the first five (Järvelin and Kekäläinen 2002). */
  readonly gain: number;
  /** Queries whose first answer is wrong, with that answer. */
  readonly failed: readonly string[];
}

const gainAt = (places: readonly number[]) => places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0);

/** @param aside whether the queries set aside are asked, or the others. */
export async function measure(ask: Ask, aside: boolean): Promise<Quality[]> {
  const rows: { judged: JudgedQuery; found: readonly string[] }[] = [];
  for (const [place, judged] of JUDGED.entries()) {
    if (isSetAside(place) === aside) rows.push({ judged, found: await ask(judged.query) });
  }
  const quality = (kind: string, list: typeof rows): Quality => {
    const each = list.map(({ judged: { answers }, found }) => {
      const right = found.slice(0, 5).flatMap((address, i) => (answers.includes(address) ? [i] : []));
      const first = found.findIndex((address) => answers.includes(address));
      return {
        success: first === 0 ? 1 : 0,
        reciprocal: first < 0 ? 0 : 1 / (first + 1),
        gain: gainAt(right) / gainAt([...answers.keys()].slice(0, 5)),
      };
    });
    const mean = (pick: (one: (typeof each)[number]) => number) => each.reduce((sum, one) => sum + pick(one), 0) / each.length;
    return {
      kind,
      queries: list.length,
      success: mean((one) => one.success),
      reciprocalRank: mean((one) => one.reciprocal),
      gain: mean((one) => one.gain),
      failed: list.filter((_, i) => each[i]!.success === 0).map(({ judged: { query }, found }) => `${query} -> ${found[0] ?? 'nothing'}`),
    };
  };
  const kinds = [...new Set(rows.map(({ judged }) => judged.kind))];
  return [
    ...kinds.map((kind) =>
      quality(
        kind,
        rows.filter(({ judged }) => judged.kind === kind),
      ),
    ),
    quality('all', rows),
  ];
}

/** Asks on the search page, and waits until its answer is complete and no longer changes. */
export async function askOurs(browser: Browser, site: string): Promise<Ask> {
  const page = await (await browser.newContext()).newPage();
  return async (query) => {
    await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => (document.querySelector('[data-search-status]')?.textContent ?? '') !== '');
    await page.waitForFunction(() => !document.querySelector('[data-search-status]')!.textContent.includes('so far'));
    const read = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('[data-search-result]')].map(
          (link) => link.pathname.split('/').at(-2)! + link.hash,
        ),
      );
    for (let before = ''; ;) {
      const list = await read();
      const now = list.join();
      if (now === before && before !== '') return list;
      await page.waitForTimeout(now === '' ? 400 : 350);
      if (now === '' && before === '') return read();
      before = now;
    }
  };
}

/**
 * Plain Pagefind over the sections' pages, in its own order. It answers with pages: an answer counts as right where the page holds
 * one of the paragraphs, which is more than it shows.
 * @param site folder of the built site, into which its index is written.
 */
export async function askPlain(browser: Browser, site: string, url: string): Promise<Ask> {
  const { sections } = articleJson(site);
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const { slug } of sections)
    await index!.addHTMLFile({ url: `/sections/${slug}/`, content: readFileSync(join(site, `sections/${slug}/index.html`), 'utf8') });
  const { files } = await index!.getFiles();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(site, 'plain', path)), { recursive: true });
    writeFileSync(join(site, 'plain', path), content);
  }
  await close();
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(url);
  return async (query) => {
    const slugs = (await page.evaluate(`(async () => {
      const pagefind = await import('${url}plain/pagefind.js');
      const { results } = await pagefind.search(${JSON.stringify(query)});
      return (await Promise.all(results.slice(0, 5).map((result) => result.data()))).map(({ url }) => url.split('/').at(-2));
    })()`)) as string[];
    const { answers } = JUDGED.find((judged) => judged.query === query)!;
    return slugs.map((slug) => answers.find((address) => address.startsWith(`${slug}#`)) ?? `${slug}#`);
  };
}
