/** `npm run names`: lists the capitalised words of the text that are neither a name nor excused, so that none is missed. */
import { mentionables } from '../model/apparatus.ts';
import { makeMentionFinder, unlistedNames } from '../model/mentions.ts';
import { readContent } from '../read-content.ts';
import { basePath, contentDir } from '../settings.ts';
import { stopOn } from './report.ts';

const { sections, apparatus, problems } = readContent(contentDir, basePath, true);
stopOn(problems);
const find = makeMentionFinder(mentionables(apparatus));
const excused = new Set(apparatus.excused);
const places = new Map<string, string[]>();
for (const { slug, record } of sections) {
  for (const { id, text } of record.paragraphs) {
    for (const name of unlistedNames(text, find(text), excused)) places.set(name, [...(places.get(name) ?? []), `${slug}#${id}`]);
  }
}
for (const [name, where] of [...places].sort()) console.log(`${name}  ${where.join(' ')}`);
console.log(
  places.size === 0
    ? 'Every name of the text is in names.yaml, or excused there.'
    : 'Add what is a name to names.yaml, and what is not one to "excused" there.',
);
