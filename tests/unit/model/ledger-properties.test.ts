import { expect, test } from 'vitest';
import { EditSeries } from '../../edit-series.ts';

/** `npm run test:long` runs ten thousand. */
const SERIES = Number(process.env['SERIES'] ?? 400);
const UPDATES = 8;

test(`after any series of edits every published address leads to its text or a notice, and closed editions stay (${SERIES} series)`, () => {
  for (let seed = 1; seed <= SERIES; seed++) {
    const series = new EditSeries(seed);
    series.update();
    const edits: string[] = [];
    for (let update = 0; update < UPDATES; update++) {
      for (let edit = series.random.below(3); edit >= 0; edit--) edits.push(series.edit());
      series.update();
      expect({ seed, edits, broken: series.broken() }).toEqual({ seed, edits, broken: [] });
      edits.push('|');
    }
  }
}, 600_000);
