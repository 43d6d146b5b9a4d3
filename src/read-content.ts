/** CONTENT_DIR -> what its files say, numbered and checked. Plain Node: the content collections load from here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { articleSchema, sectionSchema, type ArticleFile, type SectionFrontMatter } from './content-schema.ts';
import { makeSectionRenderer } from './markdown/render-section.ts';
import { checkLinks, checkNotEmpty, checkOutline } from './model/content-checks.ts';
import { normaliseBase } from './model/addresses.ts';
import type { Problem, SectionRecord } from './model/types.ts';
import { readYaml } from './read-yaml.ts';

export interface SectionFile {
  readonly slug: string;
  /** Absolute path. */
  readonly path: string;
  readonly frontMatter: SectionFrontMatter;
  readonly record: SectionRecord;
  /** Undefined where the text holds components, which Astro's MDX renders. */
  readonly html: string | undefined;
}

export interface Content {
  readonly article: ArticleFile | undefined;
  readonly sections: readonly SectionFile[];
  /** Empty where all is well; else nothing may be built from the rest. */
  readonly problems: readonly Problem[];
}

/** Reads and checks a content folder; every fault in one go. */
export function readContent(contentDir: string, basePath: string): Content {
  const shown = (path: string) => {
    const fromHere = relative(process.cwd(), path);
    return fromHere.startsWith('..') ? path : fromHere;
  };
  const articlePath = join(contentDir, 'article.yaml');
  const sectionsDir = join(contentDir, 'sections');
  const missing = [articlePath, sectionsDir].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    const problems = missing.map((path): Problem => ({
      file: shown(path), what: 'This is not there.',
      remedy: 'Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.',
    }));
    return { article: undefined, sections: [], problems };
  }

  const articleSource = readFileSync(articlePath, 'utf8');
  const articleFile = shown(articlePath);
  const { value: article, problems } = readYaml(articleSchema, articleSource, articleFile, 1);

  const render = makeSectionRenderer({ base: normaliseBase(basePath) });
  const sections: SectionFile[] = [];
  const checked = [];
  const names = readdirSync(sectionsDir).filter((name) => name.endsWith('.mdx')).sort();
  if (names.length === 0) {
    problems.push({
      file: shown(sectionsDir), what: 'There is no section.', remedy: 'Add a file SLUG.mdx for each section.',
    });
  }
  for (const name of names) {
    const path = join(sectionsDir, name);
    const slug = name.slice(0, -'.mdx'.length);
    const file = shown(path);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      problems.push({
        file, what: `The file name "${name}" does not make an address.`,
        remedy: 'Use small letters a to z, digits and single hyphens: the name is the section\'s address for good.',
      });
    }
    const { yaml, body } = splitFrontMatter(readFileSync(path, 'utf8'));
    const head = yaml === undefined ? noFrontMatter(file) : readYaml(sectionSchema, yaml, file, 2);
    const { record, html, problems: faults } = render(path, body, head.value ?? {});
    const located = faults.map((fault) => ({ ...fault, file }));
    problems.push(...head.problems, ...located);
    checked.push({ file, slug, record, parsed: located.length === 0 });
    if (head.value) sections.push({ slug, path, frontMatter: head.value, record, html });
  }

  const parsed = checked.filter((file) => file.parsed);
  problems.push(...checkNotEmpty(parsed), ...checkLinks(checked));
  if (article) {
    problems.push(...checkOutline(articleFile, article.outline, checked, (slug, nth) => lineOfSlug(articleSource, slug, nth)));
  }
  return { article, sections, problems };
}

/** Separates front matter from text; in the body its lines are left blank, so that positions are those of the file. */
function splitFrontMatter(source: string): { yaml: string | undefined; body: string } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { yaml: undefined, body: text };
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

const noFrontMatter = (file: string): { value: undefined; problems: Problem[] } => ({
  value: undefined,
  problems: [{
    file, line: 1, what: 'The file does not begin with front matter.',
    remedy: 'Begin it with a line ---, then title, shortTitle and summary, then a line ---; README.md shows the form.',
  }],
});

/** Line of the outline's nth entry (from 0) for a slug. */
function lineOfSlug(source: string, slug: string, nth: number): number | undefined {
  const lines = source.split('\n').flatMap((text, i) =>
    new RegExp(`\\bsection:\\s*["']?${slug}["']?\\s*(?:[,}#]|$)`).test(text) ? [i + 1] : [],
  );
  return lines[nth];
}
