import { gzipAsync } from '@gfx/zopfli';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { siteFiles } from '../site-files.ts';
import { CALLED } from './engine.ts';
import { slimEngine } from './slim-engine.ts';

const CACHE = 'node_modules/.cache/belt-and-road-reader';

/** Bytes up to which a small site's index is compressed again; beyond, the time would show in the build. */
const WORTH_IT = 100_000;

/** What a module of WebAssembly begins with; Pagefind has a signature of its own in front. */
const MAGIC = '\0asm';

/**
 * Compresses the engine, without what is never called, and a small index once more, with Zopfli: 7 % fewer bytes, in half a second.
 * Pagefind's files are gzip already, whatever the host does, so a host cannot do this.
 */
export async function recompress(folder: string): Promise<void> {
  const files = siteFiles(folder).map((path) => ({ path, content: readFileSync(join(folder, path)) }));
  const index = files.filter(({ path }) => path.startsWith('index/'));
  const engine = files.filter(({ path }) => path.startsWith('wasm.'));
  const small = index.reduce((sum, { content }) => sum + content.length, 0) <= WORTH_IT;
  for (const { path, content } of small ? [...engine, ...index] : engine) {
    writeFileSync(join(folder, path), path.startsWith('wasm.') ? await once(slim(gunzipSync(content))) : await zopfli(gunzipSync(content)));
  }
}

const zopfli = (content: Uint8Array): Promise<Uint8Array> => gzipAsync(content, {});

function slim(engine: Buffer): Buffer {
  const start = engine.indexOf(MAGIC);
  return Buffer.concat([engine.subarray(0, start), slimEngine(engine.subarray(start), CALLED)]);
}

/** The engine is the same from build to build, and takes most of the time: its better form is kept where tools keep such things. */
async function once(content: Uint8Array): Promise<Uint8Array> {
  const kept = join(CACHE, `${createHash('sha256').update(content).digest('hex')}.gz`);
  if (existsSync(kept)) return readFileSync(kept);
  const better = await zopfli(content);
  mkdirSync(CACHE, { recursive: true });
  // Under another name first: another build may be looking.
  writeFileSync(`${kept}.${process.pid}`, better);
  renameSync(`${kept}.${process.pid}`, kept);
  return better;
}
