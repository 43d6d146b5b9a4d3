import type { Heading, Nodes, Parent, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { findNotText } from '../model/not-text.ts';
import { checkEmphasis } from './check-emphasis.ts';
import { checkImports } from './check-imports.ts';
import { checkImage, checkLink, checkLinkContent } from './check-link.ts';
import { checkNotes } from './check-notes.ts';
import { checkBareAddress, checkStrike } from './check-signs.ts';
import { checkSlips } from './check-slips.ts';
import { checkTag } from './check-tag.ts';
import { fault } from './fault.ts';
import { literalOf, plainText } from './plain-text.ts';

/** How deep lists, quotations and emphasis may stand in each other: beyond, no page shows it and no reader follows. */
const DEEPEST = 40;

/**
 * Finds what would be lost, would not work or would shut readers out: text that no note or link can be made of, notes that
 * nothing leads to, markup that the site's policy forbids, addresses that are none, links and images without words.
 */
export function checkText(tree: Root, file: VFile): void {
  const source = String(file.value);
  /** Every word of the text's imports and exports: among them are the components that it has. */
  const components = new Set(tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? node.value.split(/[^\p{L}\p{N}_$]+/u) : [])));
  for (const node of tree.children) if (node.type === 'mdxjsEsm') checkImports(node, file);
  let level = 1;
  let deep = false;

  walk(tree, (node, depth, parent) => {
    if (depth === DEEPEST && !deep)
      say(
        node,
        'The text is nested too deeply here.',
        `Use fewer levels of lists, quotations and emphasis: at most ${DEEPEST} in each other.`,
      );
    deep ||= depth === DEEPEST;
    switch (node.type) {
      case 'heading':
        if (parent?.type === 'root') level = checkLevel(node, level);
        else
          say(
            node,
            `The heading "${plainText(node)}" stands inside something else, where it would have no address.`,
            'Put it on a line of its own at the beginning, or write its words in **bold**.',
          );
        break;
      case 'text':
        checkCharacters(node, node.value);
        break;
      case 'link':
        checkBareAddress(node, source, say);
        checkLink(node, say);
        break;
      case 'linkReference':
      case 'definition':
        checkLink(node, say);
        break;
      case 'delete':
        checkStrike(node, source, say);
        break;
      case 'table':
        checkRows(node);
        break;
      case 'image':
        checkImage(node, node.url, node.alt, say);
        break;
      case 'imageReference':
        say(node, 'The address of an image stands apart from it.', 'Write it with the image: ![what it shows](/NAME.png).');
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        checkExpression(node);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkTag(node, parent, components, say);
        if (node.name === 'a') checkLinkContent(node, say);
        break;
      default:
    }
  });
  checkNotes(tree, say);
  checkSlips(tree, source, say);
  checkEmphasis(tree, source, say);

  function say(node: Nodes, what: string, remedy: string): void {
    fault(file, node.position ?? { line: 1, column: 1 }, what, remedy);
  }

  /** A level that is left out is one that readers of the headings alone look for. */
  function checkLevel(node: Heading, above: number): number {
    if (node.depth > above + 1) say(node, `The heading "${plainText(node)}" skips a level.`, `Write it with ${'#'.repeat(above + 1)}.`);
    return node.depth;
  }

  /** What is written as an entity or in an expression; the rest was said of the file. */
  function checkCharacters(node: Nodes, value: string): void {
    const { name } = findNotText(value) ?? {};
    if (name !== undefined) say(node, `A character that is not text (${name}) stands here.`, 'Take it out.');
  }

  /** What an expression comes to is known to the page alone; a comment comes to nothing, and a text in quotation marks to itself. */
  function checkExpression(node: Extract<Nodes, { type: 'mdxTextExpression' | 'mdxFlowExpression' }>): void {
    if (node.data?.estree?.body.length === 0) return;
    const literal = literalOf(node);
    // Between paragraphs it would stand without a number.
    if (node.type === 'mdxTextExpression' && literal !== undefined) {
      checkCharacters(node, literal);
      return;
    }
    say(
      node,
      `What {${node.value}} comes to could not be searched, quoted or cited.`,
      'Write the words themselves, or \\{ where a brace is meant.',
    );
  }

  /** What a row has beyond the head's cells is shown to nobody. */
  function checkRows({ children: [head, ...rows] }: Table): void {
    for (const row of rows)
      if (row.children.length > head!.children.length)
        say(
          row,
          `This row of a table has ${row.children.length} cells, its head ${head!.children.length}.`,
          'Give the head as many, or write \\| where a bar is meant.',
        );
  }
}

/** Each node in the order of the text, with the number of those it stands in, and the nearest; without recursion, since depth is what is checked. */
function walk(tree: Root, look: (node: Nodes, depth: number, parent: Nodes | undefined) => void): void {
  const waiting: [Nodes, number, Nodes | undefined][] = [[tree, 0, undefined]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth, parent] = next;
    look(node, depth, parent);
    // What stands deeper still has been said of what holds it.
    if ('children' in node && depth < DEEPEST)
      waiting.push(...(node as Parent).children.map((child): [Nodes, number, Nodes] => [child, depth + 1, node]).reverse());
  }
}
