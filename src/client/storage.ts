/** What the site keeps in the browser, and nowhere else. A browser that refuses is no fault: then nothing is kept. */

/** Reads a kept value; undefined where there is none, it is broken, or the browser refuses. */
export function recall<T>(kind: 'local' | 'session', key: string): T | undefined {
  try {
    const text = storage(kind).getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value, or forgets it where it is undefined. */
export function keep(kind: 'local' | 'session', key: string, value: unknown): void {
  try {
    if (value === undefined) storage(kind).removeItem(key);
    else storage(kind).setItem(key, JSON.stringify(value));
  } catch {
    // Refused or full: the feature that wanted it does without.
  }
}

const storage = (kind: 'local' | 'session'): Storage => (kind === 'local' ? localStorage : sessionStorage);
