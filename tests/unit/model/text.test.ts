import { expect, test } from 'vitest';
import { findRuns, fold, splitWords } from '../../../src/model/text.ts';

const folds = (text: string) => splitWords(text).map((word) => word.fold);

test('words are the same however they are typed', () => {
  expect(folds('the “Soft‑Connectivity” of China’s e-commerce')).toEqual(folds("the 'soft connectivity' of Chinas e commerce"));
  expect(folds('con\u00ADnec\u00ADtivity')).toEqual(['connectivity']);
  expect(folds('100,000 sessions, 30%, 5G; café—CAFÉ')).toEqual(['100000', 'sessions', '30', '5g', 'cafe', 'cafe']);
  expect(folds('in 2013, 2014')).toEqual(['in', '2013', '2014']);
  expect(folds('no\u00A0break China–Laos')).toEqual(['no', 'break', 'china', 'laos']);
  expect(folds('— “…” -')).toEqual([]);
});

test('where nothing stands between words, each letter is one', () => {
  expect(folds('新丝绸之路，5G网络 and 二〇年')).toEqual([...'新丝绸之路', '5g', ...'网络', 'and', ...'二〇年']);
  expect(folds('ガスのスー、สายไหม')).toEqual(['カ', 'ス', 'の', 'ス', 'ー', ...'สายไหม']);
  expect(folds('الحزام والطريق, עברית, 한국어')).toHaveLength(4);
});

test('a word keeps its place in the text', () => {
  const text = 'A “soft” start';
  expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['A', 'soft', 'start']);
});

test('a run is found across punctuation, each time, without overlap', () => {
  const words = splitWords('soft connectivity; “soft” connectivity, hard connectivity');
  expect(findRuns(words, ['soft', 'connectivity'])).toEqual([0, 2]);
  expect(findRuns(splitWords('a a a'), ['a', 'a'])).toEqual([0]);
  expect(findRuns(words, [])).toEqual([]);
});

test('fold drops everything but letters and digits', () => {
  expect(fold('Öst’s')).toBe('osts');
});
