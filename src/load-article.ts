/** Content -> Article. The one door: no other file calls getCollection. */
import { getCollection, getEntry, render } from 'astro:content';
import { makeApparatus } from './model/apparatus.ts';
import { closedEditions, editionText } from './model/editions.ts';
import { formerSections } from './model/former-sections.ts';
import { joinAddress, sectionPage, slugOfPage } from './model/ledger.ts';
import { buildOutline, numberSections, outlineSlugs } from './model/outline.ts';
import { splitWords } from './model/text.ts';
import type { Article, Section } from './model/types.ts';
import { makeWordingsFinder, originsOf } from './model/wordings.ts';

let built: Promise<Article> | undefined;

/** The checked article: made once in a build, anew for each request in development, where its files change. */
export function loadArticle(): Promise<Article> {
  return import.meta.env.DEV ? assemble() : (built ??= assemble());
}

/** The component that shows a section's text, and the file that it comes from. */
export async function renderSection(slug: string) {
  const entry = await getEntry('sections', slug);
  if (entry === undefined) throw new Error(`There is no section "${slug}".`);
  return { Content: (await render(entry)).Content, file: entry.filePath ?? slug };
}

async function assemble(): Promise<Article> {
  const { editionRecords, ledger, apparatus, ...article } = (await getEntry('article', 'article'))!.data;
  const entries = new Map((await getCollection('sections')).map(({ id, data }) => [id, data]));
  const numbers = numberSections(article.outline);
  const texts = outlineSlugs(article.outline).map((slug) => {
    const { title, shortTitle, summary, paragraphs, headings } = entries.get(slug)!;
    return {
      slug, number: numbers.get(slug), title, shortTitle, summary, paragraphs,
      headings: headings.map((heading) => ({ ...heading, firstParagraph: heading.firstParagraph })),
    };
  });
  const closed = closedEditions(editionRecords, editionText(texts));
  const { wordingsAt } = makeWordingsFinder(closed, originsOf(ledger));
  const sections = texts.map((section): Section => ({
    ...section,
    words: section.paragraphs.reduce((sum, { text }) => sum + splitWords(text).length, 0),
    wordings: Object.fromEntries(section.paragraphs.flatMap(({ id, text }) => {
      const wordings = wordingsAt(joinAddress(sectionPage(section.slug), id), text);
      return wordings.length > 0 ? [[id, wordings]] : [];
    })),
  }));
  const bySlug = new Map(sections.map((section) => [section.slug, section]));
  return {
    ...article, outline: buildOutline(article.outline, bySlug), sections, closedEditions: closed, formerSections: formerSections(ledger, closed),
    apparatus: makeApparatus(apparatus, sections),
    goneEntries: Object.fromEntries(Object.entries(ledger.pages).filter(([page]) => slugOfPage(page) === undefined).map(([page, { anchors }]) => [
      page, Object.entries(anchors).flatMap(([id, { gone }]) => (gone === undefined ? [] : [{ id, edition: gone }])),
    ])),
  };
}
