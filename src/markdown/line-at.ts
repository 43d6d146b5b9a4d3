import type { Text } from 'mdast';

/**
 * A text from one of its lines on, for what is said of it.
 * @param written the text as it stands in the source, and `index` a place there.
 */
export function lineAt(node: Text, written: string, index: number): Text {
  const { start, end } = node.position!;
  return { ...node, position: { start: { line: start.line + written.slice(0, index).split('\n').length - 1, column: 1 }, end } };
}
