/** Makes of Pagefind's script what the site's own search loads. */
import { rolldown } from 'rolldown';

/** Functions of Pagefind's WebAssembly that search/pagefind.ts calls. */
export const CALLED = new Set(['init_pagefind', 'load_index_chunk', 'request_indexes', 'search']);

/**
 * What is left of Pagefind's script: the glue of its WebAssembly, and of it what is called. What the script does besides (a chain of
 * requests, unpacking without the browser, filters, excerpts, a worker of its own) search/pagefind.ts does in a tenth of the bytes, or
 * nobody needs. It is cut by its text, which holds for the version that package.json pins; another stops the build here.
 */
function glueOf(script: string): string {
  const replace = (text: string, pattern: RegExp, by: string | ((given: string, name: string) => string)): string => {
    if (!pattern.test(text)) throw new Error(`Pagefind: its script has no ${pattern.source}. Is its version the one in package.json?`);
    return text.replace(pattern, by as string);
  };
  const glue = replace(script, /(?<=\}\)\(\{__proto__:null\}\);).*/s, '');
  const called = replace(glue, /exports\.(\w+)=\1;/g, (given, name) => (CALLED.has(name) ? given : ''));
  // A worker is no document, and the plainer way to start the engine does.
  const placed = replace(called, /let script_src;if\(.*?;\}/, '');
  const quiet = replace(placed, /else\{console\.warn\('using deprecated [^']*'\)\}/, '');
  // Texts are encoded at once, not as far as they are ASCII and then the rest.
  const whole = replace(
    quiet,
    /if\(realloc===undefined\)\{(.*?return ptr;)\}let len=arg\.length;.*?WASM_VECTOR_LEN=offset;return ptr;/s,
    '$1',
  );
  const plain = replace(whole, /if\(!\('encodeInto'in cachedTextEncoder\)\)\{.*?\};\};\}/s, '');
  return replace(plain, /Object\.assign\(__wbg_init,\{initSync\},exports\)/, 'Object.assign(initSync,exports)');
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
