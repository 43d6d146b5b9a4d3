/** article.yaml: what is said of the work, with the lines at which it says so. Plain Node. */
import { articleSchema, type ArticleFile } from './content-schema.ts';
import type { Problem } from './model/types.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

interface ReadArticle {
  /** Undefined where there is a problem. */
  readonly article: ArticleFile | undefined;
  readonly problems: Problem[];
  /** Line of a key of the first level; undefined where it is not there. */
  readonly lineOfKey: (key: string) => number | undefined;
  /** Line of the outline's nth entry (from 0) for a section. */
  readonly lineOfSlug: (slug: string, nth: number) => number | undefined;
}

/** @param file the path as the editor knows it. */
export function readArticle(path: string, file: string): ReadArticle {
  const { text = '', problems: unreadable } = readText(path, file);
  const { value: article, problems } =
    unreadable.length > 0 ? { value: undefined, problems: [...unreadable] } : readYaml(articleSchema, text, file, 1);
  const lines = text.split('\n');
  const linesOf = (fits: (line: string) => boolean) => lines.flatMap((line, i) => (fits(line) ? [i + 1] : []));
  return {
    article,
    problems,
    lineOfKey: (key) => linesOf((line) => line.startsWith(`${key}:`))[0],
    lineOfSlug: (slug, nth) => linesOf((line) => /\bsection:\s*["']?(.*?)["']?\s*(?:[,}#]|$)/.exec(line)?.[1] === slug)[nth],
  };
}
