import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleFile } from './content-schema.ts';
import type { ApparatusFiles } from './model/apparatus.ts';
import type { EditionRecord } from './model/editions.ts';
import type { Ledger } from './model/ledger.ts';
import { ContentError } from './model/problems.ts';
import type { Edition } from './model/types.ts';
import { editionOf, readContent, readContentOnce, type Content } from './read-content.ts';
import { contentDir } from './settings.ts';

type Context = Parameters<Loader['load']>[0];

/** The checked content. Both collections ask for it: a build reads it once; while writing, an edit is shown as it is made. */
function contentNow({ config, watcher }: Context): Content {
  return watcher === undefined ? readContentOnce(contentDir, config.base) : readContent(contentDir, config.base, true);
}

/** A loader that fills its collection from the checked content, again on each change; bad content stops it with every problem. */
function contentLoader(name: string, fill: (content: Content, context: Context) => void): Loader {
  return {
    name,
    load: async (context) => {
      const load = () => {
        const content = contentNow(context);
        if (content.problems.length > 0) throw new ContentError(content.problems);
        context.store.clear();
        fill(content, context);
      };
      load();
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(join(contentDir, '/'))) return;
        try {
          load();
        } catch (error) {
          // Both collections read the same folder: one of them says what is wrong with it.
          if (name === 'article') context.logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

type ArticleData = Omit<ArticleFile, 'edition'> & {
  edition: Edition;
  editionRecords: readonly EditionRecord[];
  ledger: Ledger;
  apparatus: ApparatusFiles;
};

const paragraph = z.object({ id: z.string(), text: z.string(), line: z.number() });
const heading = z.object({
  id: z.string(),
  text: z.string(),
  depth: z.number(),
  line: z.number(),
  firstParagraph: z.string().optional(),
});

export const collections = {
  /** One entry: the article as a whole. */
  article: defineCollection({
    // The loader has validated the file already, with messages for editors.
    schema: z.custom<ArticleData>(),
    loader: contentLoader('article', (content, { store }) => {
      const { article, published, apparatus } = content;
      const { ledger, files } = published!.editions;
      const edition = editionOf(content);
      store.set({
        id: 'article',
        data: { ...article!, edition, editionRecords: files, ledger, apparatus } satisfies ArticleData as Record<string, unknown>,
      });
    }),
  }),
  sections: defineCollection({
    schema: z.object({
      title: z.string(),
      shortTitle: z.string(),
      summary: z.string(),
      lang: z.string().optional(),
      paragraphs: z.array(paragraph),
      headings: z.array(heading),
    }),
    loader: contentLoader('sections', ({ sections }, { store, config }) => {
      for (const { slug, path, frontMatter, record, html } of sections) {
        const filePath = relative(fileURLToPath(config.root), path);
        const { title, shortTitle, summary, lang } = frontMatter;
        const data = { title, shortTitle, summary, lang, paragraphs: record.paragraphs, headings: record.headings };
        store.set({ id: slug, data, filePath, ...(html === undefined ? { deferredRender: true } : { rendered: { html } }) });
        if (html === undefined) store.addModuleImport(filePath);
      }
    }),
  }),
};
