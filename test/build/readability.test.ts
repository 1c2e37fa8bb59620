import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readabilityOf, syllablesOf} from '../../src/build/readability.ts';

for (const [word, count] of [
  ['huis', 1],
  ['nieuw', 1],
  ['leeuw', 1],
  ['mooie', 2],
  ['kraaien', 2],
  ['mensenhandel', 4],
  ['zorgcoördinator', 6],
  ['geïnteresseerd', 5],
  ['vertrouwen', 3],
  ['ruïne', 3],
  ['pst', 1],
] as const) {
  test(`'${word}' has ${count} syllables`, () => assert.equal(syllablesOf(word), count));
}

test('the score is 206.84 - 77 x syllables per word - 0.93 x words per sentence', () => {
  const {score, wordsPerSentence, syllablesPerWord} = readabilityOf(['Jan eet brood. Marie drinkt melk.']);
  assert.equal(wordsPerSentence, 3);
  assert.equal(syllablesPerWord, 7 / 6);
  assert.ok(Math.abs(score - (206.84 - (77 * 7) / 6 - 0.93 * 3)) < 1e-9);
});

test('quoted full stops and initials do not split a sentence, a paragraph does', () => {
  assert.equal(readabilityOf(['Zij zegt: ‘Ik weet het niet.’ Dan zwijgt ze.']).wordsPerSentence, 4.5);
  assert.equal(readabilityOf(['Een kop', 'Een zin van vijf woorden.']).wordsPerSentence, 3.5);
});
