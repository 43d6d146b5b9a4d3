import { expect, test } from 'vitest';
import { formatProblems } from '../../src/model/problems.ts';
import { parseWithout } from '../../src/settings.ts';

test('formats are left out by name; a name that is none stops the build and says which there are', () => {
  expect(parseWithout('')).toEqual({ formats: new Set(), problems: [] });
  expect(parseWithout(' pdf, epub,')).toEqual({ formats: new Set(['pdf', 'epub']), problems: [] });
  expect(formatProblems(parseWithout('pdf,pfd').problems)).toBe(
    'WITHOUT  The setting names "pfd", which is no format that could be left out. Write any of article, pdf, epub, markdown, pictures, feed, offline, compressed in it, with commas between them.',
  );
});
