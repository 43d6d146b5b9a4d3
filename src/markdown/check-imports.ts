/** What a text imports: components that are there, and no texts. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { fault } from './fault.ts';

/** Endings that the bundler tries where a path has none (Vite, `resolve.extensions`). */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** Of packages the bundler knows more than we do: what fails in it has a message of its own. */
export function checkImports(node: Extract<Nodes, { type: 'mdxjsEsm' }>, file: VFile): void {
  for (const statement of node.data?.estree?.body ?? []) {
    const path = 'source' in statement ? statement.source?.value : undefined;
    if (typeof path !== 'string') continue;
    const place = { line: statement.loc?.start.line ?? node.position!.start.line, column: 1 };
    if (/\.mdx?$/.test(path))
      fault(file, place, `This imports another text, "${path}".`, 'Write its words here, or link to it: a paragraph has one address.');
    else if (/^\.\.?\//.test(path) && !ENDINGS.some((ending) => existsSync(join(dirname(file.path), path.replace(/\?.*/, '') + ending))))
      fault(file, place, `The file "${path}", which is imported here, is not there.`, 'Correct its path, which is seen from this file.');
  }
}
