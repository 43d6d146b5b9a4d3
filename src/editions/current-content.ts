/** A content as the ledger and the editions look at it. */
import type { ApparatusFiles } from '../model/apparatus.ts';
import { editionText, type EditionText } from '../model/editions.ts';
import type { CurrentSection } from '../model/give-ids.ts';
import { numberSections, outlineSlugs, type OutlineEntry } from '../model/outline.ts';
import { makeMoments } from '../model/timeline.ts';
import type { SectionRecord } from '../model/types.ts';
import type { OtherPage } from '../model/update-ledger.ts';
import { fingerprint } from './digest.ts';

interface TextOfSection {
  readonly slug: string;
  readonly frontMatter: { readonly title: string };
  readonly record: SectionRecord;
}

export const currentSection = ({ slug, record: { paragraphs, headings } }: TextOfSection): CurrentSection => ({
  slug,
  paragraphs: paragraphs.map(({ text, line }) => ({ text, line, fingerprint: fingerprint(text) })),
  headings: headings.map(({ id, firstParagraph }) => {
    const paragraph = paragraphs.findIndex((one) => one.id === firstParagraph);
    return { id, paragraph: paragraph < 0 ? undefined : paragraph };
  }),
});

/** The text of the outline's sections in reading order. */
export function currentText(outline: readonly OutlineEntry[], sections: readonly TextOfSection[]): EditionText {
  const numbers = numberSections(outline);
  const bySlug = new Map(sections.map((section) => [section.slug, section]));
  return editionText(
    outlineSlugs(outline).flatMap((slug) => {
      const section = bySlug.get(slug);
      return section ? [{ slug, number: numbers.get(slug), title: section.frontMatter.title, ...section.record }] : [];
    }),
  );
}

/** The pages of the apparatus; one without entries is none. @param since number of the edition at hand. */
export const currentLists = ({ terms, names, events }: ApparatusFiles, since: number): OtherPage[] =>
  [
    { page: 'terms/', anchors: terms.map(({ id }) => id), since },
    { page: 'names/', anchors: names.map(({ id }) => id), since },
    { page: 'timeline/', anchors: makeMoments(events).map(({ id }) => id), since },
  ].filter(({ anchors }) => anchors.length > 0);
