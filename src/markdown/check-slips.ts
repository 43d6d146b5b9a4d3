/** Markdown that came to nothing: its signs would be read as they stand in the source. */
import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Say } from './fault.ts';
import { lineAt } from './line-at.ts';
import { MERGE_MARK, MERGE_REST } from './merge-marks.ts';

/** What a line of a paragraph begins with, and nobody means. */
const LINE_SLIPS: readonly (readonly [slip: RegExp, what: string, remedy: string])[] = [
  // One alone may stand before a number, #1.
  [
    /^(?:#\p{L}|#{2,6}(?![\s#])|#{7}|＃)/u,
    'is not a heading',
    'Write ## to ###### and a space in front of its words, or \\# for the sign.',
  ],
  [/^\\\p{L}+\s*(?:\{.*)?$/u, 'does nothing here', 'Remove it, or write \\\\ for the sign.'],
  [/^\[ ?\](?![([:])/, 'is not a task', 'Write it in a list, - [ ] and its words, or \\[ where a bracket is meant.'],
  [/^:::+[ \t]*[\p{L}{]/u, 'does not make a box', 'Write a quotation, > and its words, or <aside> and </aside> on lines of their own.'],
  [/^\[!\p{L}+\]/u, 'does not make a box', 'Write what it says in words, **Note:**, or \\[ where a bracket is meant.'],
  [
    /^\|.*[^\\]\|\s*$/,
    'is not a row of a table',
    'Write | --- | --- | below its head, as many as it has cells, or \\| where a bar is meant.',
  ],
];

/** @param source of the whole file: what an escape has made a letter is no slip. */
export function checkSlips(tree: Root, source: string, say: Say): void {
  const marks: { readonly at: Nodes; readonly mark: string; readonly begins: boolean }[] = [];
  visit(tree, (node, _, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const written = source.slice(start.offset, end.offset);
    if (node.type === 'code' && !isClosed(written)) say(node, 'A block of code does not end.', 'Write the signs it begins with below it.');
    if (/^(?:blockquote|paragraph)$/.test(node.type) && start.column === 1 && MERGE_MARK.test(/^.*/.exec(written)![0]))
      say(node, MERGE_REST.what, MERGE_REST.remedy);
    if (node.type !== 'text') return;
    const begins = parent?.type === 'paragraph' && parent.children[0] === node;
    checkLines(node, start.offset, written, begins);
    checkLinks(node, start.offset, written);
    for (const { 1: mark, index } of written.matchAll(/(?<!\\)(\[\^[^\]\s]+\])/g))
      marks.push({
        at: lineAt(node, written, index),
        mark: mark!,
        begins: index === 0 ? begins : /\n[\s>]*$/.test(written.slice(0, index)),
      });
    const { index } = /(?<!\\)\^\[(?!\^)/.exec(written) ?? {};
    if (index !== undefined)
      say(
        lineAt(node, written, index),
        '^[words] does not make a note.',
        'Write a mark, [^1], and the note in a line of its own, [^1]: and its words.',
      );
  });
  const withoutColon = new Set(marks.filter(({ begins }) => begins).map(({ mark }) => mark));
  for (const { at, mark, begins } of marks)
    if (begins) say(at, `The note ${mark} has no colon behind its mark.`, `Write ${mark}: and its words, after an empty line.`);
    else if (!withoutColon.has(mark))
      say(at, `The mark ${mark} has no note.`, `Write the note in a line of its own, ${mark}: and its words, or remove the mark.`);

  /** @param begins whether a paragraph begins with it. */
  function checkLines(node: Text, offset: number, written: string, begins: boolean): void {
    const found = new Set<string>();
    for (const { 0: head, index } of written.matchAll(/(?:^|\n)[\s>]*/g)) {
      if (index === 0 && !head.startsWith('\n') && !begins) continue;
      const [line = ''] = /^.*/.exec(source.slice(offset + index + head.length, offset + index + head.length + 2000)) ?? [];
      for (const [slip, what, remedy] of LINE_SLIPS) {
        if (!slip.test(line) || found.has(what)) continue;
        found.add(what);
        say(lineAt(node, written, index + head.length), `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}" ${what}.`, remedy);
      }
    }
  }

  function checkLinks(node: Text, offset: number, written: string): void {
    for (const { 0: sign, index } of written.matchAll(/(?<!\\)\] ?\(/g)) {
      const [, address] = /^([^)\n]*)\)/.exec(source.slice(offset + index + sign.length, offset + index + 2000)) ?? [];
      if (address === undefined || isEscaped(offset + index)) continue;
      // With a space before it, a bracket may well be of the sentence.
      if (sign === '](' || /^(?:[#/]|\.\.?\/|https?:|mailto:|www\.)/.test(address))
        say(
          lineAt(node, written, index),
          `The link to "${address}" is shown as typed: it does not make a link.`,
          'Write it without spaces, [words](/sections/SLUG/#p3), or \\[ where a bracket is meant.',
        );
    }
    for (const { 1: label, index } of written.matchAll(/(?<!\\)\]\[([^\]\n]+)\]/g))
      if (!isEscaped(offset + index))
        say(
          lineAt(node, written, index),
          `The link [${label}] has no address.`,
          `Write its address in a line of its own, [${label}]: and the address, or write \\[ where a bracket is meant.`,
        );
  }

  /** Whether the bracket that a closing one belongs to is meant as such. */
  function isEscaped(at: number): boolean {
    return /(\\?)\[[^[\]]*$/.exec(source.slice(Math.max(0, at - 500), at))?.[1] === '\\';
  }
}

/** MDX has no blocks of code but those between fences. */
function isClosed(written: string): boolean {
  const [fence = ''] = /^(?:`+|~+)/.exec(written) ?? [];
  const lines = written.trimEnd().split('\n');
  const last = lines.at(-1)!.replace(/^[\s>]*/, '');
  return lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence[0]!, '') === '';
}
