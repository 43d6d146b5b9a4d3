/** Content -> Article. The one door: no other file calls getCollection. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import { getCollection, getEntry, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { makeApparatus } from './model/apparatus.ts';
import { closedEditions, editionText } from './model/editions.ts';
import { formerSections } from './model/former-sections.ts';
import { joinAddress, sectionPage, slugOfPage } from './model/ledger.ts';
import { buildOutline, numberSections, outlineSlugs } from './model/outline.ts';
import { componentError } from './model/problems.ts';
import { splitWords } from './model/text.ts';
import type { Article, Section } from './model/types.ts';
import { makeWordingsFinder, originsOf } from './model/wordings.ts';

let built: Promise<Article> | undefined;
let builtTexts: Promise<ReadonlyMap<string, string>> | undefined;

/** The checked article: made once in a build, anew for each request in development, where its files change. */
export function loadArticle(): Promise<Article> {
  return import.meta.env.DEV ? assemble() : (built ??= assemble());
}

/** The sections' texts as the pages show them, HTML by slug, for the forms in which the article is taken away. */
function loadTexts(): Promise<ReadonlyMap<string, string>> {
  return import.meta.env.DEV ? renderTexts() : (builtTexts ??= renderTexts());
}

/** Article, texts and where they stand: what each form to take away is made from. */
export const loadWork = async (site: URL | undefined) => ({
  article: await loadArticle(),
  texts: await loadTexts(),
  site: { url: site!.href, base: import.meta.env.BASE_URL },
});

/** The component that shows a section's text, and the file that it comes from. */
export async function renderSection(slug: string) {
  const entry = await getEntry('sections', slug);
  if (entry === undefined) throw new Error(`There is no section "${slug}".`);
  return { Content: (await render(entry)).Content, file: entry.filePath ?? slug };
}

async function renderTexts(): Promise<ReadonlyMap<string, string>> {
  let container: Promise<AstroContainer> | undefined;
  const makeContainer = async () => AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  return new Map(
    await Promise.all(
      (await getCollection('sections')).map(async (entry) => {
        // Only text with components has to be run.
        if (entry.rendered !== undefined) return [entry.id, entry.rendered.html] as const;
        const { Content } = await render(entry);
        const html = await (await (container ??= makeContainer())).renderToString(Content).catch((error: unknown) => {
          throw componentError(entry.filePath ?? entry.id, error);
        });
        return [entry.id, html] as const;
      }),
    ),
  );
}

async function assemble(): Promise<Article> {
  const { editionRecords, ledger, apparatus, ...article } = (await getEntry('article', 'article'))!.data;
  const entries = new Map((await getCollection('sections')).map(({ id, data }) => [id, data]));
  const numbers = numberSections(article.outline);
  const texts = outlineSlugs(article.outline).map((slug) => {
    const { title, shortTitle, summary, lang, paragraphs, headings } = entries.get(slug)!;
    return {
      slug,
      number: numbers.get(slug),
      title,
      shortTitle,
      summary,
      lang,
      paragraphs,
      headings: headings.map((heading) => ({ ...heading, firstParagraph: heading.firstParagraph })),
    };
  });
  const closed = closedEditions(editionRecords, editionText(texts));
  const { wordingsAt } = makeWordingsFinder(closed, originsOf(ledger));
  const sections = texts.map((section): Section => ({
    ...section,
    words: section.paragraphs.reduce((sum, { text }) => sum + splitWords(text).length, 0),
    wordings: Object.fromEntries(
      section.paragraphs.flatMap(({ id, text }) => {
        const wordings = wordingsAt(joinAddress(sectionPage(section.slug), id), text);
        return wordings.length > 0 ? [[id, wordings]] : [];
      }),
    ),
  }));
  const bySlug = new Map(sections.map((section) => [section.slug, section]));
  return {
    ...article,
    outline: buildOutline(article.outline, bySlug),
    sections,
    closedEditions: closed,
    formerSections: formerSections(ledger, closed),
    apparatus: makeApparatus(apparatus, sections),
    goneEntries: Object.fromEntries(
      Object.entries(ledger.pages)
        .filter(([page]) => slugOfPage(page) === undefined)
        .map(([page, { anchors }]) => [page, Object.entries(anchors).flatMap(([id, { gone }]) => (gone === undefined ? [] : [id]))]),
    ),
  };
}
