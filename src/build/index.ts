/**
 * From an empty folder to a published one: the steps, in order. Nothing reaches OUT_DIR before all of them are done,
 * so that the last good site stands until the next one is whole.
 */
import { build } from 'astro';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { EMPTY_LEDGER, sectionPage } from '../model/ledger.ts';
import type { Problem } from '../model/types.ts';
import { editionOf, readContentOnce } from '../read-content.ts';
import { basePath, contentDir, outDir, settingProblems, siteUrl, without } from '../settings.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkBuiltLinks } from './check-links.ts';
import { startCitations } from './citations/index.ts';
import { describeFailure, Stop } from './describe-failure.ts';
import { writeHosting } from './hosting.ts';
import { takeLock } from './lock.ts';
import { offerOffline } from './offline.ts';
import { onSignal } from './on-signal.ts';
import { startPictures } from './pictures/index.ts';
import { precompress } from './precompress.ts';
import { startIndex } from './search-index/index.ts';
import { addSecurityPolicies } from './security-policy.ts';
import { makeFolder, recoverSite, replaceSite, siteFolderProblems, stagingOf } from './site-folder.ts';

const { partial, cache } = stagingOf(outDir);

let ledger = EMPTY_LEDGER;
/** Texts with components, by the page that shows each. */
let texts: ReadonlyMap<string, string> = new Map();
let writePictures = async (_site: string): Promise<void> => undefined;
let writeIndex = async (_site: string): Promise<void> => undefined;
let endCitations = async (): Promise<void> => undefined;

const stopOn = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Stop(problems);
};

const steps: readonly [string, () => Promise<void> | void][] = [
  [
    'settings',
    async () => {
      stopOn([...settingProblems, ...siteFolderProblems(outDir, contentDir)]);
      await takeLock();
      isOurs = true;
      recoverSite(outDir);
      clean();
      stopOn([dirname(outDir), partial].flatMap(makeFolder));
    },
  ],
  [
    'content',
    () => {
      const content = readContentOnce(contentDir, basePath, (heads) => {
        endCitations = startCitations(heads, { url: new URL(siteUrl).href, base: basePath });
      });
      const { problems, published, sections } = content;
      stopOn(problems);
      ledger = published!.editions.ledger;
      texts = new Map(
        sections.filter(({ html }) => html === undefined).map(({ slug }) => [`${sectionPage(slug)}index.html`, published!.fileOf(slug)]),
      );
      // Made while the pages are rendered.
      const edition = editionOf(content);
      writeIndex = startIndex(content);
      if (!without.has('pictures')) writePictures = startPictures(content, edition);
    },
  ],
  ['pages', () => build({ outDir: partial, cacheDir: cache, logLevel: 'silent' }).then(endCitations)],
  ['pictures', () => writePictures(partial)],
  ['links', () => stopOn(checkBuiltLinks(partial, basePath, texts))],
  ['addresses', () => stopOn(checkAddresses(partial, ledger))],
  ['search index', () => writeIndex(partial)],
  ['security policies', () => addSecurityPolicies(partial)],
  ['offline copy', () => offerOffline(partial, !without.has('offline'))],
  ['hosting', () => writeHosting(partial, basePath)],
  ['compression', () => (without.has('compressed') ? undefined : precompress(partial))],
  ['swap', () => replaceSite(outDir)],
];

/** What each format took, in milliseconds, as it measured itself: of the time of the pages, and the pictures beside it. */
function formatTimes(): Map<string, number> {
  const times = new Map<string, number>();
  for (const { name, duration } of performance.getEntriesByType('measure')) {
    const [, format] = /^format: (.+)$/.exec(name) ?? [];
    if (format !== undefined) times.set(format, (times.get(format) ?? 0) + duration);
  }
  return times;
}

const print = (name: string, milliseconds: number): void => console.log(`${name.padEnd(18)} ${(milliseconds / 1000).toFixed(1)} s`);

/** Whether the folders are this build's, not another's that is under way. */
let isOurs = false;
const clean = (): void => {
  if (isOurs) [partial, cache].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
};

// Set by some shells and tools; the site is the published one whatever they say.
process.env['NODE_ENV'] = 'production';
// What Vite says of itself; Astro would believe the environment.
for (const name of ['BASE_URL', 'DEV', 'PROD', 'MODE', 'SSR']) Reflect.deleteProperty(process.env, name);
// A build sends nothing anywhere.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
onSignal(clean);
try {
  for (const [name, step] of steps) {
    const start = performance.now();
    await step();
    print(name, performance.now() - start);
    if (name === 'pictures') for (const [format, time] of formatTimes()) print(`  ${format}`, time);
  }
  clean();
} catch (error) {
  console.error(describeFailure(error, contentDir));
  clean();
  // At once: what Astro still has under way would write into the folders that are gone.
  process.exit(1);
}
