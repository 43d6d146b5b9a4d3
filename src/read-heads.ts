/** The files of sections/ up to their texts: front matter read, body apart. Plain Node. */
import { sectionSchema, type SectionFrontMatter } from './content-schema.ts';
import { findSections } from './find-sections.ts';
import type { Problem } from './model/types.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

export interface Head {
  readonly slug: string;
  /** Absolute path. */
  readonly path: string;
  /** The path as the editor knows it. */
  readonly file: string;
  /** Undefined where there is a problem. */
  readonly frontMatter: SectionFrontMatter | undefined;
  /** Its lines are those of the file. Undefined where it cannot be told from the front matter. */
  readonly body: string | undefined;
  /** The heading that sets text apart, and the line that names it. */
  readonly apart: { readonly heading: string; readonly line: number } | undefined;
}

/** @param shown a path as the editor knows it. */
export function readHeads(folder: string, shown: (path: string) => string): { heads: Head[]; problems: Problem[] } {
  const { files, problems } = findSections(folder, shown);
  const heads = files.map(({ path, slug, file }): Head => {
    const { text, problems: faults } = readText(path, file);
    const { yaml, body } = text === undefined ? { yaml: undefined, body: undefined } : splitFrontMatter(text);
    const head =
      text === undefined
        ? { value: undefined, problems: faults, lineOf: () => 1 }
        : yaml === undefined
          ? noFrontMatter(file)
          : readYaml(sectionSchema, yaml, file, 2);
    problems.push(...head.problems);
    const heading = head.value?.setApart;
    const apart = heading === undefined ? undefined : { heading, line: head.lineOf(['setApart']) };
    return { path, slug, file, body, frontMatter: head.value, apart };
  });
  return { heads, problems };
}

/** Separates front matter from text; in the body its lines are left blank, so that positions are those of the file. Without front matter neither can be told. */
function splitFrontMatter(text: string): { yaml: string; body: string } | { yaml: undefined; body: undefined } {
  const match = /^---\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { yaml: undefined, body: undefined };
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

const noFrontMatter = (file: string): { value: undefined; problems: Problem[]; lineOf: () => number } => ({
  value: undefined,
  lineOf: () => 1,
  problems: [
    {
      file,
      line: 1,
      what: 'The file does not begin with front matter.',
      remedy: 'Begin it with a line ---, then title, shortTitle and summary, then a line ---; README.md shows the form.',
    },
  ],
});
