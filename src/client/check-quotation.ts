/** The page that checks a quotation while it is typed: asks the worker, shows its verdict. What is typed goes nowhere. */
import type { Verdict } from '../model/quotation.ts';
import type { Passage } from '../model/quotation-streams.ts';
import type { Question } from './check-worker.ts';
import { checkedPlaces, verdictSentence, type Names } from './check-rows.ts';
import workerAddress from './check-worker.ts?worker&url';
import { element } from './element.ts';
import { scriptAddress } from './script-address.ts';

/** Characters that are compared; a longer text is no quotation. */
const MOST_CHARACTERS = 20_000;
/** After so long without a key the verdict is spoken. */
const SETTLED_MS = 600;

interface ArticleData {
  readonly edition: { readonly number: number; readonly draft: boolean };
  readonly sections: readonly {
    readonly slug: string;
    readonly number: string | null;
    readonly title: string;
    readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  }[];
}

const root = document.querySelector<HTMLElement>('[data-check]')!;
const home = new URL(root.dataset['check']!, location.href);
const field = root.querySelector('textarea')!;
const result = root.querySelector<HTMLElement>('[data-check-result]')!;
const status = root.querySelector<HTMLElement>('[data-check-status]')!;

const get = <T>(path: string) => fetch(new URL(path, home)).then((response) => response.json() as Promise<T>);

let worker: Worker | undefined;
let names: Names = { edition: '', titles: new Map() };
let waiting: string | undefined;
let busy = true;
let failed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

async function prepare(): Promise<void> {
  const [article, earlier] = await Promise.all([get<ArticleData>('article.json'), get<Passage[]>('editions/wordings.json')]);
  const { number, draft } = article.edition;
  names = {
    edition: draft ? `the draft of English edition ${number}` : `English edition ${number}`,
    titles: new Map(article.sections.map((section) => [section.slug, [section.number, section.title].filter(Boolean).join(' ')])),
  };
  const passages = article.sections.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id, text }): Passage => ({ slug, id, text })));
  worker = new Worker(scriptAddress(new URL(workerAddress, import.meta.url)), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<{ quotation: string; verdict: Verdict }>) => {
    if (data.quotation === field.value) show(data.verdict);
    busy = false;
    ask();
  });
  // Its script is missing or blocked, or it has come to an end.
  worker.addEventListener('error', fail);
  worker.postMessage({ passages: [...passages, ...earlier] } satisfies Question);
  busy = false;
  ask();
}

/** Sends the latest text once the worker is free: what was typed meanwhile is passed over. */
function ask(): void {
  if (busy || waiting === undefined || worker === undefined) return;
  busy = true;
  worker.postMessage({ quotation: waiting } satisfies Question);
  waiting = undefined;
}

function clear(sentence: string): void {
  delete result.dataset['verdict'];
  result.replaceChildren();
  say(sentence);
}

function fail(): void {
  failed = true;
  clear('The check could not be loaded. Check the connection and load the page again.');
}

function say(sentence: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => (status.textContent = sentence), sentence === '' ? 0 : SETTLED_MS);
}

function show(verdict: Verdict): void {
  if (verdict.words === 0) return clear('');
  result.dataset['verdict'] = verdict.verdict;
  const sentence = verdictSentence(verdict, names);
  result.replaceChildren(element('p', { className: 'verdict' }, sentence), ...checkedPlaces(verdict, names, home));
  // The sentence stands on the page at once; it is spoken when the typing has stopped.
  say(sentence);
}

function read(): void {
  if (failed) return fail();
  waiting = undefined;
  if (field.value.trim() === '') return clear('');
  if (field.value.length > MOST_CHARACTERS) {
    return clear(
      `This is too long for a quotation: ${field.value.length.toLocaleString('en-GB')} characters. Up to ${MOST_CHARACTERS.toLocaleString('en-GB')} are compared.`,
    );
  }
  waiting = field.value;
  if (worker === undefined) clear('The check is being loaded …');
  ask();
}

field.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) read();
});
field.addEventListener('compositionend', read);
prepare().then(read, fail);
