import { rolldown } from 'rolldown';

/**
 * What is left of Pagefind's script: the glue of its WebAssembly. What it does besides (a chain of requests, unpacking without
 * the browser, filters, excerpts, a worker of its own) search/pagefind.ts does in a tenth of the bytes, or nobody needs.
 * The glue is not among the script's own exports: its name holds for the version that package.json pins, and a build of
 * another stops here.
 */
const glue = (files: { meta: string; chunk: string | undefined }) => `
export { wasm_bindgen as default } from 'pagefind-script';
export const META = ${JSON.stringify(files.meta)}, CHUNK = ${JSON.stringify(files.chunk)};`;

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
    entry: glue(files),
    'pagefind-script': `${new TextDecoder().decode(script)}\nexport { wasm_bindgen };`,
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
