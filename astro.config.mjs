import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { searchIndexOfLastBuild } from './src/build/dev-search.ts';
import { noteDirections } from './src/markdown/note-directions.ts';
import { sectionPlugins } from './src/markdown/plugins.ts';
import { ContentError } from './src/model/problems.ts';
import { readContent } from './src/read-content.ts';
import { basePath, contentDir, outDir, settingProblems, siteUrl } from './src/settings.ts';

/**
 * Vite wraps each `import()` to load style sheets and shared code ahead of it: two thirds of the boot script, for nothing,
 * since the parts that load later have no style sheets of their own and hardly share code. Here it stays an `import()`.
 */
const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  enforce: /** @type {const} */ ('pre'),
  load: (/** @type {string} */ id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  renderChunk: (/** @type {string} */ code) =>
    code
      .replace(
        /__vitePreload\(async \(\) => \{\s*const (\{[^}]*\}) = await (import\([^)]*\));\s*return \1;\s*\}, __VITE_PRELOAD__\)/g,
        '$2',
      )
      .replace(/__vitePreload\(\(\) => (import\([^)]*\)), __VITE_PRELOAD__\)/g, '$1')
      // What wrapped them is needed no more, nor the import of it.
      .replace(/^(?:var __vitePreload = .*|export \{ __vitePreload as \w+ \};|import \{ \w+ as __vitePreload \} from .*)$/gm, ''),
};

/** The content as it was read, for what the ledger and the apparatus say; read only where a section's text holds components. @type {import('./src/read-content.ts').Content | undefined} */
let content;

const contentOnce = () => (content ??= readContent(contentDir, basePath, true));

// A build has looked at them already; the development server has not.
if (settingProblems.length > 0) throw new ContentError(settingProblems);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // While one page is written the next is rendered.
    concurrency: 16,
    // First paint waits for one request only. build/security-policy.ts hashes the sheet.
    inlineStylesheets: 'always',
  },
  markdown: {
    syntaxHighlight: false,
    // Text with components; all other text is rendered with the same plugins by markdown/render-section.ts.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: sectionPlugins({
        base: basePath,
        addressBook: () => contentOnce().addressBook,
        mentionLinks: () => contentOnce().mentionLinks,
      }),
      rehypePlugins: [noteDirections],
    }),
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    environments: {
      // Named by their content alone: each page and each import pays for the letters.
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash:6].js',
              chunkFileNames: '_astro/[hash:6].js',
              // What nearly every part needs is one file, not a request for each.
              codeSplitting: { groups: [{ name: 'common', test: /client\/(?:adopt-sheet|element|script-address|storage|trail)\.ts$/ }] },
            },
          },
        },
      },
    },
    plugins: [plainDynamicImports, searchIndexOfLastBuild(outDir, basePath)],
    // A worker's rarer parts load when they are needed.
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: '_astro/[hash:6].js', chunkFileNames: '_astro/[hash:6].js', comments: false } },
    },
    build: {
      modulePreload: false,
      target: 'es2023',
      // The last two years of each: what older ones do not know (light-dark, nesting) they pass over, and have the text.
      cssTarget: ['chrome131', 'firefox133', 'safari18.2'],
      // The boot script stays a file: it is cached from page to page.
      assetsInlineLimit: 0,
      // Astro's MDX modules carry a directive that Rolldown warns of (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
