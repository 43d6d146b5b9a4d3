import type { Nodes } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** Records a fault that only the author can put right: what is wrong and, in the message's note, what to do. */
export function fault(file: VFile, place: Point | Position, what: string, remedy: string): void {
  file.message(what, { place }).note = remedy;
}

/** The same of a node of one file. */
export type Say = (node: Nodes, what: string, remedy: string) => void;
