/** A citation in a style, by a CSL processor (citeproc-js). Plain Node: pages ask for it, and a thread of the build works ahead of them. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL, { type Engine } from 'citeproc';
import { readFileSync } from 'node:fs';
import { PARAGRAPH, type CslItem, type Style, type StyledCitation } from '../model/citation.ts';

const csl = plugins.config.get('@csl');
/** From the project's folder, where npm runs its scripts: in a build this file is bundled, and lies elsewhere. */
const sheet = (name: string): string => readFileSync(`src/csl/styles/${name}.csl`, 'utf8');
/** APA comes with Citation.js; no package ships the others. */
const SHEETS: Record<Style, () => string> = {
  // "Retrieved" in a group with its day, and so left out where no day is known.
  apa: () => csl.styles.get('apa')!.replace(/<text term="retrieved".*?<\/group>(?=<\/if>)/, '<group delimiter=" ">$&</group>'),
  mla: () => sheet('mla'),
  chicago: () => sheet('chicago'),
  gbt7714: () => sheet('gbt7714'),
};

const engines = new Map<Style, { engine: Engine; show: (item: CslItem) => void }>();

/** A list of one has no order: without the rules for it an engine is made and works a fifth sooner. */
const withoutSorting = (style: string): string => style.replace(/<sort>[\s\S]*?<\/sort>/g, '');

/** The engine of a style, made once: making one costs more than a hundred citations. */
function engineFor(style: Style) {
  let shown: CslItem | undefined;
  const made = engines.get(style) ?? {
    engine: new CSL.Engine({ retrieveLocale: () => csl.locales.get('en-US')!, retrieveItem: () => shown }, withoutSorting(SHEETS[style]())),
    show: (item: CslItem) => {
      shown = item;
    },
  };
  engines.set(style, made);
  return made;
}

/** The one id that items have in an engine: new ones would be compared with those before, which is half of the work. */
const ID = 'item';

/** Shows the engine one item: each stands alone, so that no other work of the same author and year makes a letter of its year. */
function take(item: CslItem, style: Style): Engine {
  const { engine, show } = engineFor(style);
  show({ ...item, id: ID });
  engine.updateItems([ID]);
  // An id that the engine knows is not asked for again by itself.
  engine.retrieveItem(ID);
  return engine;
}

type InText = Omit<StyledCitation, 'entry'>;

function inTextOf(engine: Engine): InText {
  return {
    inText: tidy(engine.makeCitationCluster([{ id: ID, locator: PARAGRAPH, label: 'paragraph' }])),
    inTextWhole: tidy(engine.makeCitationCluster([{ id: ID }])),
  };
}

/** In a style whose forms in the text name neither title nor address, those of one section are those of all. */
const inTextOfAny = new Map<string, InText>();
const TITLE = 'T0';
const ADDRESS = 'https://u0.example/';

/** One item in one style. */
export function styleCitation(item: CslItem, style: Style): StyledCitation {
  const any = { ...item, id: '', title: TITLE, URL: ADDRESS };
  const key = `${style} ${JSON.stringify(any)}`;
  if (!inTextOfAny.has(key)) inTextOfAny.set(key, inTextOf(take(any, style)));
  const forms = inTextOfAny.get(key)!;
  const own = Object.values(forms).some((form) => form.includes(TITLE) || form.includes(ADDRESS));
  const engine = take(item, style);
  const [, [entry = '']] = engine.makeBibliography();
  return { entry: tidy(entry), ...(own ? inTextOf(engine) : forms) };
}

/** As HTML names them; the processor writes numbers. */
const NAMED: Readonly<Record<string, string>> = { '&#38;': '&amp;', '&#60;': '&lt;', '&#62;': '&gt;' };

/** The processor's HTML without what only its own style sheets would need. */
const tidy = (html: string): string =>
  html
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .replace(/&#(?:38|60|62);/g, (code) => NAMED[code]!)
    .replace(/\s+/g, ' ')
    .trim();
