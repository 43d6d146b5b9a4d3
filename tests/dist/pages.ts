import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

export interface ArticleJson {
  title: string;
  author: string;
  edition: { number: number; date: string; draft: boolean };
  sections: { number: string | null; slug: string; title: string; url: string; paragraphs: { id: string; url: string; text: string }[] }[];
}
export const articleJson = (site: string): ArticleJson => JSON.parse(read(site, 'article.json')) as ArticleJson;

/** Text of a piece of HTML as readers see it. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();
