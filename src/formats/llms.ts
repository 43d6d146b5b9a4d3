/** What a language model or its user is told of the site (llmstxt.org): what this is, how to cite it, where each part stands as plain text. */
import type { List, ListItem, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { articleMarkdown, heading, link, text } from './markdown.ts';
import { aboutParts, editionLine, fullAddresses, type Work } from './work.ts';

/** `/llms.txt`: title, what it is, and links with a word on each. */
export function llmsIndex(work: Work): string {
  const { article } = work;
  const { full, file, home, about, check, section, terms, names, timeline } = fullAddresses(work);
  const { apparatus, sections } = article;
  return write({
    type: 'root',
    children: [
      heading(1, article.title),
      { type: 'blockquote', children: [paragraph(`${article.summary} By ${article.author.name}. ${editionLine(article)}.`)] },
      paragraph(
        'Each paragraph begins with its number, a link to its permanent address. Whoever quotes or uses a paragraph should give that address, ' +
          'name the edition, and say that the words are not the author’s own.',
      ),
      heading(2, 'Sections'),
      list(
        sections.map(({ slug, number, title, summary }) => [
          [number, title].filter(Boolean).join(' '),
          full(section(slug).replace(/\/$/, '.md')),
          summary,
        ]),
      ),
      heading(2, 'The whole'),
      list([
        ['The article as Markdown', full(file('article.md')), 'all sections in reading order'],
        ['The article as JSON', full(file('article.json')), 'each paragraph with its id, address and plain text'],
        ['All of it in one file', full(file('llms-full.txt')), 'what the edition is, and the whole text'],
      ]),
      heading(2, 'Optional'),
      list([
        ['Contents', full(home), 'the site itself, for people'],
        ['About this edition', full(about), 'source, method, what is missing, how addresses are kept'],
        ['Check a quotation', full(check), 'whether words stand in the text'],
        ...(apparatus.terms.length > 0 ? [['Terms', full(terms()), 'set terms, where they are defined and used'] as const] : []),
        ...(apparatus.names.length > 0 ? [['Names', full(names()), 'people, bodies, places, programmes'] as const] : []),
        ...(apparatus.events.length > 0 ? [['Timeline', full(timeline()), 'what happened when'] as const] : []),
      ]),
    ],
  });
}

/** `/llms-full.txt`: what the edition is, then all of the text. */
export function llmsFull(work: Work): string {
  const about = aboutParts(work).flatMap(({ title, paragraphs }) => [heading(2, title), ...paragraphs.map(paragraph)]);
  return `${articleMarkdown(work)}\n${write({ type: 'root', children: about })}`;
}

const paragraph = (words: string) => ({ type: 'paragraph' as const, children: [text(words)] });

const list = (entries: readonly (readonly [name: string, url: string, note: string])[]): List => ({
  type: 'list',
  spread: false,
  children: entries.map(([name, url, note]): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [link(url, name), text(`: ${note}`)] }],
  })),
});

const write = (root: Root): string => toMarkdown(root, { bullet: '-' });
