import { articleJson } from '../dist/pages.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A section as someone would write it by hand, with the least that makes it readable: what our pages are measured against. */
export function handWrittenPage(site: string, slug: string): string {
  const section = articleJson(site).sections.find((entry) => entry.slug === slug)!;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(section.title)}</title><style>body{max-width:34em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif}</style>
<h1>${escape(section.title)}</h1>
${section.paragraphs.map(({ id, text }) => `<p id="${id}">${escape(text)}</p>`).join('\n')}
</html>`;
}
