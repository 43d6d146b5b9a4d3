import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { formatProblems } from '../../src/model/problems.ts';
import { readContent, type Content } from '../../src/read-content.ts';

/** Front matter of which nothing is wrong. */
export const HEAD = '---\ntitle: T\nshortTitle: S\nsummary: U.\n---\n\n';
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A content of one section, `s`; the rest of it is as it should be. */
export function contentWith(section: string | Buffer | ((sections: string) => void)): { folder: string; content: Content; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'input-'));
  folders.push(folder);
  const sections = join(folder, 'sections');
  mkdirSync(sections);
  writeFileSync(
    join(folder, 'article.yaml'),
    'title: A\nsiteTitle: B\nsummary: C\nauthor: { name: D, affiliation: E }\npublisher: F\nrights: G\nnotes: { source: H, method: I, missing: J }\noutline:\n  - section: s\n',
  );
  if (typeof section === 'function') section(sections);
  else writeFileSync(join(sections, 's.mdx'), section);
  const content = readContent(folder, '/');
  return { folder, content, said: formatProblems(content.problems).replaceAll(`${folder}/`, '') };
}
