import type { Heading, Nodes, Parent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { findNotText } from '../model/not-text.ts';
import { fault } from './fault.ts';
import { literalOf, plainText } from './plain-text.ts';

/** How deep lists, quotations and emphasis may stand in each other: beyond, no page shows it and no reader follows. */
const DEEPEST = 40;

/** Elements that the site's policy keeps from working, that reach out of the text, or that the page has itself. */
const FORBIDDEN =
  /^(?:script|style|link|meta|base|title|iframe|frame|frameset|object|embed|applet|video|audio|source|track|html|head|body|main|h1|form|marquee|blink)$/;

const SCHEMES = /^(?:https?|mailto|tel|doi|urn):/i;

/**
 * Finds what would be lost, would not work or would shut readers out: text that no note or link can be made of, notes that
 * nothing leads to, markup that the site's policy forbids, addresses that are none, links and images without words.
 */
export function checkText(tree: Root, file: VFile): void {
  const source = String(file.value);
  const notes = new Map<string, Nodes>();
  const referenced = new Set<string>();
  let level = 1;
  let deep = false;

  walk(tree, (node, depth) => {
    if (depth === DEEPEST && !deep)
      say(
        node,
        'The text is nested too deeply here.',
        `Use fewer levels of lists, quotations and emphasis: at most ${DEEPEST} in each other.`,
      );
    deep ||= depth === DEEPEST;
    switch (node.type) {
      case 'heading':
        level = checkLevel(node, level);
        break;
      case 'text':
        checkCharacters(node, node.value);
        checkReferences(node);
        break;
      case 'footnoteReference':
        referenced.add(node.identifier);
        break;
      case 'footnoteDefinition':
        checkNote(node);
        break;
      case 'link':
      case 'linkReference':
      case 'definition':
        checkLink(node);
        break;
      case 'image':
        checkImage(node, node.url, node.alt);
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
        checkElement(node);
        break;
      default:
    }
  });
  for (const [name, note] of notes)
    if (!referenced.has(name))
      say(note, `Nothing leads to the note [^${name}], so it would be lost.`, `Write [^${name}] where it belongs, or remove it.`);

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
    if (name !== undefined) say(node, `A character that is no text (${name}) stands here.`, 'Take it out.');
  }

  /** Marks that came to nothing: they stand in the source as they were meant, and in the text as letters. */
  function checkReferences(node: Extract<Nodes, { type: 'text' }>): void {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || !node.value.includes('[')) return;
    const written = source.slice(start.offset, end.offset);
    for (const [, mark] of written.matchAll(/(?<!\\)(\[\^[^\]\s]+\])/g))
      say(node, `The mark ${mark} has no note.`, `Write the note in a line of its own, ${mark}: and its words, or remove the mark.`);
    for (const [, label] of written.matchAll(/(?<!\\)\]\[([^\]\n]+)\]/g))
      say(
        node,
        `The link [${label}] has no address.`,
        `Write its address in a line of its own, [${label}]: and the address, or write \\[ where a bracket is meant.`,
      );
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

  function checkNote(node: Extract<Nodes, { type: 'footnoteDefinition' }>): void {
    const first = notes.get(node.identifier);
    if (first)
      say(
        node,
        `The note [^${node.identifier}] stands twice: here and in line ${first.position!.start.line}.`,
        'Give one of them another mark: only the first would be shown.',
      );
    else notes.set(node.identifier, node);
  }

  function checkLink(node: Extract<Nodes, { type: 'link' | 'linkReference' | 'definition' }>): void {
    if ('url' in node) checkAddress(node, node.url);
    if (node.type !== 'definition' && plainText(node) === '' && !node.children.some(({ type }) => /^(?:image|mdx)/.test(type))) {
      say(node, 'A link has no words.', 'Write in the brackets where it leads.');
    }
  }

  function checkAddress(node: Nodes, url: string): void {
    if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return;
    if (!SCHEMES.test(url) || !URL.canParse(url))
      say(
        node,
        `"${url}" is no address that a link may have.`,
        'Write one that begins with https:, http: or mailto:, or a page of the site as /sections/SLUG/.',
      );
  }

  function checkImage(node: Nodes, src: string, alt: string | null | undefined): void {
    if (!/^\/(?!\/)/.test(src))
      say(node, `The image "${src}" does not come from the site.`, 'Put its file into public/, and write /NAME.png.');
    if (!alt?.trim())
      say(node, 'An image has no words for those who do not see it.', 'Write what it shows in the brackets: ![what it shows](/NAME.png).');
  }

  /** The base path is put before addresses of Markdown alone, and only theirs are followed. */
  function checkElementAddress(node: Nodes, url: string): void {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) checkAddress(node, url);
    else say(node, `A link to "${url}" is written as a tag.`, 'Write a link inside the site as Markdown: [words](/sections/SLUG/#p3).');
  }

  function checkElement({ name, attributes, ...node }: MdxJsxFlowElement | MdxJsxTextElement): void {
    const here = node as Nodes;
    if (FORBIDDEN.test(name ?? ''))
      say(here, `<${name}> has no place in a text.`, 'Remove it: the page brings what it needs, and its policy lets nothing else in.');
    if (name === 'img')
      say(
        here,
        'An image is written as a tag.',
        'Write it as Markdown: ![what it shows](/NAME.png), so that it is looked for and found below any path.',
      );
    if (name === null || !/^[a-z]/.test(name)) return;
    for (const attribute of attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      const value = typeof attribute.value === 'string' ? attribute.value : '';
      if (/^on|^style$|^srcdoc$/i.test(attribute.name))
        say(here, `The attribute "${attribute.name}" of <${name}> would not work: the page's policy forbids it.`, 'Remove it.');
      if (attribute.name === 'href') checkElementAddress(here, value);
    }
  }
}

/** Each node in the order of the text, with the number of those it stands in; without recursion, since depth is what is checked. */
function walk(tree: Root, look: (node: Nodes, depth: number) => void): void {
  const waiting: [Nodes, number][] = [[tree, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, depth] = next;
    look(node, depth);
    // What stands deeper still has been said of what holds it.
    if ('children' in node && depth < DEEPEST)
      waiting.push(...(node as Parent).children.map((child): [Nodes, number] => [child, depth + 1]).reverse());
  }
}
