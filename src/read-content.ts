/** CONTENT_DIR -> what its files say, numbered and checked. Plain Node: the content collections load from here. */
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkNames } from './check-names.ts';
import type { ArticleFile, SectionFrontMatter } from './content-schema.ts';
import { makeAddressBook } from './editions/address-book.ts';
import { checkPublished, type PublishedContent } from './editions/check-published.ts';
import { currentLists, currentSection, currentText } from './editions/current-content.ts';
import { readEditions, readWordings } from './editions/read-editions.ts';
import type { AddressBook } from './markdown/number-paragraphs.ts';
import { makeMentionLinks, type MentionLinks } from './markdown/mention-links.ts';
import { makeSectionRenderer } from './markdown/render-section.ts';
import { normaliseBase } from './model/addresses.ts';
import { makeApparatus, mentionables, NO_APPARATUS, type ApparatusFiles } from './model/apparatus.ts';
import { checkApparatus } from './model/apparatus-checks.ts';
import { checkIds, checkNotEmpty, checkOutline, checkSetApart } from './model/content-checks.ts';
import { currentEdition } from './model/editions.ts';
import { movedParagraph } from './model/ledger.ts';
import { checkImages, checkLinks } from './model/link-checks.ts';
import { makeMentionFinder } from './model/mentions.ts';
import { agreesOnText } from './model/published.ts';
import type { Edition, Problem, SectionRecord } from './model/types.ts';
import { readApparatus } from './read-apparatus.ts';
import { readArticle } from './read-article.ts';
import { readHeads } from './read-heads.ts';

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

/** A path as an editor knows it: from the folder in which the command runs, or whole where it lies elsewhere. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/**
 * Reads and checks a content folder; every fault in one go.
 * @param follow whether edits that the ledger of addresses does not know are followed, as while writing, or are faults.
 * @param onHeads called before the texts are read, which takes longest, where there is no fault until then.
 */
export function readContent(contentDir: string, basePath: string, follow = false, onHeads?: (heads: Heads) => void): Content {
  const articlePath = join(contentDir, 'article.yaml');
  const sectionsDir = join(contentDir, 'sections');
  const missing = [articlePath, sectionsDir].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    const problems = missing.map((path): Problem => ({
      file: shown(path),
      what: 'This is missing.',
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
  const { article, problems, lineOfKey, lineOfSlug } = readArticle(articlePath, articleFile);
  problems.push(...checkNames(contentDir, shown));

  const editions = readEditions(contentDir, shown);
  problems.push(...editions.problems);
  if (editions.kept && article?.edition !== undefined) {
    problems.push({
      file: articleFile,
      line: lineOfKey('edition'),
      what: 'The edition is given here, and in editions/ too.',
      remedy: 'Remove "edition" here: its number and date come from editions/N.yaml, which npm run edition writes.',
    });
  }
  const { files: apparatus, placeOf, problems: apparatusProblems } = readApparatus(contentDir, shown);
  problems.push(...apparatusProblems);
  const mentionLinks = makeMentionLinks(makeMentionFinder(mentionables(apparatus)), normaliseBase(basePath));
  const wordings = follow ? readWordings(contentDir, shown).text : undefined;

  const { heads, problems: misplaced } = readHeads(sectionsDir, shown);
  problems.push(...misplaced);
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
    text: article ? currentText(article.outline, sections) : [],
    sections: sections.map(currentSection),
    others: currentLists(apparatus, editions.kept ? currentEdition(editions.files).number : 1),
    fileOf: (slug) => shown(join(sectionsDir, `${slug}.mdx`)),
  };
  const parsed = checked.filter((file) => file.parsed);
  problems.push(...checkNotEmpty(parsed), ...checkSetApart(parsed));
  problems.push(...checkIds(checked), ...checkImages(checked, isPublic));
  if (article) problems.push(...checkOutline(articleFile, article.outline, checked, lineOfSlug));
  // Where the ledger does not know the text, ids are not yet given, and what leads to them cannot be judged.
  const idsGiven = !editions.kept || agreesOnText(editions.ledger, published.sections);
  if (idsGiven) problems.push(...checkLinks(checked, published.others, editions.ledger));
  if (apparatusProblems.length === 0) {
    const texts = sections.map(({ slug, record }) => ({ slug, paragraphs: record.paragraphs }));
    const ids = new Set(texts.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => `${slug}#${id}`)));
    const movedTo = (address: string) => movedParagraph(editions.ledger, address);
    problems.push(...checkApparatus(makeApparatus(apparatus, texts), idsGiven ? ids : undefined, movedTo, placeOf));
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

/** Copied into the site as it is: where the images of a text stand. */
const PUBLIC = 'public';

/** Whether a path leads to a file of that folder, and not out of it. */
function isPublic(path: string): boolean {
  const at = join(PUBLIC, path);
  return at.startsWith(join(PUBLIC, '/')) && statSync(at, { throwIfNoEntry: false })?.isFile() === true;
}

const NO_TEXT: SectionRecord = { paragraphs: [], headings: [], links: [], images: [] };
