import { stripVTControlCharacters } from 'node:util';
import { formatProblems } from '../model/problems.ts';
import type { Problem } from '../model/types.ts';

/** Faults that stop the build, already in the words of editors. */
export class Stop extends Error {
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
  }
}

/**
 * What is printed when a build fails: faults of the content in an editor's words, one line each;
 * anything else is a fault of ours, with its trace.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A ContentError comes from the pages' own bundle, where its class is another one.
  if (error instanceof Stop || error.name === 'ContentError') return error.message.trim();
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || /ENOSPC|No space left/.test(error.message)) {
    return 'The disk is full. The last finished site is as it was; make room, or set OUT_DIR to another disk.';
  }
  const lines = stripVTControlCharacters(error.message)
    .split('\n')
    .map((line) => line.trim());
  const file = /[^\s"'`[\]()]+\.mdx/.exec(lines.join('\n'))?.[0];
  if (file === undefined) return `The build failed for a reason that is not in the content; please report it.\n${error.stack}`;
  // The bundler says first how many errors there are, then what each is.
  const reason = lines.find((line) => line !== '' && !line.startsWith('Build failed')) ?? '';
  return formatProblems([
    {
      file,
      what: `The text cannot be built: ${reason.replace(/\.?$/, '.')}`,
      remedy: 'Correct the import or the expression that it names.',
    },
  ]);
}
