import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { siteFiles } from '../../src/build/site-files.ts';
import { read } from './pages.ts';

const site = inject('site');

test('each page begins with a policy that allows its own blocks and nothing else inline', () => {
  for (const file of siteFiles(site).filter((path) => path.endsWith('.html'))) {
    const html = read(site, file);
    const [, policy = ''] = /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const [, element, block] of html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)) {
      const hash = createHash('sha256').update(block!).digest('base64');
      expect(policy).toMatch(new RegExp(`${element}-src [^;]*'sha256-${hash.replaceAll('+', '\\+')}'`));
    }
    expect(html).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
  }
});

test('nothing is asked of another origin', () => {
  for (const file of siteFiles(site).filter((path) => /\.(html|css)$/.test(path))) {
    expect(read(site, file)).not.toMatch(/(?:src=|url\(|@import\s)["']?(?:https?:)?\/\//);
  }
});

test('of the search engine, only what the interface asks for', () => {
  const kinds = new Set(
    siteFiles(site)
      .filter((path) => path.startsWith('pagefind/') && !/\.(?:br|gz)$/.test(path))
      .map((path) => path.replace(/en_[0-9a-f]+/, '*').slice('pagefind/'.length)),
  );
  expect([...kinds].sort()).toEqual([
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind.*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});
