import type { FormerParagraph } from './give-ids.ts';
import { eachAddress, joinAddress, recordAt, type Ledger } from './ledger.ts';
import type { Matches } from './match-paragraphs.ts';

/** What became of an address, to be told to the editor. */
export interface Change {
  readonly kind: 'new' | 'edited' | 'moved' | 'withdrawn' | 'back';
  readonly address: string;
  readonly to?: string | undefined;
}

/** What an update did to the addresses of a ledger, and which of them have a new wording. */
export function changesBetween(
  old: Ledger,
  updated: Ledger,
  former: readonly FormerParagraph[],
  current: readonly { text: string }[],
  addresses: readonly string[],
  { former: was }: Matches,
): Change[] {
  const edited = addresses.flatMap((address, c): Change[] => {
    const f = was[c] === undefined ? undefined : former[was[c]]!;
    return f !== undefined && joinAddress(f.page, f.id) === address && f.text !== current[c]!.text ? [{ kind: 'edited', address }] : [];
  });
  const fates = [...eachAddress(updated)].flatMap(({ address, record }): Change[] => {
    const before = recordAt(old, address);
    if (before === undefined) return [{ kind: 'new', address }];
    if (before.gone === record.gone && before.to === record.to) return [];
    if (record.gone === undefined) return [{ kind: 'back', address }];
    return [record.to === undefined ? { kind: 'withdrawn', address } : { kind: 'moved', address, to: record.to }];
  });
  return [...fates, ...edited];
}
