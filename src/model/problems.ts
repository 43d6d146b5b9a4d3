import type { Problem } from './types.ts';

/** Problems in the order an editor works through them: by file, then by line. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort((a, b) => order(a.file, b.file) || order(a.line ?? 0, b.line ?? 0) || order(a.what, b.what));
}

/** One line for a problem: `content/sections/x.mdx:14  What is wrong. What to do.` */
function formatProblem({ file, line, what, remedy }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  ${what} ${remedy}`;
}

/** All problems, one a line, sorted, each once. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...new Set(sortProblems(problems).map(formatProblem))].join('\n');
}

/** Carries problems through a framework that knows only exceptions; caught by its name, since each bundle has its own class. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`\n${formatProblems(problems)}`);
    this.problems = problems;
  }
}

/** What is said of a text whose components or expressions fail when they are run. */
export const componentError = (file: string, error: unknown): ContentError =>
  new ContentError([
    {
      file,
      what: `The text's components cannot be shown: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '')}.`,
      remedy: 'Correct the expression or component, or import what it uses.',
    },
  ]);
