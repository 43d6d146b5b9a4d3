/** A small work with a history: two closed editions and an open draft, made with the commands that an editor runs. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const P = {
  pier: 'A pier carries the weight of two spans and must stand firm where the river runs fastest and the ice comes down in spring.',
  ford: 'Where there is a ford the builder asks first whether a bridge is wanted at all, since carts have crossed there for ages.',
  lamp: 'At night a lamp burns on the middle pier so that boats may keep to the northern arch, which is the wider of the two.',
  mason: 'The mason marks each stone with a sign of his own, by which he is paid and by which we know him after centuries.',
  arch: 'An arch hands its load from stone to stone, and would rather fall upwards than down as long as its feet are held.',
  centring: 'Timber centring bears the ring until the keystone is set; then it is struck, slowly and from the crown outwards.',
  toll: 'The toll is a penny for a man on foot and threepence for a horse, and nothing for the bishop and his household.',
  exempt: 'Those who are exempt show a token of lead, stamped each year anew with the arms of the town that issues it.',
};

const section = (title: string, ...blocks: string[]) =>
  `---\ntitle: ${title}\nshortTitle: ${title}\nsummary: Of ${title.toLowerCase()}.\n---\n\n${blocks.join('\n\n')}\n`;

const article = (third: string) => `title: Of Bridges
siteTitle: Bridges
summary: A work with a history.
author: { name: A. Mason, affiliation: Bridge builder }
publisher: The tests
rights: None reserved.
notes: { source: Written for the tests., method: By hand., missing: Nothing. }
outline:
  - section: piers
  - section: arches
  - section: ${third}
`;

/** Runs one of the project's commands on a content folder; what it printed. */
export function command(contentDir: string, name: 'update-addresses' | 'close-edition', ...args: string[]): string {
  return execFileSync(process.execPath, [`src/commands/${name}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: contentDir, BASE_PATH: '/' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Writes the work into a folder, edition by edition. */
export function writeEditedContent(folder: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'sections'), { recursive: true });
  write('article.yaml', article('tolls'));
  write('sections/piers.mdx', section('Piers', P.pier, P.ford, '## By night', P.lamp, P.mason));
  write('sections/arches.mdx', section('Arches', P.arch, P.centring));
  write('sections/tolls.mdx', section('Tolls', P.toll, P.exempt));
  write('terms.yaml', '- term: keystone\n');
  command(folder, 'update-addresses');
  command(folder, 'close-edition', 'As it was written.', '2026-01-01');

  // One edited, one put in, one withdrawn, one moved to another section, a heading reworded, a section renamed.
  write('article.yaml', article('fees'));
  write(
    'sections/piers.mdx',
    section('Piers', P.pier.replace('two spans', 'both spans'), 'Ice is broken by a cutwater of oak, shod with iron.', P.ford),
  );
  write('sections/arches.mdx', section('Arches', P.arch, '## After dark', P.lamp, P.centring));
  renameSync(join(folder, 'sections/tolls.mdx'), join(folder, 'sections/fees.mdx'));
  command(folder, 'update-addresses');
  command(folder, 'close-edition', 'Puts the lamp among the arches.', '2026-02-02');

  rmSync(join(folder, 'terms.yaml'));
  write('sections/fees.mdx', section('Fees', P.toll.replace('a penny', 'twopence'), P.exempt));
  command(folder, 'update-addresses');
}
