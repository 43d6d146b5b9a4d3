/** Makes citations in a thread of its own, beside the rendering of the pages, which leaves one core idle. */
import { parentPort, workerData } from 'node:worker_threads';
import { styleCitation } from '../../csl/style-citation.ts';
import { citationKey } from '../../csl/styled-once.ts';
import type { CslItem, Style } from '../../model/citation.ts';

for (const [item, style] of workerData as [CslItem, Style][])
  parentPort!.postMessage([citationKey(item, style), styleCitation(item, style)]);
