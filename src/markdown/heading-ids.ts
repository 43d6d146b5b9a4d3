import { slug as slugOf } from 'github-slugger';
import type { Heading as HeadingNode } from 'mdast';
import type { VFile } from 'vfile';
import { isInvisible } from '../model/not-text.ts';
import { fault } from './fault.ts';
import { MERGE_MARK, MERGE_REST } from './merge-marks.ts';
import { plainText } from './plain-text.ts';

const EXPLICIT_ID = /^\/\*\s*#(\S+)\s*\*\/$/;

/**
 * Gives a heading its id: the one that an MDX comment behind it asks for (`#its-id`), else one made from its words.
 * No counter is ever added: a second heading of the same words is a fault (`checkIds`), since counters depend on order.
 * @returns what the section's record says of it.
 */
export function addHeadingId(node: HeadingNode, file: VFile): { id: string; text: string; depth: number; line: number } {
  const last = node.children.at(-1) as { type: string; value?: string } | undefined;
  const explicit = last?.type === 'mdxTextExpression' ? EXPLICIT_ID.exec(last.value ?? '')?.[1] : undefined;
  if (explicit !== undefined) {
    node.children.pop();
    const before = node.children.at(-1);
    if (before?.type === 'text') before.value = before.value.trimEnd();
  } else if (last?.type === 'mdxTextExpression' && /^\/\*\s*#/.test(last.value ?? ''))
    fault(
      file,
      node.position ?? { line: 1, column: 1 },
      `{${last.value}} gives no id.`,
      'Write one word behind the #: {/* #its-id */}, or leave the # out of a comment.',
    );
  const text = plainText(node);
  // Composed: an "é" of one sign and one of two look the same, and so would their addresses.
  const id = (explicit ?? slugOf(text)).normalize('NFC');
  const place = node.position ?? { line: 1, column: 1 };
  // Two lines, the second of which is taken for a rule below the first.
  if (MERGE_MARK.test(/\n(.*)$/.exec(String(file.value).slice(node.position?.start.offset, node.position?.end.offset))?.[1] ?? ''))
    fault(file, node.position?.end ?? place, MERGE_REST.what, MERGE_REST.remedy);
  else if (node.depth === 1) {
    fault(
      file,
      place,
      `The heading "${text}" is of the first level, which is the section's title.`,
      'Write it with ## (the title stands in the front matter).',
    );
  }
  const wordless = text === '' || isInvisible(text);
  if (wordless) fault(file, place, 'A heading has no words.', 'Write them behind the ##, or remove the line.');
  const wrong = wordless ? '' : faultOf(id, explicit !== undefined);
  if (wrong !== '') {
    fault(
      file,
      place,
      `The heading "${text}" gives the address "#${id}", which ${wrong}.`,
      'Word it differently, or write an id of its own behind it: ## Heading {/* #its-id */}.',
    );
  }
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
  return { id, text, depth: node.depth, line: node.position?.start.line ?? 1 };
}

/** What is wrong with an id; empty where nothing is. @param given by an editor, and not made of the heading's words. */
function faultOf(id: string, given: boolean): string {
  if (id === '') return 'is empty';
  if (/^p\d+[a-z]*$/.test(id)) return "looks like a paragraph's";
  if (/^user-content-/.test(id)) return "looks like a note's";
  if (!/^\p{L}/u.test(id)) return 'does not begin with a letter';
  if ((given ? /[^\p{L}\p{N}\p{M}_.-]/u : /["'`<>&%#]/).test(id)) return 'has a sign in it that an address cannot have';
  return '';
}
