import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId } from '../model/addresses.ts';
import { slugOfPage, type Ledger } from '../model/ledger.ts';
import type { Problem } from '../model/types.ts';

/** What was really written: every address of the ledger has its page and its id there, and each of a section its id in the whole article. */
export function checkAddresses(site: string, ledger: Ledger): Problem[] {
  const idsOf = (file: string): ReadonlySet<string> | undefined => {
    const path = join(site, file);
    return existsSync(path) ? new Set([...readFileSync(path, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)) : undefined;
  };
  const remedy = 'A published address must answer for ever: correct the template that left it out.';
  const whole = idsOf('article/index.html');
  return Object.entries(ledger.pages).flatMap(([page, { anchors }]): Problem[] => {
    const file = `${page}index.html`;
    const ids = idsOf(file);
    const slug = slugOfPage(page);
    if (ids === undefined) return [{ file, what: 'This published page was not written.', remedy }];
    const missing = Object.keys(anchors)
      .filter((id) => !ids.has(id))
      .map((id) => ({ file, what: `The published address "#${id}" is not on the page.`, remedy }));
    const inWhole =
      slug === undefined || whole === undefined
        ? []
        : [articleId(slug), ...Object.keys(anchors).map((id) => articleId(slug, id))]
            .filter((id) => !whole.has(id))
            .map((id) => ({ file: 'article/index.html', what: `The published address "#${id}" is not on the page.`, remedy }));
    return [...missing, ...inWhole];
  });
}
