/** The words of the text: what the search asks when a word that was typed is not among them. */
import type { APIRoute } from 'astro';
import { noSlipsFor } from '../../formats/no-slips.ts';
import { loadArticle } from '../../load-article.ts';
import { makeVocabulary } from '../../model/vocabulary.ts';

export const GET: APIRoute = async () => {
  const { sections } = await loadArticle();
  return Response.json(
    makeVocabulary(
      sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
      noSlipsFor,
    ),
  );
};
