import { formatProblems } from '../model/problems.ts';
import type { Problem } from '../model/types.ts';
import { contentFailure } from './content-failure.ts';

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
export function describeFailure(error: unknown, contentDir: string): string {
  if (!(error instanceof Error)) return String(error);
  // A ContentError comes from the pages' own bundle, where its class is another one.
  if (error instanceof Stop || error.name === 'ContentError') return error.message.trim();
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || /ENOSPC|No space left/.test(error.message)) {
    return 'The disk is full. The last finished site is as it was; make room, or set OUT_DIR to another disk.';
  }
  const problems = contentFailure(error, contentDir);
  if (problems !== undefined) return formatProblems(problems);
  return `The build failed for a reason that is not in the content; please report it.\n${error.stack}`;
}
