import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fillTokens, type LessonFacts, tokenValue} from '../../src/ui/lesson-facts.ts';
import {plainText} from '../../src/ui/plain-text.ts';

const facts = {
  role: {id: 'onderwijs', as: 'als docent', first_call: ['Ik bel.', 'Ik zie.', 'Ik vraag.'], verify: true},
  region: {
    id: 'r',
    name: 'Regio',
    contacts: [
      {id: 'police', name: 'Politie', phone: '0900-8844', web: 'politie.nl', verify: true},
      {id: 'safe', name: 'Veilig', instead: 'Vraag je collega.'},
    ],
  },
  reference: {law: {straf: {text: 'Mag niet.', verify: true}}},
} as unknown as LessonFacts;

test('a token is filled from region, role and law, and says when it is still open', () => {
  assert.deepEqual(tokenValue('region.police.phone', facts), {text: '0900-8844', toConfirm: true});
  assert.deepEqual(tokenValue('region.police', facts), {text: 'Politie', toConfirm: true});
  assert.deepEqual(tokenValue('region.name', facts), {text: 'Regio', toConfirm: false});
  assert.deepEqual(tokenValue('role.first_call', facts), {text: 'Ik bel. Ik zie. Ik vraag.', toConfirm: true});
  assert.deepEqual(tokenValue('law.straf', facts), {text: 'Mag niet.', toConfirm: true});
});

test('a contact without a number gives its text instead', () => {
  assert.deepEqual(tokenValue('region.safe.phone', facts), {text: 'Vraag je collega.', toConfirm: false});
});

test('nothing is guessed: an unknown token, contact or role gives null', () => {
  for (const path of ['region.nobody.phone', 'region.police.fax', 'role.salary', 'law.none', 'toString', '']) {
    assert.equal(tokenValue(path, facts), null, path);
  }
  assert.equal(tokenValue('role.as', {...facts, role: null}), null);
});

test('tokens are filled in every text of a structure, and what is no text stays as it is', () => {
  const words = {
    prompt: 'Bel {{ region.police.phone }}, {{role.as}}.',
    options: [{id: 'a', text: '{{law.none}}', correct: true, weight: 3}],
    nothing: null,
  };
  assert.deepEqual(fillTokens(words, facts, 'wordt nagekeken'), {
    prompt: 'Bel 0900-8844, als docent.',
    options: [{id: 'a', text: 'wordt nagekeken', correct: true, weight: 3}],
    nothing: null,
  });
});

test('plain text keeps words together across inline elements and apart across blocks', () => {
  assert.equal(
    plainText(
      '<p>Bel <oo-term key="x">Jan</oo-term>.</p><ul><li>A &#x26; <strong>B</strong></li><li>C &#x3C; D</li></ul>',
    ),
    'Bel Jan. A & B C < D',
  );
});
