/** The files of content/sections: those that make a section, and those that an editor may think do. Plain Node. */
import { join } from 'node:path';
import { isSlug } from './model/addresses.ts';
import type { Problem } from './model/types.ts';
import { readFolder } from './read-folder.ts';

export interface FoundSection {
  readonly path: string;
  readonly slug: string;
  /** The path as an editor knows it. */
  readonly file: string;
}

/** @param shown a path as the editor knows it. */
export function findSections(folder: string, shown: (path: string) => string): { files: FoundSection[]; problems: Problem[] } {
  const files: FoundSection[] = [];
  const { entries, problems } = readFolder(folder, shown(folder));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const file = shown(path);
    const slug = entry.name.replace(/\.mdx$/, '');
    if (slug === entry.name) {
      problems.push(
        entry.isDirectory()
          ? {
              file,
              what: 'Nothing in this folder is read.',
              remedy: 'Put its sections beside the others: parts and chapters stand in the outline of article.yaml.',
            }
          : {
              file,
              what: 'This file is not read: its name does not end in .mdx.',
              remedy: 'Name it SLUG.mdx if it is a section, else keep it elsewhere.',
            },
      );
      continue;
    }
    if (!isSlug(slug)) {
      problems.push({
        file,
        what: `The file name "${entry.name}" does not make an address.`,
        remedy: "Use small letters a to z, digits and single hyphens: the name is the section's address for good.",
      });
    }
    files.push({ path, slug, file });
  }
  if (files.length === 0 && problems.length === 0) {
    problems.push({ file: shown(folder), what: 'There is no section.', remedy: 'Add a file SLUG.mdx for each section.' });
  }
  return { files, problems };
}
