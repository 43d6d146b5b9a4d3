/** The direction of a text as the typesetter is told it: for a block as a setting, inside a line by signs (Unicode Standard Annex 9). */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { isRightToLeft } from '../model/direction.ts';

/** Of a block that says so itself, and of a list most of whose items are from right to left. */
export function blockDirection(node: Element): { readonly dir?: 'ltr' | 'rtl' } {
  const { dir } = node.properties;
  if (dir === 'ltr' || dir === 'rtl') return { dir };
  if (dir === 'auto') return { dir: textDirection(toString(node)) };
  if (!/^[ou]l$/.test(node.tagName)) return {};
  const items = node.children.filter((child) => child.type === 'element');
  const fromRight = items.filter((item) => blockDirection(item).dir === 'rtl');
  return fromRight.length * 2 > items.length ? { dir: 'rtl' } : {};
}

export const textDirection = (text: string): 'ltr' | 'rtl' => (isRightToLeft(text) ? 'rtl' : 'ltr');

/** Signs around what stands in a line for itself; undefined where it follows the line. */
export function inlineDirection({ tagName, properties: { dir } }: Element): readonly [open: string, close: string] | undefined {
  if (typeof dir !== 'string') return tagName === 'bdi' ? ['\u2068', '\u2069'] : undefined;
  const open = { ltr: '\u2066', rtl: '\u2067' }[dir] ?? '\u2068';
  // Whatever its letters are.
  return tagName === 'bdo' ? [`${open}${dir === 'rtl' ? '\u202E' : '\u202D'}`, '\u202C\u2069'] : [open, '\u2069'];
}
