/** At the paragraph that a result leads to: marks what was searched, and offers the way to the other hits. */
import { findRuns, splitWords } from '../model/text.ts';
import { addBar } from './bar.ts';
import { element, readOut } from './element.ts';
import { clearMarks, mark } from './marks.ts';
import { hitAddress, setTrail, trailTo, type Trail } from './trail.ts';

/** The hit that the reader was last led to, and by which query: the browser tells of an arrival more than once. */
let landed: string | undefined;

/** The control of the bar by which the reader goes on: the browser takes the focus from it. */
let pressed: string | undefined;

/** The trail whose bar is on the page. */
let shown: Trail | undefined;

/** Shows the search that led to this address, if one did. @param anew whether it is followed once more. */
export function landHere(anew = false): void {
  const trail = trailHere();
  if (trail === undefined) return;
  const arrival = `${trail.at} ${trail.query}`;
  if (anew || arrival !== landed) land(trail);
  landed = arrival;
}

/** The trail that led to this address; that of the bar goes along to its other hits, as by the browser's way back. */
function trailHere(): Trail | undefined {
  const at = hitAddress(location);
  const led = trailTo(at);
  if (led !== undefined || !shown?.hits.includes(at)) return led;
  const along = { ...shown, at };
  setTrail(along);
  return along;
}

/** Marks the trail's words in the target paragraph and shows the bar of hits; a former landing is cleared first. */
function land(trail: Trail): void {
  clear();
  const paragraph = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (paragraph === null) return;
  mark(rangesIn(paragraph, trail));
  shown = trail;

  const bar = addBar({ role: 'region', ariaLabel: 'Search hits' });
  bar.dataset['hits'] = '';
  const place = trail.hits.indexOf(trail.at);
  const said = element('span', { role: 'status' });
  const [previous, next] = [
    step('hitsPrevious', 'Previous', trail, trail.hits[place - 1]),
    step('hitsNext', 'Next', trail, trail.hits[place + 1]),
  ];
  bar.append(
    said,
    previous,
    next,
    Object.assign(part('button', 'hitsClear', 'Clear'), { type: 'button', title: 'Escape', onclick: leave }),
  );
  readOut(said, part('span', 'hitsQuery', trail.query), ' ', part('span', 'hitsCount', `${place + 1} of ${trail.hits.length}`));
  document.addEventListener('keydown', onEscape);
  // Who goes from hit to hit stays at the control; who came from the results is at the paragraph, for the keyboard and when read out.
  const again = [previous, next].find(({ dataset }) => pressed !== undefined && pressed in dataset);
  pressed = undefined;
  (again?.href ? again : numberOf(paragraph))?.focus({ preventScroll: true });
}

const numberOf = (paragraph: Element | null) => paragraph?.querySelector<HTMLElement>('[data-number]');

function part<K extends 'span' | 'a' | 'button'>(name: K, data: string, text: string): HTMLElementTagNameMap[K] {
  const made = element(name, {}, text);
  made.dataset[data] = '';
  return made;
}

/** A link of the bar to another hit, which takes the trail along; without an address where there is none. */
function step(data: string, words: string, trail: Trail, hit: string | undefined): HTMLAnchorElement {
  const link = part('a', data, words);
  if (hit === undefined) return link;
  link.href = hit;
  link.onclick = () => {
    pressed = data;
    setTrail({ ...trail, at: hit });
  };
  return link;
}

function onEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('dialog[open]') === null) leave();
}

/** Clears the marks for good: the reader has asked for it. */
function leave(): void {
  setTrail(undefined);
  landed = undefined;
  const inBar = document.activeElement?.closest('[data-hits]');
  clear();
  if (inBar) numberOf(document.querySelector(':target'))?.focus({ preventScroll: true });
}

/** Takes marks and bar from the page. */
export function clear(): void {
  clearMarks();
  shown = undefined;
  document.querySelector('[data-hits]')?.remove();
  document.removeEventListener('keydown', onEscape);
}

/** Ranges of the trail's phrases and words in an element's text, without its number and how letters are read. */
function rangesIn(element: HTMLElement, { words: wanted, runs }: Trail): globalThis.Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('[data-number], rt, rp')) continue;
    nodes.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  const point = (offset: number, end: boolean): [Text, number] => {
    const { node, start } = nodes.findLast((entry) => (end ? entry.start < offset : entry.start <= offset))!;
    return [node, offset - start];
  };
  const all = splitWords(text);
  const set = new Set(wanted);
  const stretches = runs.flatMap((run) => findRuns(all, run).map((i) => [i, i + run.length - 1] as const));
  for (const [i, { fold }] of all.entries()) {
    if (set.has(fold) && !stretches.some(([from, to]) => i >= from && i <= to)) stretches.push([i, i]);
  }
  return stretches.map(([from, to]) => {
    const range = document.createRange();
    range.setStart(...point(all[from]!.start, false));
    range.setEnd(...point(all[to]!.end, true));
    return range;
  });
}
