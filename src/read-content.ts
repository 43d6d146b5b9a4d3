/** CONTENT_DIR -> what its files say, numbered and checked. Plain Node: the content collections load from here. */
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkNames } from './check-names.ts';
import { articleSchema, sectionSchema, type ArticleFile, type SectionFrontMatter } from './content-schema.ts';
import { makeAddressBook } from './editions/address-book.ts';
import { checkPublished, type PublishedContent } from './editions/check-published.ts';
import { fingerprint } from './editions/digest.ts';
import { readEditions, readWordings } from './editions/read-editions.ts';
import { findSections } from './find-sections.ts';
import type { AddressBook } from './markdown/number-paragraphs.ts';
import { makeMentionLinks, type MentionLinks } from './markdown/mention-links.ts';
import { makeSectionRenderer } from './markdown/render-section.ts';
import { normaliseBase } from './model/addresses.ts';
import { makeApparatus, mentionables, NO_APPARATUS, type ApparatusFiles } from './model/apparatus.ts';
import { checkApparatus } from './model/apparatus-checks.ts';
import { checkIds, checkImages, checkLinks, checkNotEmpty, checkOutline, checkSetApart } from './model/content-checks.ts';
import { currentEdition, editionText, type EditionText } from './model/editions.ts';
import type { CurrentSection } from './model/give-ids.ts';
import { joinAddress, resolveAddress, sectionPage, slugOfPage, splitAddress, type Ledger } from './model/ledger.ts';
import { makeMentionFinder } from './model/mentions.ts';
import { numberSections, outlineSlugs } from './model/outline.ts';
import { agrees } from './model/published.ts';
import { makeMoments } from './model/timeline.ts';
import type { Edition, Problem, SectionRecord } from './model/types.ts';
import type { OtherPage } from './model/update-ledger.ts';
import { readApparatus } from './read-apparatus.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

interface SectionFile {
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
  /** The same as the ledger and the editions look at it; undefined where there is no content. */
  readonly published: PublishedContent | undefined;
  readonly apparatus: ApparatusFiles;
  /** Undefined where no ledger is kept. */
  readonly addressBook: AddressBook | undefined;
  readonly mentionLinks: MentionLinks;
  /** Empty where all is well; else nothing may be built from the rest. */
  readonly problems: readonly Problem[];
}

/** What is known of a work before its texts are read. */
export interface Heads {
  readonly article: ArticleFile;
  readonly edition: Edition;
  /** Title of each section, by its slug. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * Reads and checks a content folder; every fault in one go.
 * @param follow whether edits that the ledger of addresses does not know are followed, as while writing, or are faults.
 * @param onHeads called before the texts are read, which takes longest, where there is no fault until then.
 */
export function readContent(contentDir: string, basePath: string, follow = false, onHeads?: (heads: Heads) => void): Content {
  const shown = (path: string) => {
    const fromHere = relative(process.cwd(), path);
    return fromHere.startsWith('..') ? path : fromHere;
  };
  const articlePath = join(contentDir, 'article.yaml');
  const sectionsDir = join(contentDir, 'sections');
  const missing = [articlePath, sectionsDir].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    const problems = missing.map((path): Problem => ({
      file: shown(path),
      what: 'This is not there.',
      remedy: 'Set CONTENT_DIR to a folder that holds article.yaml and sections/SLUG.mdx.',
    }));
    if (existsSync(contentDir)) problems.push(...checkNames(contentDir, shown));
    return {
      article: undefined,
      sections: [],
      published: undefined,
      apparatus: NO_APPARATUS,
      addressBook: undefined,
      mentionLinks: () => [],
      problems,
    };
  }

  const articleFile = shown(articlePath);
  const { text: articleSource = '', problems: unreadable } = readText(articlePath, articleFile);
  const { value: article, problems } =
    unreadable.length > 0 ? { value: undefined, problems: [...unreadable] } : readYaml(articleSchema, articleSource, articleFile, 1);

  problems.push(...checkNames(contentDir, shown));

