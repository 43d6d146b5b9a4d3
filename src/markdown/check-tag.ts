/** A tag in the text: whether it has a place there, works, and leaves the page whole. */
import type { Nodes } from 'mdast';
import { isAllowed, isValid, remedyOf, requiredBy } from './attributes.ts';
import { checkAddress } from './check-address.ts';
import { checkParts } from './check-parts.ts';
import type { Say } from './fault.ts';
import { HOLDS_NOTHING, HOLDS_PARTS, isBlock, isBlockNode, isComponent, isInline, isTag, allowedParents, type Tag } from './tags.ts';

/** Elements that Markdown has: their addresses are kept, their images looked for, below any path. */
const AS_MARKDOWN: Readonly<Record<string, string>> = {
  img: '![what it shows](/NAME.png), so that it is looked for and found below any path',
  p: 'a paragraph without a tag, so that it has a number',
  h1: '## and the words, so that they have an address',
};

/**
 * @param parent that it stands in; undefined at the top.
 * @param names that the text's own imports and exports give: the components it may have.
 */
export function checkTag(tag: Tag, parent: Nodes | undefined, names: ReadonlySet<string>, say: Say): void {
  const { name } = tag;
  if (isComponent(tag)) {
    const [first = ''] = (name ?? '').split('.');
    if (name !== null && !names.has(first))
      say(tag, `There is no component <${name}>.`, `Import it above the text, or write \\< where an angle bracket is meant.`);
    else if (name !== null && tag.type === 'mdxJsxTextElement')
      say(
        tag,
        `What <${name}> puts into this line could not be searched, quoted or cited.`,
        `Write the words themselves, or put <${name}> on lines of its own, between paragraphs.`,
      );
    for (const attribute of tag.attributes)
      if (attribute.type === 'mdxJsxAttribute' && attribute.name.includes(':'))
        say(
          tag,
          `The directive "${attribute.name}" of <${name}> has no place in a text.`,
          'Remove it: a text may not add scripts to its page.',
        );
    return;
  }
  if (!isInline(tag) && !isBlock(tag)) sayUnknown(tag, say);
  else checkPlace(tag, parent, say);
  checkAttributes(tag, say);
}

function sayUnknown(tag: Tag, say: Say): void {
  const name = tag.name!;
  const markdown = /^h[1-6]$/.test(name) ? AS_MARKDOWN['h1'] : Object.hasOwn(AS_MARKDOWN, name) ? AS_MARKDOWN[name] : undefined;
  if (markdown !== undefined)
    say(tag, `${name === 'img' ? 'An image' : `<${name}>`} is written as a tag.`, `Write it as Markdown: ${markdown}.`);
  else
    say(
      tag,
      `<${name}> has no place in a text.`,
      'Remove it, or write \\< where an angle bracket is meant; src/markdown/tags.ts lists the elements that a text may have.',
    );
}

/** Browsers close, drop or move what stands where HTML does not have it, and the rest of the page with it. */
function checkPlace(tag: Tag, parent: Nodes | undefined, say: Say): void {
  const { name, children } = tag;
  const allowed = allowedParents(tag);
  const around = parent !== undefined && isTag(parent) ? parent : undefined;
  const made = around !== undefined && isComponent(around);
  if (allowed !== undefined && !made && !allowed.has(around?.name ?? ''))
    say(tag, `<${name}> stands outside of ${[...allowed].map((one) => `<${one}>`).join(', ')}.`, 'Put it there, or remove it.');
  else if (isBlock(tag) && parent !== undefined && (around === undefined ? !HOLDS_BLOCKS.has(parent.type) : isInline(around)))
    say(tag, `<${name}> stands inside a line of text.`, 'Put it on lines of its own with an empty line before and after, or remove it.');
  if (isInline(tag) && children.some(isBlockNode))
    say(tag, `<${name}> is wrapped round whole paragraphs.`, 'Write its tags round words in a line, in each paragraph anew.');
  if (HOLDS_NOTHING.has(name!) && children.length > 0) say(tag, `<${name}> has text in it.`, `Write <${name}/>, and the text behind it.`);
  if (HOLDS_PARTS.has(name!) && children.some((child) => !isPart(child, name!)))
    say(tag, `<${name}> holds text outside of its parts.`, 'Put the text into an item or a cell.');
  else checkParts(tag, around, say);
}

const HOLDS_BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Comments and white space come to nothing. */
const isPart = (node: Nodes, name: string): boolean =>
  isTag(node)
    ? isComponent(node) || allowedParents(node)?.has(name) === true || (name === 'dl' && node.name === 'div')
    : node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || (node.type === 'text' && node.value.trim() === '');

function checkAttributes(tag: Tag, say: Say): void {
  const name = tag.name!;
  const given = new Map<string, string | undefined>();
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      say(tag, `The attributes of <${name}> are not written out.`, 'Write each by its name: name="value".');
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value : undefined;
    given.set(attribute.name, value);
    if (/^on|^style$|^srcdoc$/i.test(attribute.name))
      say(tag, `The attribute "${attribute.name}" of <${name}> would not work: the page's policy forbids it.`, 'Remove it.');
    else if (attribute.name === 'id')
      say(tag, `The attribute "id" of <${name}> would be an address that is not kept.`, 'Remove it: paragraphs and headings have theirs.');
    else if (attribute.name === 'href' && name === 'a') checkHref(tag, value ?? '', say);
    else if (!isAllowed(name, attribute.name))
      say(tag, `The attribute "${attribute.name}" of <${name}> has no place in a text.`, 'Remove it.');
    else if (!isValid(name, attribute.name, attribute.value === null ? '' : value))
      say(tag, `The attribute "${attribute.name}" of <${name}> has a value that it cannot have.`, remedyOf(attribute.name));
  }
  for (const missing of requiredBy(name))
    if (!given.has(missing)) say(tag, `<${name}> does nothing without "${missing}".`, `Write <${name} ${missing}="…">, or remove it.`);
}

/** The base path is put before addresses of Markdown alone, and only theirs are followed. */
function checkHref(tag: Tag, url: string, say: Say): void {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) checkAddress(tag, url, say);
  else say(tag, `A link to "${url}" is written as a tag.`, 'Write a link inside the site as Markdown: [words](/sections/SLUG/#p3).');
}
