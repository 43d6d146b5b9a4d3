/** Notes of a text: each once, and each led to. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Say } from './fault.ts';

export function checkNotes(tree: Root, say: Say): void {
  const notes = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    const first = notes.get(node.identifier);
    if (first)
      say(
        node,
        `The note [^${node.identifier}] stands twice: here and in line ${first.position!.start.line}.`,
        'Give one of them another mark: only the first would be shown.',
      );
    else notes.set(node.identifier, node);
  });
  const reached = reachedNotes(tree, notes);
  for (const [name, note] of notes)
    if (!reached.has(name))
      say(note, `Nothing leads to the note [^${name}], so it would be lost.`, `Write [^${name}] where it belongs, or remove it.`);
}

/** Names of the notes that the text leads to, be it through other notes. */
function reachedNotes(tree: Root, notes: ReadonlyMap<string, Nodes>): Set<string> {
  const reached = new Set<string>();
  const follow = (from: Nodes): void =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      if (node.type !== 'footnoteReference' || reached.has(node.identifier)) return undefined;
      reached.add(node.identifier);
      const note = notes.get(node.identifier);
      if (note !== undefined) follow(note);
      return undefined;
    });
  follow(tree);
  return reached;
}
