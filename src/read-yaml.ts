import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './model/types.ts';
import { findCircle, findLostText } from './yaml-faults.ts';

/**
 * Reads YAML against a schema. Every fault becomes a problem with the line of its key.
 * @param firstLine the file's line at which the YAML starts (2 for front matter), from 1.
 * @returns the parsed value, or undefined where there is a problem; and the line of the key, or list entry, at a path.
 */
export function readYaml<T>(
  schema: z.ZodType<T>,
  source: string,
  file: string,
  firstLine: number,
): { value: T | undefined; problems: Problem[]; lineOf: (path: readonly PropertyKey[]) => number } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const refuse = (line: number, what: string, remedy: string) => ({ value: undefined, problems: [{ file, line, what, remedy }], lineOf });
  if (document.errors.length > 0) {
    // The first fault only: the parser's others mostly follow from it.
    const [error] = document.errors;
    if (error!.code === 'MULTIPLE_DOCS')
      return refuse(lineAt(error!.pos[0]), 'A line of --- ends what is read of this file.', 'Take that line out.');
    return refuse(
      lineAt(error!.pos[0]),
      `This is not valid YAML: ${error!.message.replace(/\.?$/, '.')}`,
      'Put a value with a colon or a hash sign in quotation marks, and indent with spaces.',
    );
  }
  const circle = findCircle(document);
  if (circle !== undefined) return refuse(lineAt(circle.at), circle.what, circle.remedy);
  let data: unknown;
  try {
    data = document.toJS() ?? (expectsList(schema) ? [] : {});
  } catch {
    // What only shows when aliases are followed: one without its anchor, or so many that they would fill the memory.
    return refuse(
      source.split('\n').findIndex((text) => /(?:^|[\s[,])\*\w/.test(text)) + firstLine,
      'A value that begins with * stands for another one, and cannot be followed.',
      'Write the value itself, in quotation marks where it begins with * or &.',
    );
  }
  if (typeof data !== 'object' || Array.isArray(data) !== expectsList(schema)) {
    const [is, wanted] = expectsList(schema)
      ? ['is not a list', 'Write a list: each entry begins with "- "']
      : ['is not made of keys and values', 'Write lines such as "title: ..."'];
    return refuse(firstLine, `What stands here ${is}.`, `${wanted}; README.md shows the form.`);
  }
  const lost = findLostText(document, source).map(({ at, what, remedy }): Problem => ({ file, line: lineAt(at), what, remedy }));
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: lost.length > 0 ? undefined : result.data, problems: lost, lineOf };
  const problems = result.error.issues.map((issue): Problem => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
    const path = unknown ? [...issue.path, unknown[0]!] : issue.path;
    return {
      file,
      line: lineOf(path),
      what: unknown ? `The key "${unknown.join('", "')}" is not known here.` : `${nameOf(path)} ${said(issue)}.`,
      remedy: unknown
        ? 'Correct its spelling or remove it; README.md lists the keys.'
        : isBareText(issue)
          ? 'Put the value in quotation marks.'
          : `${issue.input === undefined ? 'Add it' : 'Correct it'}; README.md shows the form.`,
    };
  });
  return { value: undefined, problems: [...lost, ...problems], lineOf };
}

/** A path as one counts: `"id" of entry 3`, `Entry 2 of "outline"`; the keys of one value with a point between them. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '"The file"';
  const steps: string[] = [];
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') steps.unshift(`entry ${step + 1}`);
    else if (typeof path[i - 1] === 'string') steps[0] = `${steps[0]!.slice(0, -1)}.${String(step)}"`;
    else steps.unshift(`"${String(step)}"`);
  }
  return steps.join(' of ').replace(/^e/, 'E');
}

/** The schema's own word; where it has none, what it expects. */
function said(issue: z.core.$ZodIssue): string {
  if (!issue.message.startsWith('Invalid input')) return issue.message;
  const expected = issue.code === 'invalid_type' ? issue.expected : issue.code;
  if (expected === 'object' || expected === 'record') return 'must be made of keys and values, such as "title: ..."';
  return expected === 'array' ? 'must be a list' : 'has another form than it should';
}

/** A text that YAML takes for something else: a year, a number, a yes or a no. */
const isBareText = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof issue.input);

/** Whether a file of this schema is a list, not keys and values. */
const expectsList = (schema: z.ZodType): boolean => schema.def.type === 'array';

/** Where the key at a path stands; that of the nearest key above it where it is missing. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
