/** Has Pagefind index in a thread of its own: what its process writes and reads is much, and a fault of it is told by the thread's end. */
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { IndexOrder } from './index.ts';

const { records, maxFragments } = workerData as IndexOrder;

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

async function makeIndex(): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', ...(maxFragments !== undefined && { maxFragments }) });
  fail(errors);
  // Without `meta`: its words would be searched too, and rank above the text.
  const added = await Promise.all(records.map((record) => index!.addCustomRecord({ ...record, language: 'en' })));
  fail(added.flatMap((result) => result.errors));
  const { files, errors: writing } = await index!.getFiles();
  fail(writing);
  await close();
  return files;
}

// Not awaited: where the process is gone Node would warn of an `await` that never ends.
void makeIndex().then((files) => parentPort!.postMessage(files));
