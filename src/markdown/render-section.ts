import type { Root } from 'mdast';
import 'remark-mdx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit, EXIT } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Problem, SectionRecord } from '../model/types.ts';
import { noteDirections } from './note-directions.ts';
import type { NumberingOptions } from './number-paragraphs.ts';
import { sectionPlugins } from './plugins.ts';
import { syntaxProblem } from './syntax-problem.ts';

export interface RenderedSection {
  readonly record: SectionRecord;
  /** The text as HTML; undefined where it holds components or expressions, which Astro's MDX has to run. */
  readonly html: string | undefined;
  readonly problems: readonly Problem[];
}

const NOTHING: SectionRecord = { paragraphs: [], headings: [], links: [], images: [] };

/**
 * Makes the function that turns a section's MDX into numbered HTML and its record, with the plugins that Astro's MDX
 * runs too. Text without components is rendered here, once: as a module for the bundler each file would cost several
 * times as much.
 */
export function makeSectionRenderer(options: NumberingOptions) {
  const parser = unified().use(remarkParse).use(remarkMdx).use(sectionPlugins(options)).freeze();
  const writer = unified().use(remarkRehype).use(noteDirections).use(rehypeStringify).freeze();

  /**
   * @param path of the file, for messages; its name is the slug.
   * @param body the file's text with its front matter blanked out, line for line.
   */
  return (path: string, body: string, frontmatter: Readonly<Record<string, unknown>>): RenderedSection => {
    const file = new VFile({ path, value: body, data: { astro: { frontmatter } } });
    const nothing = (problem: Problem): RenderedSection => ({ record: NOTHING, html: undefined, problems: [problem] });
    let parsed: Root;
    try {
      parsed = parser.parse(file);
    } catch (error) {
      return nothing(
        error instanceof RangeError ? { file: path, ...TOO_DEEP } : syntaxProblem(path, body, error as Partial<VFileMessage> & Error),
      );
    }
    try {
      const tree = parser.runSync(parsed, file) as Root;
      const { section = NOTHING } = file.data as { section?: SectionRecord };
      // What has faults is not shown, and may be more than can be written.
      const html = file.messages.length === 0 && isPlain(tree) ? writer.stringify(writer.runSync(tree, file), file) : undefined;
      return { record: section, html, problems: file.messages.map((message) => toProblem(path, message)) };
    } catch (error) {
      // Anything else is a bug of ours.
      if (!(error instanceof RangeError)) throw error;
      return nothing({ file: path, ...TOO_DEEP });
    }
  };
}

function isPlain(tree: Root): boolean {
  let plain = true;
  visit(tree, (node) => {
    if (!node.type.startsWith('mdx')) return undefined;
    plain = false;
    return EXIT;
  });
  return plain;
}

/** So deep that not even the parser follows, and no line is known. */
const TOO_DEEP = {
  what: 'The text is nested too deeply to be read.',
  remedy: 'Look for a long run of >, brackets or asterisks, and remove it.',
};

const toProblem = (file: string, message: VFileMessage): Problem => ({
  file,
  line: message.line,
  what: message.reason,
  remedy: message.note ?? '',
});
