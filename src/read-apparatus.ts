/** terms.yaml, names.yaml and events.yaml of a content folder. Each may be missing: then the work has none of its kind. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import GithubSlugger from 'github-slugger';
import { eventsSchema, namesSchema, termsSchema } from './apparatus-schema.ts';
import { KINDS, type ApparatusFiles, type Kind } from './model/apparatus.ts';
import type { PlaceOf } from './model/apparatus-checks.ts';
import type { Problem } from './model/types.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

const slugger = new GithubSlugger();
const idOf = (label: string) => {
  slugger.reset();
  return slugger
    .slug(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
};

/** @returns what the files say, where each entry stands, and their faults. */
export function readApparatus(
  contentDir: string,
  shown: (path: string) => string,
): { files: ApparatusFiles; placeOf: PlaceOf; problems: Problem[] } {
  const read = <T>(name: string, schema: z.ZodType<T>, empty: T) => {
    const path = join(contentDir, name);
    const file = shown(path);
    const { text, problems: unreadable } = existsSync(path) ? readText(path, file) : { text: undefined, problems: [] };
    const {
      value = empty,
      problems,
      lineOf,
    } = text === undefined ? { value: empty, problems: unreadable, lineOf: () => 1 } : readYaml(schema, text, file, 1);
    return { value, problems, file, lineOf };
  };
  const terms = read('terms.yaml', termsSchema, []);
  const names = read('names.yaml', namesSchema, namesSchema.parse({}));
  const events = read('events.yaml', eventsSchema, []);
  const kinds = Object.keys(KINDS) as Kind[];
  /** Of each name, in order: the list and the place in it. */
  const paths = kinds.flatMap((kind) => names.value[kind].map((_, i) => [kind, i] as const));
  return {
    files: {
      terms: terms.value.map(({ term, id, sense, at, see, ...rest }) => ({ ...rest, label: term, id: id ?? idOf(term), sense, at, see })),
      names: kinds.flatMap((kind) =>
        names.value[kind].map(({ name, id, note, see, at, ...rest }) => ({
          ...rest,
          kind,
          label: name,
          id: id ?? idOf(name),
          note,
          see,
          at,
        })),
      ),
      events: events.value.map(({ date, when, what, at, figure }) => ({ date, when, what, at, figure })),
      excused: names.value.excused,
    },
    placeOf: (page, entry, ...key) => {
      const source = { terms, names, timeline: events }[page];
      return { file: source.file, line: source.lineOf([...(page === 'names' ? paths[entry]! : [entry]), ...key]) };
    },
    problems: [terms, names, events].flatMap(({ problems }) => problems),
  };
}
