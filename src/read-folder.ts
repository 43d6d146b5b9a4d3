/** The files of a content folder, or what keeps them from being listed. Plain Node. */
import { readdirSync, type Dirent } from 'node:fs';
import type { Problem } from './model/types.ts';
import { unreadable } from './read-text.ts';

/** Left by systems and editor programs: `.DS_Store`, `one.mdx~`, `#one.mdx#`. */
const NOT_OURS = /^[.#]|~$/;

/**
 * In order of their names, without what systems and editor programs leave.
 * @param file the path as an editor knows it, for messages.
 */
export function readFolder(path: string, file: string): { entries: Dirent[]; problems: Problem[] } {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !NOT_OURS.test(name));
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), problems: [] };
  } catch (error) {
    return { entries: [], problems: [{ file, ...unreadable(error, 'folder') }] };
  }
}
