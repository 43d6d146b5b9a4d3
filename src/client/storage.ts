/**
 * What the site keeps in the browser, and nowhere else. A browser that refuses is no fault: then nothing is kept.
 * Sites below other paths of one origin share its storage: each key ends with the site's own path.
 */

/** All that is kept; the about page says what it is, and forgets it. */
export type Key = 'place' | 'theme' | 'marks' | 'search';

/** Reads a kept value; undefined where there is none, it is broken, or the browser refuses. */
export function recall<T>(kind: 'local' | 'session', key: Key): T | undefined {
  try {
    const text = storage(kind).getItem(key + import.meta.env.BASE_URL);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value, or forgets it where it is undefined. */
export function keep(kind: 'local' | 'session', key: Key, value: unknown): void {
  try {
    if (value === undefined) storage(kind).removeItem(key + import.meta.env.BASE_URL);
    else storage(kind).setItem(key + import.meta.env.BASE_URL, JSON.stringify(value));
  } catch {
    // Refused or full: the feature that wanted it does without.
  }
}

const storage = (kind: 'local' | 'session'): Storage => (kind === 'local' ? localStorage : sessionStorage);
