/** What the bundler says when a text's components fail (its words as it writes them), and what an editor is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeFailure } from '../../../src/build/describe-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'failure-'));
afterAll(() => rmSync(folder, { recursive: true }));
// A space is no end of a path.
const content = join(folder, 'my content');
for (const [path, text] of Object.entries({
  'sections/s.mdx': '---\ntitle: T\n---\n\nimport {\n  Nope } from "../kit.ts"\nimport "none/such"\n\nT.\n',
  'box.astro': '---\nimport "none"\n---\n<p>{a</p>\n',
  'kit.ts': 'export const a = 1;\nexport const b = {{;\n',
})) {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
const failed = (...errors: object[]) => {
  const all = errors.map(({ message, ...rest }: { message?: string }) => Object.assign(new Error(message), rest));
  const error = Object.assign(new Error(`Build failed with 1 error:\n\n${all[0]!.message}`), { errors: all });
  return describeFailure(error, content).replaceAll(`${content}/`, '');
};

test.each([
  [
    'a component with a slip',
    { message: 'Unterminated regular expression', name: 'CompilerError', loc: { file: join(content, 'box.astro'), line: 4, column: 6 } },
    'box.astro:4  The file cannot be built: Unterminated regular expression. Correct what stands there.',
  ],
  [
    'a file of code with a slip',
    {
      message: `\u001B[31m[builtin:vite-transform] \u001B[0mUnexpected token\n  ╭─[ ${join(content, 'kit.ts')}:2:19 ]\n  │\n`,
      loc: { line: 2 },
    },
    'kit.ts:2  The file cannot be built: Unexpected token. Correct what stands there.',
  ],
  [
    'a package that is not there',
    { message: `[vite]: Rolldown failed to resolve import "none/such" from "${join(content, 'sections/s.mdx')}".\nThis is most likely` },
    'sections/s.mdx:7  "none/such", which is imported here, is not there. Correct its name, or install the package.',
  ],
  [
    'a package that a component lacks',
    { message: `Error: [vite]: Rolldown failed to resolve import "none" from "${join(content, 'box.astro')}".` },
    'box.astro:2  "none", which is imported here, is not there. Correct its name, or install the package.',
  ],
  [
    'a name that is not exported',
    {
      message: `[MISSING_EXPORT] "Nope" is not exported by "${join(content, 'kit.ts')}".\n`,
      id: join(content, 'sections/s.mdx'),
      loc: { file: join(content, 'sections/s.mdx'), line: 14 },
    },
    'sections/s.mdx:6  "Nope", which is imported here, is not exported by kit.ts. Correct its name, or export it there.',
  ],
])('%s is said at its line', (_, error, expected) => {
  expect(failed(error)).toBe(expected);
});

test('what fails outside of the content is to be reported, with its trace', () => {
  expect(failed({ message: 'Unexpected token', loc: { file: join(process.cwd(), 'src/build/index.ts'), line: 1 } })).toMatch(
    /^The build failed for a reason that is not in the content; please report it\.\nError: Build failed[^]*\n {4}at /,
  );
});
