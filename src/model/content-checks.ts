/** Whether a work's files fit each other: its outline, its sections, and the ids on the page of the whole. */
import { articleId, isSlug } from './addresses.ts';
import { outlineSlugs, type OutlineEntry } from './outline.ts';
import type { Problem, SectionRecord } from './types.ts';

/** A section's file as far as the checks look at it. */
export interface CheckedFile {
  readonly file: string;
  readonly slug: string;
  readonly record: SectionRecord;
}

/** The outline and the files name the same sections, each once. */
export function checkOutline(
  outlineFile: string,
  outline: readonly OutlineEntry[],
  files: readonly Pick<CheckedFile, 'file' | 'slug'>[],
  lineOf: (slug: string, nth: number) => number | undefined,
): Problem[] {
  const listed = outlineSlugs(outline);
  const existing = new Set(files.map(({ slug }) => slug));
  const problems: Problem[] = [];
  for (const [place, slug] of listed.entries()) {
    const nth = listed.slice(0, place).filter((other) => other === slug).length;
    if (nth > 0) {
      problems.push({
        file: outlineFile,
        line: lineOf(slug, nth),
        what: `The outline lists the section "${slug}" twice.`,
        remedy: 'Remove one of the two: a section has one place.',
      });
    } else if (!existing.has(slug)) {
      problems.push({
        file: outlineFile,
        line: lineOf(slug, 0),
        what: `The outline lists the section "${slug}", which has no file.`,
        remedy: `Add sections/${slug}.mdx, correct the slug, or use "missing" where the source lacks the text.`,
      });
    }
  }
  for (const { file, slug } of files) {
    // Of a name that makes no address nothing more is to be said.
    if (listed.includes(slug) || !isSlug(slug)) continue;
    problems.push({
      file,
      what: `The outline does not list the section "${slug}".`,
      remedy: `Add "- section: ${slug}" at its place in ${outlineFile}, or remove the file.`,
    });
  }
  return problems;
}

/** Each section has text. */
export function checkNotEmpty(files: readonly CheckedFile[]): Problem[] {
  return files
    .filter(({ record }) => record.paragraphs.length === 0)
    .map(({ file }) => ({
      file,
      what: 'The section has no paragraph.',
      remedy: 'Write its text, or list it in the outline as "missing" and remove the file.',
    }));
}

/** The heading that front matter sets apart is one of the section's, letter for letter. */
export function checkSetApart(
  files: readonly (CheckedFile & { readonly apart: { readonly heading: string; readonly line: number } | undefined })[],
): Problem[] {
  return files.flatMap(({ file, record, apart }): Problem[] => {
    const headings = record.headings.map(({ text }) => text);
    if (apart === undefined || headings.includes(apart.heading)) return [];
    return [
      {
        file,
        line: apart.line,
        what: `"setApart" names the heading "${apart.heading}", which the section does not have.`,
        remedy:
          headings.length === 0
            ? 'Remove it: the section has no headings.'
            : `Write one that it has, letter for letter: "${headings.join('", "')}".`,
      },
    ];
  });
}

/** Ids that the pages of the text have themselves. */
const OF_THE_PAGE = new Set(['text', 'outline', 'entry-popover', 'footnote-label']);

/** Each id stands once: on a section's page beside the page's own, and on the page that has all sections, where a section's slug goes before it. */
export function checkIds(files: readonly CheckedFile[]): Problem[] {
  const taken = new Map<string, string>([...OF_THE_PAGE].map((id) => [id, 'the page itself']));
  return files.flatMap(({ file, slug, record }) => {
    const problems = record.headings
      .filter(({ id }) => OF_THE_PAGE.has(id))
      .map(({ id, line }): Problem => ({
        file,
        line,
        what: `The address "#${id}" belongs to the page itself.`,
        remedy: `Write another id behind the heading: ## Heading {/* #the-${id} */}.`,
      }));
    const own = [{ id: undefined, line: undefined }, ...record.headings, ...record.paragraphs];
    for (const { id, line } of own) {
      const onWhole = articleId(slug, id);
      const first = taken.get(onWhole);
      if (first === undefined) taken.set(onWhole, `this address of ${file}`);
      // Twice in one file has been said where it was numbered.
      else if (!first.endsWith(file)) {
        problems.push({
          file,
          line,
          what: `On the page of the whole article "#${onWhole}" would mean both this and ${first.replace('this address of', 'an address in')}.`,
          remedy:
            id === undefined
              ? 'Give the section another file name.'
              : 'Give the heading an id of its own, ## Heading {/* #its-id */}, or one of the sections another file name.',
        });
      }
    }
    return problems;
  });
}
