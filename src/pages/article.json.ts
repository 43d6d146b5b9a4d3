/** The text as data, in the form that design.md promises; the search index is made from it. */
import type { APIRoute } from 'astro';
import { loadArticle } from '../load-article.ts';
import { absolute, makeAddresses } from '../model/addresses.ts';
import { editionName } from '../model/edition-name.ts';

export const GET: APIRoute = async ({ site }) => {
  const { title, author, edition, sections } = await loadArticle();
  const at = makeAddresses(import.meta.env.BASE_URL);
  const url = (slug: string, id?: string) => absolute(site!.href, at.section(slug, id));
  return Response.json({
    title,
    author: author.name,
    edition: { number: edition.number, date: edition.date ?? null, draft: edition.date === undefined },
    note: `${editionName(edition)}; not the author's own wording.`,
    sections: sections.map((section) => ({
      number: section.number ?? null,
      slug: section.slug,
      title: section.title,
      url: url(section.slug),
      paragraphs: section.paragraphs.map(({ id, text }) => ({ id, url: url(section.slug, id), text })),
    })),
  });
};
