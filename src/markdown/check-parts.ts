/** The parts of an element: how many there may be, and in which order (HTML Standard, 4.4, 4.9 and 4.11). */
import { checkGrid } from './check-grid.ts';
import type { Say } from './fault.ts';
import { isBlockNode, isComponent, isTag, type Tag } from './tags.ts';

const GROUPS = '(?:dt )+(?:dd )+';
const DESCRIPTIONS = 'Write one <dt> or more, then one <dd> or more, and so on.';

/** Names of what an element may hold, each with a space behind it. */
const ORDERS: readonly (readonly [element: string, order: RegExp, what: string, remedy: string])[] = [
  ['details', /^summary /, 'does not begin with a <summary>', 'Write <summary>its name</summary> as the first thing in it.'],
  ['details', /^(?!.*summary .*summary )/, 'has more than one <summary>', 'Leave one <summary> in it.'],
  ['dl', new RegExp(`^(?:${GROUPS})*$|^(?:div )+$`), 'is not made of terms (<dt>) with descriptions (<dd>) after them', DESCRIPTIONS],
  [
    'figure',
    /^(?:figcaption )?(?:(?!figcaption )\S+ )*$|^(?:(?!figcaption )\S+ )*figcaption $/,
    'has two captions, or one in the middle',
    'Leave one <figcaption>, as its first or its last thing.',
  ],
  ['ruby', /rt /, 'has no reading (<rt>)', 'Write <rt>how its letters are read</rt> behind them.'],
  [
    'table',
    /^(?:caption )?(?:thead )?(?:(?:tbody )+|(?:tr )+)$/,
    'has no rows, or its parts twice or in another order',
    'Write one <caption>, one <thead>, then <tbody> or the rows; the first two may be left out.',
  ],
  ['tr', /./, 'has no cell', 'Write <td>its words</td> in it, or remove it.'],
];

/** @param whole that the tag is a part of, where that is a tag. */
export function checkParts(tag: Tag, whole: Tag | undefined, say: Say): void {
  const held = tag.children.filter((child) => !/Expression$/.test(child.type) && !(child.type === 'text' && child.value.trim() === ''));
  // What comes of a component, MDX knows.
  if (held.some((child) => isTag(child) && isComponent(child))) return;
  const names = held.map((child) => `${isTag(child) ? child.name : child.type} `).join('');
  for (const [element, order, what, remedy] of ORDERS)
    if (tag.name === element && !order.test(names)) say(tag, `<${element}> ${what}.`, remedy);
  if (tag.name === 'table') checkGrid(tag, say);
  if (tag.name === 'div' && (whole?.name === 'dl' ? !new RegExp(`^${GROUPS}$`).test(names) : /\bd[dt] /.test(names)))
    say(tag, '<div> is not made of terms (<dt>) with descriptions (<dd>) after them, in a <dl>.', DESCRIPTIONS);
  if (/^(?:caption|dt|summary)$/.test(tag.name ?? '') && held.some(isBlockNode))
    say(tag, `<${tag.name}> holds more than a line of text.`, `Write its words right behind <${tag.name}>, in the same line.`);
}
