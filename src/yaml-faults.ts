/** What YAML takes without a word and no editor means. Plain Node. */
import { Scalar, visit, type Document } from 'yaml';
import { findNotText, isInvisible } from './model/not-text.ts';
import type { Problem } from './model/types.ts';

/** A fault, and where in the source it stands (offset). */
export interface YamlFault extends Pick<Problem, 'what' | 'remedy'> {
  readonly at: number;
}

/** A value that holds itself; it has no end, so nothing else may be done with the document. */
export function findCircle(document: Document.Parsed): YamlFault | undefined {
  let found: YamlFault | undefined;
  visit(document, {
    Alias: (_, alias, path) => {
      const whole = alias.resolve(document);
      if (whole === undefined || !path.includes(whole)) return undefined;
      found = {
        at: alias.range?.[0] ?? 0,
        what: `The value *${alias.source} stands for one that it is itself a part of.`,
        remedy: 'Write the value itself, in quotation marks where it begins with * or &.',
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** Values and keys that are no text, or that are less than what stands there. */
export function findLostText(document: Document.Parsed, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Collection: (_, node) => checkSigns(node),
    Scalar: (_, node) => {
      checkSigns(node);
      const { value, type, range } = node;
      if (typeof value !== 'string' || !range) return;
      const [at, end, next] = range;
      const notText = findNotText(value);
      if (notText !== undefined)
        faults.push({ at, what: `A character that is not text (${notText.name}) stands in this value.`, remedy: 'Take it out.' });
      else if (isInvisible(value) && value.trim() !== '')
        faults.push({ at, what: 'Nothing of this value can be seen.', remedy: 'Write its words, or remove the key.' });
      const [comment] = type === Scalar.PLAIN ? (/^[ \t]+#.*/.exec(source.slice(end, next)) ?? []) : [];
      if (comment !== undefined)
        faults.push({
          at,
          what: `"${comment.trim()}" is taken for a comment, and the value for "${value}".`,
          remedy: 'Put the value in quotation marks, or the comment on a line of its own.',
        });
    },
  });
  return faults;

  /** A tag or an anchor in front of a value: words that begin with ! or & are taken for them. */
  function checkSigns({ anchor, tag, range }: Pick<Scalar, 'anchor' | 'tag' | 'range'>): void {
    const sign = anchor === undefined ? tag?.replace('tag:yaml.org,2002:', '!!') : `&${anchor}`;
    if (sign !== undefined)
      faults.push({
        at: range?.[0] ?? 0,
        what: `"${sign}" is a sign of YAML here, and no part of the value.`,
        remedy: 'Put the value in quotation marks, or take the sign away.',
      });
  }
}
