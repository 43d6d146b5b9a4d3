/** What the bundler says of a text's components, as faults of their files. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Problem } from '../model/types.ts';
import { shown } from '../read-content.ts';

/** An error of Rolldown or of a plugin in it; what one has and another has not is in its words. */
type BundlerError = Error & { readonly loc?: { readonly file?: string; readonly line?: number }; readonly id?: string };

/** @returns the faults, where each of them lies in the content; else undefined: the failure is one of ours. */
export function contentFailure(error: Error & { readonly errors?: readonly BundlerError[] }, contentDir: string): Problem[] | undefined {
  const problems = (error.errors ?? [error]).map((one) => problemOf(one, contentDir));
  return problems.length > 0 && problems.every((problem) => problem !== undefined) ? problems : undefined;
}

function problemOf({ message: said, loc, id }: BundlerError, contentDir: string): Problem | undefined {
  const message = stripVTControlCharacters(said);
  const [, missing, importer] = /failed to resolve import "(.+?)" from "(.+?)"/.exec(message) ?? [];
  // As a frame of the source has it, or the head of a plugin's message.
  const [, framed, framedLine] = /(?:\[ |^\[plugin [^\]]+\] )(.+?):(\d+):\d+(?: \]|$)/m.exec(message) ?? [];
  const named = importer ?? loc?.file ?? id ?? framed ?? /[^\s"'`[\]()]+\.mdx/.exec(message)?.[0];
  if (named === undefined) return undefined;
  const path = resolve(named);
  if (relative(resolve(contentDir), path).startsWith('..') || !existsSync(path)) return undefined;
  const file = shown(path);
  if (missing !== undefined)
    return {
      file,
      line: lineOf(path, new RegExp(`["']${literally(missing)}["']`)),
      what: `"${missing}", which is imported here, is not there.`,
      remedy: 'Correct its name, or install the package.',
    };
  const [, name, exporter] = /"(.+?)" is not exported by "(.+?)"/.exec(message) ?? [];
  if (name !== undefined)
    return {
      file,
      line: lineOf(path, new RegExp(`(?<=^import\\b[^'"]*)(?<![\\w$])${literally(name)}(?![\\w$])`, 'm')),
      what: `"${name}", which is imported here, is not exported by ${shown(resolve(exporter!))}.`,
      remedy: 'Correct its name, or export it there.',
    };
  const isText = path.endsWith('.mdx');
  return {
    file,
    // Of a text the bundler knows the lines of what was made of it.
    line: isText ? undefined : (loc?.line ?? (Number(framedLine) || undefined)),
    what: `The ${isText ? 'text' : 'file'} cannot be built: ${reasonOf(message)}.`,
    remedy: isText ? 'Correct the import or the expression that it names.' : 'Correct what stands there.',
  };
}

/** The first line that says something, without the names of those who say it; the bundler says first how many errors there are. */
const reasonOf = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\[[^\]]+\]:? *|\w*Error: *)*/, '').trim())
    .find((line) => line !== '' && !line.startsWith('Build failed') && !/:\d+:\d+$/.test(line))
    ?.replace(/\.$/, '') ?? 'nothing is said of it';

/** A text as a pattern. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function lineOf(path: string, pattern: RegExp): number | undefined {
  const text = readFileSync(path, 'utf8');
  const found = pattern.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : undefined;
}
