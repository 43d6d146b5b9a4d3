/** Makes citations in a thread of its own, beside the rendering of the pages, which leaves one core idle. */
import { parentPort, workerData } from 'node:worker_threads';
import { styleCitation } from '../../csl/style-citation.ts';
import { citationKey } from '../../csl/styled-once.ts';
import { STYLES, type CslItem, type Style } from '../../model/citation.ts';

for (const item of workerData as CslItem[]) {
  for (const style of Object.keys(STYLES) as Style[]) parentPort!.postMessage([citationKey(item, style), styleCitation(item, style)]);
}
