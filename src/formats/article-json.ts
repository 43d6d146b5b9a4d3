/** The text as data, and the JSON Schema (2020-12) that it keeps to. src/CONTRACT.md promises the keys. */
import { editionLine, fullAddresses, type Work } from './work.ts';

export function articleJson(work: Work) {
  const {
    article: { title, author, edition, publisher, rights, sections },
  } = work;
  const { full, file, section: at } = fullAddresses(work);
  return {
    $schema: full(file('article.schema.json')),
    title,
    author: author.name,
    edition: { number: edition.number, date: edition.date ?? null, draft: edition.date === undefined },
    publisher,
    rights,
    note: `${editionLine(work.article)}.`,
    sections: sections.map((section) => ({
      number: section.number ?? null,
      slug: section.slug,
      title: section.title,
      url: full(at(section.slug)),
      paragraphs: section.paragraphs.map(({ id, text }) => ({ id, url: full(at(section.slug, id)), text })),
    })),
  };
}

const text = (description: string, rest: object = {}) => ({ type: 'string', description, ...rest });

/** Every key is described; there are no others. */
const object = (description: string, properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

export function articleJsonSchema(work: Work) {
  const { full, file } = fullAddresses(work);
  const paragraph = object('A numbered paragraph: the unit that is linked to and cited.', {
    id: text('Its id in the section, kept for ever: "p3", or "p3a" for one put in later.', { pattern: '^p[0-9]+[a-z]*$' }),
    url: text('Its permanent address.', { format: 'uri' }),
    text: text('Its plain text, lists and tables in it joined by spaces; without its number.'),
  });
  const section = object('A section, in reading order.', {
    number: { type: ['string', 'null'], description: 'Its number in the outline, "1.2.1"; null where it has none.' },
    slug: text('Its name in addresses.', { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    title: text('Its title.'),
    url: text('Its permanent address.', { format: 'uri' }),
    paragraphs: { type: 'array', description: 'In reading order.', items: paragraph },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: full(file('article.schema.json')),
    title: 'An article in numbered paragraphs',
    ...object('The whole text with the address of each paragraph.', {
      $schema: text('Where this schema stands.', { format: 'uri' }),
      title: text('Title of the article.'),
      author: text('Name of its author, whose argument it is.'),
      edition: object('The edition whose wording this is.', {
        number: { type: 'integer', minimum: 1, description: 'Counted from 1.' },
        date: { type: ['string', 'null'], format: 'date', description: 'Day on which it was closed (ISO 8601); null for an open draft.' },
        draft: { type: 'boolean', description: 'Whether it may still change.' },
      }),
      publisher: text('Who answers for the edition.'),
      rights: text('On what terms it may be used.'),
      note: text('Which edition this is, and whose wording it is not: to be said by whoever quotes.'),
      sections: { type: 'array', description: 'In reading order.', items: section },
    }),
  };
}
