/**
 * Prints the figures of src/CONTRACT.md that concern this site, beside those of a hand-written page of the same text.
 * `npm run bench` takes about three minutes; `npm run bench -- --large` also builds 1,000 sections.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { siteFiles } from '../../src/build/site-files.ts';
import { ARGS, CHROMIUM } from '../browser/chromium.ts';
import { articleJson } from '../dist/pages.ts';
import { serve } from '../serve.ts';
import { generateContent } from './generate-content.ts';
import { handWrittenPage } from './hand-written-page.ts';
import { askOurs, askPlain, measure, type Quality } from './measure-judged.ts';
import { pageCost, pageTimes } from './measure-pages.ts';
import { searchTimes } from './measure-search.ts';

const RUNS = 9;
const QUERY = 'soft connectivity';
const WORK = resolve('.cache/bench');

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const row = (what: string, ours: string, beside = '') => console.log(`${what.padEnd(62)} ${ours.padStart(12)} ${beside.padStart(12)}`);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

async function repeat<T>(run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < RUNS; i++) results.push(await run());
  return results;
}

interface Built {
  seconds: number;
  bytes: number;
  files: number;
}

/** What other generators do not make: a build without it is beside theirs. */
const FORMS = 'article,pdf,epub,markdown,pictures,feed,offline,compressed';

/** Builds a content folder as an editor would. @param without forms to leave out, by their setting. */
function build(content: string, site: string, without = ''): Built {
  const start = performance.now();
  execFileSync(process.execPath, ['src/build/index.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '/', WITHOUT: without },
    stdio: 'pipe',
  });
  const seconds = (performance.now() - start) / 1000;
  const files = siteFiles(site);
  return { seconds, files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0) };
}

async function benchReading(browser: Browser, site: string, url: string): Promise<void> {
  const costs = [];
  for (const { slug } of articleJson(site).sections) costs.push({ slug, ...(await pageCost(browser, `${url}sections/${slug}/`)) });
  const middle = costs.sort((a, b) => a.bytes - b.bytes)[Math.floor(costs.length / 2)]!;
  writeFileSync(join(site, 'by-hand.html'), handWrittenPage(site, middle.slug));
  const byHand = await pageCost(browser, `${url}by-hand.html`);
  row(`bytes of the median section page (${middle.slug}), gzip`, kB(middle.bytes), kB(byHand.bytes));
  row('  of which JavaScript', kB(middle.script));
  row('requests before the load event', String(middle.requests), String(byHand.requests));
  // In turns, so that a slower minute of the machine slows both.
  const times = await repeat(async () => ({
    ours: await pageTimes(browser, `${url}sections/${middle.slug}/`),
    byHand: await pageTimes(browser, `${url}by-hand.html`),
  }));
  const ours = median(times.map((time) => time.ours.firstPaint));
  const hand = median(times.map((time) => time.byHand.firstPaint));
  row(`first contentful paint, throttled (${(ours / hand).toFixed(2)}x)`, ms(ours), ms(hand));
  row(
    'layout shift, blocking time, throttled (worst of all runs)',
    `${Math.max(...times.map((time) => time.ours.shift)).toFixed(3)}, ${ms(Math.max(...times.map((time) => time.ours.blocking)))}`,
  );
}

async function benchSearch(browser: Browser, page: string): Promise<void> {
  for (const [what, options] of [
    ['cold', {}],
    ['cold, throttled', { slow: true }],
    ['warm', { warm: true }],
    ['warm, throttled', { warm: true, slow: true }],
  ] as const) {
    const times = await repeat(() => searchTimes(browser, page, QUERY, options));
    row(`last key to first result, ${what}`, ms(median(times.map(({ lastKey }) => lastKey))));
    if (what === 'cold') {
      row('bytes from the first sign of intent to the first results', kB(median(times.map(({ bytes }) => bytes))));
      row('  engine texts read on the way', String(median(times.map(({ fragments }) => fragments))));
    }
  }
}

async function benchAnswers(browser: Browser, site: string, url: string): Promise<void> {
  const [ours, plain] = [await askOurs(browser, url), await askPlain(browser, site, url)];
  const figures = ({ success, reciprocalRank, gain }: Quality) =>
    [success, reciprocalRank, gain].map((figure) => figure.toFixed(2)).join(' ');
  for (const aside of [false, true]) {
    row(aside ? 'judged queries set aside' : 'judged queries: success at 1, MRR, nDCG at 5', 'ours', 'plain, page');
    const beside = await measure(plain, aside);
    for (const [i, quality] of (await measure(ours, aside)).entries()) {
      row(`  ${quality.kind} (${quality.queries})`, figures(quality), figures(beside[i]!));
      if (quality.kind === 'all') for (const line of quality.failed) console.log(`    wrong: ${line}`);
    }
  }
}

function benchBuild(sizes: readonly number[]): void {
  const perSection: number[] = [];
  for (const size of sizes) {
    const content = join(WORK, `content-${size}`);
    generateContent(content, size);
    const plain = build(content, join(WORK, `plain-${size}`), FORMS);
    row(`build of ${size} sections with search index`, `${plain.seconds.toFixed(1)} s`, `${plain.files} files`);
    const built = build(content, join(WORK, `site-${size}`));
    perSection.push(built.bytes / size);
    row('  and with all forms to take away, pictures and compression', `${built.seconds.toFixed(1)} s`, `${built.files} files`);
    row(
      '  bytes of dist a section',
      kB(built.bytes / size),
      perSection.length > 1 ? `${(perSection.at(-1)! / perSection[0]!).toFixed(2)}x` : '',
    );
  }
}

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const site = join(WORK, 'site');
build('content', site);
const server = await serve(site, '/', true);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
try {
  row('', 'ours', 'by hand');
  await benchReading(browser, site, server.url);
  await benchSearch(browser, `${server.url}sections/interconnection/`);
  await benchAnswers(browser, site, server.url);
} finally {
  await browser.close();
  server.close();
}
benchBuild(process.argv.includes('--large') ? [15, 1000] : [15]);
