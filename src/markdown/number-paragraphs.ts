import { basename } from 'node:path';
import type { Blockquote, Paragraph as ParagraphNode, Parent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { isInvisible } from '../model/not-text.ts';
import type { Heading, Paragraph, SectionAddresses, SectionRecord } from '../model/types.ts';
import { addAddressNotes } from './address-notes.ts';
import { addBaseToLinks } from './content-links.ts';
import { fault } from './fault.ts';
import type { MentionLinks } from './mention-links.ts';
import { addHeadingId } from './heading-ids.ts';
import { paragraphLink } from './paragraph-link.ts';
import { plainText } from './plain-text.ts';
import { isComponent, isTag } from './tags.ts';
import { FRONT_MATTER_TWICE, isFrontMatter, withoutParagraph } from './without-paragraph.ts';

export interface NumberingOptions {
  /** Base path of the site, normalised, for internal links in the text. */
  readonly base: string;
  /** From the ledger of published addresses; where there is none, paragraphs are counted, p1, p2, p3. */
  readonly addressBook?: (() => AddressBook | undefined) | undefined;
  /** Leads the first mention of each term and name in a paragraph to its entry. */
  readonly mentionLinks?: (() => MentionLinks) | undefined;
}

/** What the ledger has to say of a section, whose paragraphs are named by their texts. */
export interface AddressBook {
  addressesOf(slug: string, texts: readonly string[]): SectionAddresses & { readonly ids: readonly string[] };
  titleOf(slug: string): string;
}

/** What the plugin reads and leaves on the file: the front matter in, the section's record out. */
interface SectionFileData {
  astro?: { frontmatter?: { setApart?: unknown } };
  section?: SectionRecord;
}

interface Group {
  readonly lead: ParagraphNode;
  readonly blocks: RootContent[];
  readonly apart: boolean;
}

/**
 * Gives each numbered paragraph its id and the link of its number, each heading its id, and internal links the base
 * path. Leaves the record of it in `file.data.section`, and faults as messages on the file.
 *
 * A numbered paragraph is a top-level paragraph with every list, table, quote or figure that follows it, up to the next
 * top-level paragraph or heading (src/CONTRACT.md). The slug is the file's name; front matter `setApart` names the
 * heading whose paragraphs are not the author's text. Runs after remark-gfm, which makes the tables.
 */
export function numberParagraphs(options: NumberingOptions) {
  return (tree: Root, file: VFile): void => {
    const data = file.data as SectionFileData;
    const slug = basename(file.path ?? '', '.mdx');
    const { groups, headings, layout } = readStructure(tree, file, data.astro?.frontmatter?.setApart);

    const texts = groups.map(({ lead, blocks }) => [lead, ...blocks].map(plainText).filter(Boolean).join(' '));
    const addressBook = options.addressBook?.();
    const addresses = addressBook?.addressesOf(slug, texts);
    const ids = addresses?.ids ?? texts.map((_, i) => `p${i + 1}`);
    const paragraphs = texts.map((text, i): Paragraph => ({
      id: ids[i]!,
      text,
      line: groups[i]!.lead.position?.start.line ?? 1,
    }));
    for (const [i, text] of texts.entries()) {
      if ((text === '' || isInvisible(text)) && !groups[i]!.lead.children.some((child) => isTag(child) && isComponent(child)))
        fault(file, groups[i]!.lead.position!, 'A paragraph has no words.', 'Write them, or remove it: it would have a number.');
    }
    checkIds([...headings, ...paragraphs], file);

    data.section = {
      paragraphs,
      headings: headings.map((heading): Heading => ({
        ...heading,
        firstParagraph: paragraphs.find(({ line }) => line > heading.line)?.id,
      })),
      ...addBaseToLinks(tree, slug, options.base),
    };
    const mentionLinks = options.mentionLinks?.();
    if (mentionLinks) for (const { lead, blocks } of groups) mentionLinks([lead, ...blocks]);
    tree.children = layout.map((item) => (typeof item === 'number' ? toElement(groups[item]!, ids[item]!) : item));
    if (addresses) addAddressNotes(tree, slug, addresses, addressBook!.titleOf, options.base);
  };
}

/** Sorts the top level into paragraphs with what belongs to them (an index into `groups`), headings, and the rest. */
function readStructure(tree: Root, file: VFile, setApart: unknown) {
  const source = String(file.value);
  const groups: Group[] = [];
  const headings: Omit<Heading, 'firstParagraph'>[] = [];
  const layout: (RootContent | number)[] = [];
  let apart: number | undefined;
  for (const node of tree.children) {
    const written = source.slice(node.position?.start.offset);
    if (isFrontMatter(node, written)) fault(file, node.position!, FRONT_MATTER_TWICE.what, FRONT_MATTER_TWICE.remedy);
    else if (node.type === 'heading') {
      const heading = addHeadingId(node, file);
      // Sub-headings of what is set apart are set apart with it.
      if (apart === undefined || heading.depth <= apart) apart = heading.text === setApart ? heading.depth : undefined;
      if (apart !== undefined) node.data!.hProperties!['dataApart'] = '';
      headings.push(heading);
      layout.push(node);
    } else if (node.type === 'paragraph' && !isFigure(node)) {
      layout.push(groups.length);
      groups.push({ lead: node, blocks: [], apart: apart !== undefined });
    } else if (NOT_TEXT.has(node.type)) {
      layout.push(node);
    } else if (typeof layout.findLast((item) => typeof item === 'number' || !NOT_TEXT.has(item.type)) === 'number') {
      groups.at(-1)!.blocks.push(node);
    } else {
      const { what, remedy } = withoutParagraph(node, written);
      fault(file, node.position!, what, remedy);
    }
  }
  return { groups, headings, layout };
}

/** Nodes that leave no block of text where they stand. */
const NOT_TEXT = new Set(['definition', 'footnoteDefinition', 'mdxjsEsm', 'mdxFlowExpression']);

/** A paragraph of images only, be they links, is a figure, and belongs to the paragraph above it. */
function isFigure({ children }: Parent): boolean {
  const seen = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return seen.length > 0 && seen.every((child) => child.type === 'image' || (child.type === 'link' && isFigure(child)));
}

/** The paragraph as one element: a `<p>`, or a `<div>` where blocks belong to it. */
function toElement({ lead, blocks, apart }: Group, id: string): RootContent {
  lead.children.unshift(paragraphLink(id));
  const hProperties = { id, ...(apart && { dataApart: '' }) };
  if (blocks.length === 0) {
    lead.data = { ...lead.data, hProperties };
    return lead;
  }
  // A quotation node is the plainest container that mdast has; `hName` decides what is written.
  const children = [lead, ...blocks] as Blockquote['children'];
  return { type: 'blockquote', children, data: { hName: 'div', hProperties } };
}

function checkIds(entries: readonly { id: string; line: number }[], file: VFile): void {
  const lines = new Map<string, number>();
  for (const { id, line } of entries) {
    const first = lines.get(id);
    // Said already of the heading that makes no address.
    if (id === '') continue;
    if (first === undefined) lines.set(id, line);
    else {
      fault(
        file,
        { line, column: 1 },
        `The id "${id}" is used twice: here and in line ${first}.`,
        'Word the heading differently, or write an id of its own behind it: ## Heading {/* #its-id */}.',
      );
    }
  }
}
