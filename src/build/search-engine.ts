import { rolldown } from 'rolldown';

/** Functions of Pagefind's WebAssembly that search/pagefind.ts calls. */
const CALLED = new Set(['init_pagefind', 'load_index_chunk', 'request_indexes', 'search']);
/** Where the glue ends in Pagefind's script. */
const END = '})({__proto__:null});';

/**
 * What is left of Pagefind's script: the glue of its WebAssembly, and of it what is called. What the script does besides (a chain of
 * requests, unpacking without the browser, filters, excerpts, a worker of its own) search/pagefind.ts does in a tenth of the bytes, or
 * nobody needs. It is cut by its text, which holds for the version that package.json pins; another stops the build here.
 */
function glueOf(script: string): string {
  const end = script.indexOf(END);
  if (end < 0) throw new Error('Pagefind: the glue of its WebAssembly is not where it was. Is the version that of package.json?');
  return (
    script
      .slice(0, end + END.length)
      .replace(/exports\.(\w+)=\1;/g, (given, name: string) => (CALLED.has(name) ? given : ''))
      // A worker is no document, and the plainer way to start the engine does.
      .replace(/let script_src;if\(.*?;\}/, '')
      .replace('Object.assign(__wbg_init,{initSync},exports)', 'Object.assign(initSync,exports)')
  );
}

/**
 * The engine as a module: Pagefind's functions by default, and the names of this build's files.
 * @param script the `pagefind.js` that Pagefind writes.
 * @param files `META`, and `CHUNK` where the index is one.
 */
export async function bundleEngine(
  script: Uint8Array,
  files: { readonly meta: string; readonly chunk: string | undefined },
): Promise<string> {
  const modules: Record<string, string> = {
    entry: `${glueOf(new TextDecoder().decode(script))}
      export { wasm_bindgen as default };
      export const META = ${JSON.stringify(files.meta)}, CHUNK = ${JSON.stringify(files.chunk)};`,
  };
  const bundle = await rolldown({
    input: 'entry',
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
    plugins: [{ name: 'pagefind-script', resolveId: (id) => (id in modules ? id : null), load: (id) => modules[id] ?? null }],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  return output[0].code;
}
