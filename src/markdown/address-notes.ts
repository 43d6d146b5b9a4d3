/** Writes into a section's text what the ledger knows: former ids where a text is now, and notes where one is gone or changed. */
import type { Heading, Link, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { makeAddresses, type Addresses } from '../model/addresses.ts';
import type { Alias, GoneNote, SectionAddresses } from '../model/types.ts';
import { paragraphLink } from './paragraph-link.ts';

/** @param titleOf a section's title, by its slug. */
export function addAddressNotes(
  tree: Root,
  slug: string,
  { aliases, changed, gone }: SectionAddresses,
  titleOf: (slug: string) => string,
  base: string,
): void {
  const at = makeAddresses(base);
  const notesAfter = (id: string | undefined) =>
    gone.filter(({ after, heading }) => !heading && after === id).map((note) => goneNote(note, slug, titleOf, at));
  tree.children = [
    ...notesAfter(undefined),
    ...tree.children.flatMap((node): RootContent[] => {
      const id = idOf(node);
      if (id === undefined) return [node];
      addAliases(node, aliases[id] ?? []);
      return [node, ...(changed[id] === undefined ? [] : [changedNote(id, changed[id], at.wordings(slug, id))]), ...notesAfter(id)];
    }),
    ...gone.filter(({ heading }) => heading).map((note) => goneNote(note, slug, titleOf, at)),
  ];
}

const idOf = (node: RootContent): string | undefined => (node.data?.hProperties as { id?: string } | undefined)?.id;

const text = (value: string): Text => ({ type: 'text', value });
const link = (url: string, words: string): Link => ({ type: 'link', url, children: [text(words)] });
const note = (hProperties: Record<string, string>, children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  data: { hProperties },
  children,
});

/** Empty elements with the former ids, first inside the element that has the text now. */
function addAliases(node: RootContent, aliases: readonly Alias[]): void {
  const host = node.type === 'blockquote' ? (node.children[0] as Paragraph) : (node as Paragraph | Heading);
  host.children.unshift(
    ...aliases.map(({ id, whole }) => ({
      // An empty emphasis is the plainest inline element that mdast has; `hName` decides what is written.
      type: 'emphasis' as const,
      children: [],
      data: { hName: 'span', hProperties: { id, dataAlias: whole ? 'whole' : '' } },
    })),
  );
}

function changedNote(id: string, { edition, draft }: SectionAddresses['changed'][string], wordings: string): Paragraph {
  return note({ dataChanged: String(edition) }, [
    text(`Changed in ${draft ? 'the draft of ' : ''}edition ${edition}. `),
    {
      ...link(wordings, 'Earlier wording'),
      data: { hProperties: { ariaLabel: `Earlier wording of paragraph ${id.slice(1)}` } },
    },
  ]);
}

function goneNote(
  { id, edition, draft, to, lastEdition, heading }: GoneNote,
  slug: string,
  titleOf: (slug: string) => string,
  at: Addresses,
): Paragraph {
  const since = `${draft ? 'the draft of ' : ''}edition ${edition}`;
  const number = heading ? [] : [paragraphLink(id)];
  if (to !== undefined) {
    const what = heading ? 'the part that had this address' : 'this paragraph';
    const where = /^p\d/.test(to.id) ? `, paragraph ${to.id.slice(1)}` : '';
    return note({ id, dataGone: 'moved' }, [
      ...number,
      text(`Since ${since} ${what} stands in “`),
      link(at.section(to.slug, to.id), titleOf(to.slug)),
      text(`”${where}.`),
    ]);
  }
  const what = heading ? 'The sub-heading that had this address' : 'This paragraph';
  const earlier =
    lastEdition === undefined || heading
      ? []
      : [text(' '), link(at.editionSection(lastEdition, slug, id), `Its text in edition ${lastEdition}`), text('.')];
  return note({ id, dataGone: 'withdrawn' }, [...number, text(`${what} was withdrawn in ${since}.`), ...earlier]);
}
