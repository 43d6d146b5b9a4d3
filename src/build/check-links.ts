import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../model/addresses.ts';
import { TAG } from '../model/embed-section.ts';
import type { Problem } from '../model/types.ts';
import { htmlFiles, siteFiles } from './site-files.ts';

const WANTED = /\s(id|href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

/** What a page offers as targets and asks for, in its tags, outside scripts and styles. */
function readTags(html: string) {
  const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, (block) => block.slice(0, block.indexOf('>') + 1));
  const found: Record<string, string[]> = { id: [], href: [], src: [] };
  for (const tag of markup.match(TAG) ?? []) {
    for (const [, name, double, single, bare] of tag.matchAll(WANTED)) {
      found[name!.toLowerCase()]!.push((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
    }
  }
  return { ids: found['id']!, links: found['href']!, sources: found['src']! };
}

/**
 * The backstop for our own templates: each link and file of the finished pages has its target in the site, each fragment
 * its id there, each id stands once on its page, and nothing comes from elsewhere.
 * @param texts with components, which may have written it, by the page that shows each.
 */
export function checkBuiltLinks(site: string, base: string, texts: ReadonlyMap<string, string> = new Map()): Problem[] {
  const files = new Set(siteFiles(site));
  const pages = new Map(htmlFiles(site).map((file) => [file, readTags(readFileSync(join(site, file), 'utf8'))] as const));
  const ids = new Map([...pages].map(([file, page]) => [file, new Set(page.ids)]));
  const problems: Problem[] = [];
  for (const [file, page] of pages) {
    const text = texts.get(file);
    const remedy = `Correct ${text === undefined ? '' : `the component of ${text} or `}the template that writes it.`;
    const repeated = page.ids.filter((id, i) => page.ids.indexOf(id) !== i);
    for (const id of new Set(repeated)) problems.push({ file, what: `The id "${id}" stands twice on the page.`, remedy });
    const own = new URL(`http://site.invalid${base}${file.replace(/index\.html$/, '')}`);
    for (const address of new Set([...page.links, ...page.sources])) {
      const url = new URL(address, own);
      if (url.origin !== own.origin) {
        if (page.sources.includes(address)) problems.push({ file, what: `"${address}" comes from another origin.`, remedy });
        continue;
      }
      const path = decode(url.pathname);
      const inSite = path.startsWith(base) ? path.slice(base.length) : undefined;
      const target = inSite === undefined ? undefined : [inSite, `${inSite}index.html`].find((name) => files.has(name));
      const fragment = decode(url.hash.slice(1));
      if (target === undefined) problems.push({ file, what: `The link "${address}" leads nowhere.`, remedy });
      else if (fragment !== '' && !ids.get(target)?.has(fragment)) {
        problems.push({ file, what: `The link "${address}" leads to a page without "${fragment}".`, remedy });
      }
    }
  }
  return problems;
}
