import type { OutlineNode, Section } from './types.ts';

/** An entry of the outline as `article.yaml` has it: a section by its slug, or a title for what has no text of its own. */
export interface OutlineEntry {
  readonly section?: string | undefined;
  readonly title?: string | undefined;
  /** What to say where the source lacks the title or the text. */
  readonly missing?: string | undefined;
  readonly unnumbered?: boolean | undefined;
  readonly children?: readonly OutlineEntry[] | undefined;
}

/** Words a minute of a reader of argument in English: Brysbaert (2019), 238 for non-fiction, rounded down. */
const WORDS_PER_MINUTE = 230;

/** Minutes that a reader needs, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** Slugs of an outline in reading order, with repetitions. */
export function outlineSlugs(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap(({ section, children = [] }) => [...(section === undefined ? [] : [section]), ...outlineSlugs(children)]);
}

/** The number of each slug: its place among its siblings, below its parent's (`1.2.1`). Unnumbered entries are passed over. */
export function numberSections(entries: readonly OutlineEntry[]): Map<string, string> {
  return new Map(
    numbered(entries, '').flatMap(({ entry, number }) =>
      entry.section === undefined || number === undefined ? [] : [[entry.section, number] as const],
    ),
  );
}

function numbered(entries: readonly OutlineEntry[], prefix: string): { entry: OutlineEntry; number: string | undefined }[] {
  let count = 0;
  return entries.flatMap((entry) => {
    const number = entry.unnumbered ? undefined : `${prefix}${++count}`;
    return [{ entry, number }, ...numbered(entry.children ?? [], number === undefined ? prefix : `${number}.`)];
  });
}

/** The outline as a tree with its sections in it. Entries without a section are left out: the check of the content names them. */
export function buildOutline(entries: readonly OutlineEntry[], sections: ReadonlyMap<string, Section>, prefix = ''): OutlineNode[] {
  let count = 0;
  return entries.flatMap((entry): OutlineNode[] => {
    const number = entry.unnumbered ? undefined : `${prefix}${++count}`;
    const children = buildOutline(entry.children ?? [], sections, number === undefined ? prefix : `${number}.`);
    if (entry.section !== undefined) {
      const section = sections.get(entry.section);
      return section ? [{ kind: 'section', number, title: section.title, section, children }] : [];
    }
    const kind = entry.missing === undefined ? 'group' : 'missing';
    return [{ kind, number, title: entry.title ?? entry.missing ?? '', section: undefined, children }];
  });
}

/** Every entry in reading order with its depth, 0 at the top. */
export function flattenOutline(nodes: readonly OutlineNode[], depth = 0): { node: OutlineNode; depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...flattenOutline(node.children, depth + 1)]);
}

/** The entries above a section, outermost first; empty at the top level or where the outline lacks it. */
export function ancestors(outline: readonly OutlineNode[], slug: string): OutlineNode[] {
  for (const node of outline) {
    if (node.section?.slug === slug) return [];
    if (contains(node, slug)) return [node, ...ancestors(node.children, slug)];
  }
  return [];
}

/** Whether a section is this entry or stands below it. */
function contains(node: OutlineNode, slug: string): boolean {
  return node.section?.slug === slug || node.children.some((child) => contains(child, slug));
}

/** The sections before and after one, in reading order. */
export function neighbours(sections: readonly Section[], slug: string): { previous: Section | undefined; next: Section | undefined } {
  const place = sections.findIndex((section) => section.slug === slug);
  return place < 0 ? { previous: undefined, next: undefined } : { previous: sections[place - 1], next: sections[place + 1] };
}

/** Entries shown whole; a longer outline is cut to the reader's neighbourhood. */
const WHOLE_OUTLINE = 40;
const SIBLINGS_EACH_SIDE = 5;

/**
 * The part of the outline that a section's page shows: all of it where it is short; else the top level,
 * the way down to the section, and its nearest siblings, so that a page weighs the same at 10 sections and at 1,000.
 */
export function neighbourhood(outline: readonly OutlineNode[], slug: string): readonly OutlineNode[] {
  return isShort(outline) ? outline : around(outline, slug);
}

/** Whether an outline is shown whole wherever it stands. */
export const isShort = (outline: readonly OutlineNode[]): boolean => countEntries(outline) <= WHOLE_OUTLINE;

function around(nodes: readonly OutlineNode[], slug: string): OutlineNode[] {
  return nearest(nodes, slug).map((node) => ({
    ...node,
    children: contains(node, slug) ? around(node.children, slug) : [],
  }));
}

function nearest(nodes: readonly OutlineNode[], slug: string): readonly OutlineNode[] {
  const place = nodes.findIndex((node) => contains(node, slug));
  return place < 0 ? nodes : nodes.slice(Math.max(0, place - SIBLINGS_EACH_SIDE), place + SIBLINGS_EACH_SIDE + 1);
}

function countEntries(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countEntries(node.children), 0);
}

/** How lists of places name each section, by slug: its number, `2.2.4`, or the short title where it has none. */
export function sectionNames(sections: readonly Pick<Section, 'slug' | 'number' | 'shortTitle'>[]): ReadonlyMap<string, string> {
  return new Map(sections.map(({ slug, number, shortTitle }) => [slug, number ?? shortTitle]));
}
