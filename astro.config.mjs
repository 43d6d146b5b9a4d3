import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { sectionPlugins } from './src/markdown/plugins.ts';
import { basePath, outDir, siteUrl } from './src/settings.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // First paint waits for one request only. build/security-policy.ts hashes the sheet.
    inlineStylesheets: 'always',
  },
  markdown: {
    syntaxHighlight: false,
    // Text with components; all other text is rendered with the same plugins by markdown/render-section.ts.
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: sectionPlugins({ base: basePath }) }),
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // The boot script stays a file: it is cached from page to page.
      assetsInlineLimit: 0,
      // Astro's MDX modules carry a directive that Rolldown warns of (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
