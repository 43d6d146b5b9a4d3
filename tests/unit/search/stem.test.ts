import { close, createIndex } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { stem } from '../../../src/model/stem.ts';
import { splitWords } from '../../../src/model/text.ts';
import { articleJson } from '../../dist/pages.ts';

/** Words that only some rules know, and some that only look alike. */
const AWKWARD =
  'international internal universal university universe emergency emerging general generic communication community organise organ past pasted ' +
  'geologist geology succeeding proceed exceeded dying lying tying vying inning outing evening canning skis skies sky news howe atlas idly gently ' +
  'early only singly hopping hoping falling added egged bees ties cries gas this kiwis rational sensational hesitancy digitizer conformably ' +
  'radically differently vilely analogously operator feudalism decisiveness hopefulness callousness formality sensitivity sensibility formative ' +
  'formalise electrical hopeful goodness revival allowance inference airliner adjustable defensible irritant replacement adjustment dependent ' +
  'adoption communism activate effective bowdlerize probate rate cease controlling roll saying says boy yoke youthful sayyid eyes flying';

/** The stems in a chunk of Pagefind's index: CBOR (RFC 8949) of arrays, texts and integers. */
function stemsIn(chunk: Uint8Array): string[] {
  const bytes = gunzipSync(chunk).subarray('pagefind_dcd'.length);
  let at = 0;
  const read = (size: number) => bytes.readUIntBE((at += size) - size, size);
  const item = (): unknown => {
    const head = read(1);
    const short = head & 31;
    const n = short < 24 ? short : read(2 ** (short - 24));
    if (head >> 5 === 0) return n;
    if (head >> 5 === 1) return -1 - n;
    if (head >> 5 === 3) return bytes.toString('utf8', at, (at += n));
    if (head >> 5 === 4) return Array.from({ length: n }, item);
    throw new Error(`Not in an index: ${head}`);
  };
  return (item() as [[string][]])[0].map(([word]) => word);
}

test('words have the stems by which the engine indexes them', async () => {
  const text = articleJson(inject('site')).sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text));
  const words = [...new Set(splitWords(`${AWKWARD} ${text.join(' ')}`).map(({ fold }) => fold))].filter((word) => /^[a-z]+$/.test(word));
  expect(words.length).toBeGreaterThan(1000);
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index!.addCustomRecord({ url: '/', content: words.join(' '), language: 'en' });
  const { files } = await index!.getFiles();
  await close();
  const indexed = files.filter(({ path }) => path.startsWith('index/')).flatMap(({ content }) => stemsIn(content));
  expect([...new Set(words.map(stem))].sort()).toEqual([...new Set(indexed)].sort());
});
