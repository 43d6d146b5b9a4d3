/** The files beside the sections, by their names: one that is spelt otherwise would be passed over without a word. Plain Node. */
import { join } from 'node:path';
import type { Problem } from './model/types.ts';
import { readFolder } from './read-folder.ts';

const READ = ['article.yaml', 'terms.yaml', 'names.yaml', 'events.yaml', 'addresses.yaml', 'wordings.yaml'];

/** What stands beside them and is neither YAML nor a section, a README or a licence, is nobody's business. @param shown a path as the editor knows it. */
export function checkNames(contentDir: string, shown: (path: string) => string): Problem[] {
  const { entries, problems } = readFolder(contentDir, shown(contentDir));
  const misnamed = entries.filter((entry) => !entry.isDirectory() && /\.(?:ya?ml|mdx)$/i.test(entry.name) && !READ.includes(entry.name));
  return [
    ...problems,
    ...misnamed.map(({ name }) => ({
      file: shown(join(contentDir, name)),
      what: `A file named "${name}" is not read.`,
      remedy: /mdx$/i.test(name)
        ? 'Put it into sections/ if it is a section, else keep it elsewhere.'
        : `Name it as one of those that are, ${READ.join(', ')}, or keep it elsewhere.`,
    })),
  ];
}