  const editions = readEditions(contentDir, shown);
  problems.push(...editions.problems);
  if (editions.kept && article?.edition !== undefined) {
    problems.push({
      file: articleFile,
      line: lineOf(articleSource, /^edition:/),
      what: 'The edition is given here, and in editions/ too.',
      remedy: 'Remove "edition" here: its number and date come from editions/N.yaml, which npm run edition writes.',
    });
  }
  const { files: apparatus, placeOf, problems: apparatusProblems } = readApparatus(contentDir, shown);
  problems.push(...apparatusProblems);
  const mentionLinks = makeMentionLinks(makeMentionFinder(mentionables(apparatus)), normaliseBase(basePath));
  const wordings = follow ? readWordings(contentDir, shown).text : undefined;

  const { files, problems: misplaced } = findSections(sectionsDir, shown);
  problems.push(...misplaced);
  const heads = files.map(({ path, slug, file }) => {
    const { text, problems: faults } = readText(path, file);
    const { yaml, body } = text === undefined ? { yaml: undefined, body: undefined } : splitFrontMatter(text);
    const head =
      text === undefined
        ? { value: undefined, problems: faults, lineOf: () => 1 }
        : yaml === undefined
          ? noFrontMatter(file)
          : readYaml(sectionSchema, yaml, file, 2);
    problems.push(...head.problems);
    const heading = head.value?.setApart;
    const apart = heading === undefined ? undefined : { heading, line: head.lineOf(['setApart']) };
    return { path, slug, file, body, frontMatter: head.value, apart };
  });

  const titles = new Map(heads.flatMap(({ slug, frontMatter }) => (frontMatter ? [[slug, frontMatter.title] as const] : [])));
  if (article && problems.length === 0) onHeads?.({ article, edition: editionIn(editions, article), titles });
  const addressBook = makeAddressBook(editions, titles, wordings);
  const render = makeSectionRenderer({ base: normaliseBase(basePath), addressBook: () => addressBook, mentionLinks: () => mentionLinks });
  const sections: SectionFile[] = [];
  const checked = heads.map(({ path, slug, file, body, frontMatter, apart }) => {
    if (body === undefined) return { file, slug, record: NO_TEXT, apart, parsed: false };
    const { record, html, problems: faults } = render(path, body, frontMatter ?? {});
    problems.push(...faults.map((fault) => ({ ...fault, file })));
    if (frontMatter) sections.push({ slug, path, frontMatter, record, html });
    return { file, slug, record, apart, parsed: faults.length === 0 };
  });

  const published: PublishedContent = {
    contentDir,
    shown,
    editions,
    text: article ? currentText(article, sections) : [],
    sections: sections.map(toCurrent),
    others: otherPages(apparatus, editions.kept ? currentEdition(editions.files).number : 1),
    fileOf: (slug) => shown(join(sectionsDir, `${slug}.mdx`)),
  };
  const parsed = checked.filter((file) => file.parsed);
  problems.push(...checkNotEmpty(parsed), ...checkSetApart(parsed));
  problems.push(...checkIds(checked), ...checkImages(checked, isPublic));
  if (article) {
    problems.push(...checkOutline(articleFile, article.outline, checked, (slug, nth) => lineOfSlug(articleSource, slug, nth)));
  }
  // Where the ledger does not know the text, ids are not yet given, and links cannot be judged.
  if (!editions.kept || agrees(editions.ledger, published.sections)) {
    problems.push(...checkLinks(checked, published.others, editions.ledger));
    const texts = sections.map(({ slug, record }) => ({ slug, paragraphs: record.paragraphs }));
    const ids = new Set(texts.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => `${slug}#${id}`)));
    if (apparatusProblems.length === 0)
      problems.push(...checkApparatus(makeApparatus(apparatus, texts), ids, (address) => movedTo(editions.ledger, address), placeOf));
  }
  if (problems.length === 0 && !follow) problems.push(...checkPublished(published));
  return { article, sections, published, apparatus, addressBook, mentionLinks, problems };
}

const SHARED = Symbol.for('content of this build');

/** The content as it was read first in this process: the build checks it with its own copy of this module, and Astro loads it with another. */
export function readContentOnce(contentDir: string, basePath: string, onHeads?: (heads: Heads) => void): Content {
  const kept = globalThis as { [SHARED]?: Map<string, Content> };
  const byPlace = (kept[SHARED] ??= new Map<string, Content>());
  const place = JSON.stringify([contentDir, normaliseBase(basePath)]);
  const content = byPlace.get(place) ?? readContent(contentDir, basePath, false, onHeads);
  byPlace.set(place, content);
  return content;
}

