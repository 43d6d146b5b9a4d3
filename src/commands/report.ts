import { formatProblems } from '../model/problems.ts';
import type { Change } from '../model/ledger-changes.ts';
import type { Problem } from '../model/types.ts';

/** Ends the command where there is something to put right first. */
export function stopOn(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  console.error(formatProblems(problems));
  process.exit(1);
}

/** One line for each address whose state changed; new pages stand for their anchors. */
export function reportChanges(changes: readonly Change[]): void {
  const newPages = new Set(changes.filter(({ kind, address }) => kind === 'new' && !address.includes('#')).map(({ address }) => address));
  for (const { kind, address, to } of changes) {
    if (kind === 'new' && address.includes('#') && newPages.has(address.split('#')[0]!)) continue;
    const anchors = newPages.has(address)
      ? changes.filter((other) => other.kind === 'new' && other.address.startsWith(`${address}#`)).length
      : 0;
    console.log(
      `${kind.padEnd(10)} ${address}${to === undefined ? '' : ` -> ${to}`}${anchors > 0 ? ` with ${anchors} addresses on it` : ''}`,
    );
  }
  console.log(
    changes.length === 0 ? 'The ledger of addresses is up to date.' : `${changes.length} changes recorded in the ledger of addresses.`,
  );
}
