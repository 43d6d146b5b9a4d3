import { rolldown } from 'rolldown';

/**
 * What is left of Pagefind's script once the parts that we do not call are out: the worker and its messages, merging of
 * indexes, debouncing. A fifth of its bytes, paid by each reader's first search. The class is not among the script's own
 * exports: its name holds for the version that package.json pins, and a build of another stops here.
 */
const ENTRY = `
import { PagefindInstance } from 'pagefind-script';
export async function load(basePath) {
  const instance = new PagefindInstance({ basePath });
  await instance.init('en', { load_wasm: true });
  return instance;
}`;

/**
 * Pagefind's script as a module that exports `load(basePath)`: the engine, ready to search.
 * @param script the `pagefind.js` that Pagefind writes.
 */
export async function bundleEngine(script: Uint8Array): Promise<string> {
  const modules: Record<string, string> = {
    entry: ENTRY,
    'pagefind-script': `${new TextDecoder().decode(script)}\nexport { PagefindInstance };`,
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