/** The edition that a content is: without a ledger, what the article says it is. Only for content without problems. */
export const editionOf = ({ article, published }: Content): Edition => editionIn(published!.editions, article!);

const editionIn = ({ kept, files }: PublishedContent['editions'], article: ArticleFile): Edition =>
  kept ? currentEdition(files) : { date: undefined, number: 1, ...article.edition };

/** The pages of the apparatus as the ledger looks at them; a page without entries is none. */
const otherPages = ({ terms, names, events }: ApparatusFiles, since: number): OtherPage[] =>
  [
    { page: 'terms/', anchors: terms.map(({ id }) => id), since },
    { page: 'names/', anchors: names.map(({ id }) => id), since },
    { page: 'timeline/', anchors: makeMoments(events).map(({ id }) => id), since },
  ].filter(({ anchors }) => anchors.length > 0);

/** Where a paragraph named `slug#p3` stands now, in the same form. */
function movedTo(ledger: Ledger, address: string): string | undefined {
  const [slug = '', id] = address.split('#');
  const now = resolveAddress(ledger, joinAddress(sectionPage(slug), id));
  const { page = '', id: to } = now === undefined ? {} : splitAddress(now);
  const there = slugOfPage(page);
  return there === undefined || to === undefined || now === joinAddress(sectionPage(slug), id) ? undefined : `${there}#${to}`;
}

/** A section as the ledger looks at it. */
const toCurrent = ({ slug, record: { paragraphs, headings } }: SectionFile): CurrentSection => ({
  slug,
  paragraphs: paragraphs.map(({ text, line }) => ({ text, line, fingerprint: fingerprint(text) })),
  headings: headings.map(({ id, firstParagraph }) => {
    const paragraph = paragraphs.findIndex((one) => one.id === firstParagraph);
    return { id, paragraph: paragraph < 0 ? undefined : paragraph };
  }),
});

/** The text of the outline's sections in reading order. */
function currentText(article: ArticleFile, sections: readonly SectionFile[]): EditionText {
  const numbers = numberSections(article.outline);
  const bySlug = new Map(sections.map((section) => [section.slug, section]));
  return editionText(
    outlineSlugs(article.outline).flatMap((slug) => {
      const section = bySlug.get(slug);
      return section ? [{ slug, number: numbers.get(slug), title: section.frontMatter.title, ...section.record }] : [];
    }),
  );
}

/** Copied into the site as it is: where the images of a text stand. */
const PUBLIC = 'public';

/** Whether a path leads to a file of that folder, and not out of it. */
function isPublic(path: string): boolean {
  const at = join(PUBLIC, path);
  return at.startsWith(join(PUBLIC, '/')) && statSync(at, { throwIfNoEntry: false })?.isFile() === true;
}

/** Separates front matter from text; in the body its lines are left blank, so that positions are those of the file. Without front matter neither can be told. */
function splitFrontMatter(text: string): { yaml: string; body: string } | { yaml: undefined; body: undefined } {
  const match = /^---\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { yaml: undefined, body: undefined };
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

const NO_TEXT: SectionRecord = { paragraphs: [], headings: [], links: [], images: [] };

const noFrontMatter = (file: string): { value: undefined; problems: Problem[]; lineOf: () => number } => ({
  value: undefined,
  lineOf: () => 1,
  problems: [
    {
      file,
      line: 1,
      what: 'The file does not begin with front matter.',
      remedy: 'Begin it with a line ---, then title, shortTitle and summary, then a line ---; README.md shows the form.',
    },
  ],
});

/** Number of the first line that a pattern fits. */
const lineOf = (source: string, pattern: RegExp): number | undefined => {
  const line = source.split('\n').findIndex((text) => pattern.test(text));
  return line < 0 ? undefined : line + 1;
};

/** Line of the outline's nth entry (from 0) for a slug. */
function lineOfSlug(source: string, slug: string, nth: number): number | undefined {
  const lines = source
    .split('\n')
    .flatMap((text, i) => (/\bsection:\s*["']?(.*?)["']?\s*(?:[,}#]|$)/.exec(text)?.[1] === slug ? [i + 1] : []));
  return lines[nth];
}
