import { expect, test } from 'vitest';
import { makeMentionFinder, unlistedNames } from '../../../src/model/mentions.ts';

const find = makeMentionFinder([
  { key: 'road', forms: ['Silk Road', 'Belt and Road', 'One Belt, One Road'] },
  { key: 'fund', forms: ['Silk Road Fund'] },
  { key: 'china', forms: ['China'] },
  { key: 'rail', forms: ['China-Laos Railway'] },
  { key: 'soft', forms: ['soft connectivity'] },
  { key: 'party', forms: ['party'] },
  { key: 'workshop', forms: ['Luban Workshop'] },
  { key: 'small', forms: ['small but beautiful'] },
]);
const found = (text: string) => find(text).map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`);

test('the longest form wins, and what it covers is not found again', () => {
  expect(found('The Silk Road Fund and the Silk Road; the China-Laos Railway, in China.')).toEqual([
    'fund: Silk Road Fund',
    'road: Silk Road',
    'rail: China-Laos Railway',
    'china: China',
  ]);
  expect(found('Funds of the Silk Road')).toEqual(['road: Silk Road']);
});

test('plural and possessive are the same; another word that begins alike is not', () => {
  expect(found('Luban Workshops, China’s plans, several parties, Chinas')).toEqual([
    'workshop: Luban Workshops',
    'china: China’s',
    'party: parties',
    'china: Chinas',
  ]);
  expect(found('Chinatown, softer connectivity')).toEqual([]);
});

test('where nothing stands between words, a form is found among the letters around it', () => {
  const inChinese = makeMentionFinder([
    { key: 'road', forms: ['丝绸之路'] },
    { key: 'fund', forms: ['丝绸之路 基金'] },
    { key: 'five', forms: ['5G网络'] },
    { key: 'kana', forms: ['ガス'] },
    { key: 'thai', forms: ['ไหม'] },
  ]);
  const text = '新丝绸之路建设,中国丝绸之路基金和5G网络。ガス、カス。เส้นทางสายไหม';
  expect(inChinese(text).map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`)).toEqual([
    'road: 丝绸之路',
    'fund: 丝绸之路基金',
    'five: 5G网络',
    'kana: ガス',
    'thai: ไหม',
  ]);
});

test('a capital letter in a name is one in the text; a term stands with and without', () => {
  expect(found('silk road, china')).toEqual([]);
  expect(found('Soft connectivity, and soft  connectivity')).toEqual(['soft: Soft connectivity', 'soft: soft  connectivity']);
});

test('the words of a form stand together: not across a sentence, but with the quotation marks and hyphens of the text', () => {
  expect(found('They are soft. Connectivity follows. The Silk, Road')).toEqual([]);
  expect(found('“small but beautiful” projects, China–Laos Railway, “One Belt, One Road”')).toEqual([
    'small: small but beautiful',
    'rail: China–Laos Railway',
    'road: One Belt, One Road',
  ]);
});

test('names that no entry covers are listed, sentence openings and excused words are not', () => {
  const list = (text: string, excused: string[] = []) => unlistedNames(text, find(text), new Set(excused));
  expect(list('Trade grows. In China the Bank of Asia and Sri Lanka met in April. “Hard” work.')).toEqual([
    'Bank of Asia and Sri Lanka',
    'April',
  ]);
  expect(list('In April they met.', ['April'])).toEqual([]);
});
