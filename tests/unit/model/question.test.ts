import { expect, test } from 'vitest';
import { cutAtQuotes } from '../../../src/model/query.ts';
import { subjectOf } from '../../../src/model/question.ts';

const about = (query: string) => subjectOf(query, cutAtQuotes(query)[0]!.length);

test.each([
  ['What does the author say about corruption?', 'corruption?'],
  ['according to the author, what is interconnection', 'what is interconnection'],
  ['the author’s opinion on unilateralism', 'unilateralism'],
  ['does the article mention Laos', 'Laos'],
  ['is Laos mentioned?', 'Laos'],
  ['what does the BRI stand for', 'BRI'],
  ['what does “soft connectivity” mean', '“soft connectivity”'],
  ['how are the eight actions defined', 'eight actions'],
  ['please list the eight actions', 'eight actions'],
  ['show me all mentions of Laos', 'Laos'],
  ['a list of the nine mechanisms', 'nine mechanisms'],
  ['does the text say anything about climate change', 'climate change'],
  ['the third world', 'third world'],
  ['what happened in 2017', '2017'],
  ['what happens if a port has no railway', 'port has no railway'],
  ['hard connectivity meaning', 'hard connectivity'],
])('%s', (question, subject) => {
  expect(about(question).trim()).toBe(subject);
});

test.each([
  'soft connectivity',
  'listed companies',
  'negative list',
  'tell the China story',
  'find the right path',
  'what is',
  'what views are exchanged',
  'what states cooperate',
  '-what is trade',
  'how',
  '"what does it mean"',
  'is-ought',
  '',
])('all of it is asked for: %s', (query) => {
  expect(about(query)).toBe(query);
});
