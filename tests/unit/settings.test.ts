import { expect, test } from 'vitest';
import { formatProblems } from '../../src/model/problems.ts';
import { checkContentPath, parseBasePath, parsePort, parseSiteUrl, parseWithout } from '../../src/settings.ts';

test('formats are left out by name; a name that is none stops the build and says which there are', () => {
  expect(parseWithout('')).toEqual({ formats: new Set(), problems: [] });
  expect(parseWithout(' pdf, epub,')).toEqual({ formats: new Set(['pdf', 'epub']), problems: [] });
  expect(formatProblems(parseWithout('pdf,pfd').problems)).toBe(
    'WITHOUT  The setting names "pfd", which is not a format that could be left out. Write any of article, pdf, epub, markdown, pictures, feed, offline, compressed in it, with commas between them.',
  );
});

test.each(['https://example.org', 'https://example.org/', 'http://localhost:4321', 'https://例.org'])(
  '%s is the origin of a site',
  (url) => {
    expect(parseSiteUrl(url)).toEqual({ origin: new URL(url).origin, problems: [] });
  },
);

test.each([
  'example.org',
  'not a url',
  'https://',
  '//example.org',
  'https://example.org:99999',
  '"https://example.org"',
  'javascript:alert(1)',
  'ftp://example.org',
  'https://user:pw@example.org',
  'https://example.org/reader',
  'https://example.org?x',
  'https://example.org/#x',
])('%s is none, and the build says what to write', (url) => {
  expect(formatProblems(parseSiteUrl(url).problems)).toMatch(/^SITE_URL {2}.+\. Write .+\.$/);
});

test('a port is a number that a port may have', () => {
  for (const port of [0, 80, 65_535]) expect(parsePort(String(port))).toEqual({ port, problems: [] });
  for (const text of ['x', '-1', '1.5', '65536'])
    expect(formatProblems(parsePort(text).problems)).toBe(`PORT  "${text}" is not a port. Set it to a number up to 65535.`);
});

test('a path to the content that would break the names of modules is refused', () => {
  for (const path of ['content', '../a b/[ä]', 'a&b', '..']) expect(checkContentPath(path)).toEqual([]);
  expect(formatProblems(checkContentPath('../100%/#1'))).toBe(
    'CONTENT_DIR  "../100%/#1" has signs that a path to the content may not have: % #. Rename the folder, or name another.',
  );
});

test.each(['reader', '/reader/', '//x', '/ü/', '/a/b-c/'])('%s is a path below the origin', (path) => {
  expect(parseBasePath(path).problems).toEqual([]);
});

test.each(['/a//b/', '/a/../b/', '/%20/', 'https://example.org/r/', '/x?y=1', '/x#y', '/a b/', "/it's/", '/../', '/<b>/'])(
  '%s is none, and the build says what to write',
  (path) => {
    expect(formatProblems(parseBasePath(path).problems)).toMatch(/^BASE_PATH {2}.+\. Write .+\.$/);
  },
);
