import { eachAddress, recordAt, resolveAddress, type Ledger } from './ledger.ts';
import type { Problem } from './types.ts';

/** What a hand has changed, the command cannot put right. */
const RESTORE = 'Restore addresses.yaml from your version history: nobody but npm run addresses writes it.';

/** As the site writes them: pages by slugs, ids without signs that an address cannot have. */
const PAGE = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/;
const ID = /^[\p{L}\p{N}][^\s"'`<>&%#]*$/u;

/**
 * The ledger in itself: each address is one, of an edition that there is; each that has moved leads to one that holds a text, and none
 * in a circle.
 * @param latest number of the edition that a change belongs to.
 */
export function checkLedger(ledger: Ledger, file: string, latest: number): Problem[] {
  const impossible = [...eachAddress(ledger)].flatMap(({ address, page, id, record }): Problem[] => {
    if (!PAGE.test(page) || (id !== undefined && !ID.test(id))) return [{ file, what: `"${address}" is not an address.`, remedy: RESTORE }];
    const beyond = [record.since, record.gone].find((edition) => edition !== undefined && edition > latest);
    return beyond === undefined
      ? []
      : [{ file, what: `The address "${address}" is said to be of edition ${beyond}: the latest is ${latest}.`, remedy: RESTORE }];
  });
  return [...impossible, ...checkMoves(ledger, file)];
}

function checkMoves(ledger: Ledger, file: string): Problem[] {
  const remedy = 'Restore addresses.yaml from your version history, or correct "to": it must be an address that holds a text.';
  return [...eachAddress(ledger)].flatMap(({ address, record }): Problem[] => {
    if (record.to === undefined) return [];
    if (record.gone === undefined)
      return [
        {
          file,
          what: `The address "${address}" has moved, but since which edition is not said.`,
          remedy: 'Add gone: and the number of that edition.',
        },
      ];
    if (recordAt(ledger, record.to) === undefined)
      return [{ file, what: `The address "${address}" leads to "${record.to}", which was never published.`, remedy }];
    return resolveAddress(ledger, record.to) === undefined
      ? [
          {
            file,
            what: `The address "${address}" leads to "${record.to}", and from there in a circle or to a text that is withdrawn.`,
            remedy,
          },
        ]
      : [];
  });
}
