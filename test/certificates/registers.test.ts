/** Points, numbers and lists for registers. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {csv} from '../../src/certificates/exports/csv.ts';
import {presenceRows, registerExports} from '../../src/certificates/exports/register-exports.ts';
import {pointsFor} from '../../src/certificates/registers.ts';
import {readRegistrations} from '../../src/certificates/registrations.ts';
import {completion, credentialFor, issuer, people} from './fixture.ts';

test('points count only inside the period of the accreditation', () => {
  const outside = pointsFor({...completion, completedAt: Date.UTC(2025, 5, 1)}, issuer.accreditations, {});
  assert.deepEqual(outside.points, []);
  assert.ok(outside.problems.every(({weight}) => weight === 'note') && outside.problems.length === 2);
  // Half past midnight in the Netherlands on the first day is still the day before in UTC.
  const first = pointsFor({...completion, completedAt: Date.UTC(2025, 11, 31, 23, 30)}, issuer.accreditations, {});
  assert.equal(first.points.length, 2);
});

test('numbers go to the one they belong to, or to nobody', () => {
  const twins = [
    completion,
    {...completion, learner: 'id:2', name: 'Jan Jansen'},
    {...completion, learner: 'id:3', name: 'jan jansen'},
  ];
  const text =
    "\uFEFFdeelnemer;SKJ;registerplein\r\nNOELLE@zorg.example;120004321;'004512\r\nJan Jansen;1;1\r\nnobody;1;1\r\n";
  const {numbers, unknown} = readRegistrations(text, twins);
  assert.deepEqual(numbers, {[completion.learner]: {registerplein: '004512', skj: '120004321'}});
  assert.deepEqual(unknown, ['Jan Jansen', 'nobody']);
  assert.throws(() => readRegistrations('naam;leeftijd\nA;3', twins), {name: 'IssueProblem'});
});

test('PE-online gets at most a hundred in a file, no key, and numbers as they are', () => {
  const credentials = people(101).map(one => credentialFor(one));
  const files = registerExports(credentials);
  assert.deepEqual(
    files.map(({name}) => name),
    ['registerplein-plaklijst.txt', 'registerplein-pe-online-1.xml', 'registerplein-pe-online-2.xml', 'skj-lijst.csv'],
  );
  const [paste, first, second] = files.map(({text}) => text);
  assert.equal(first?.match(/<Attendance>/g)?.length, 100);
  assert.equal(second?.match(/<Attendance>/g)?.length, 1);
  assert.match(first ?? '', /<userKey><\/userKey>/);
  assert.match(
    first ?? '',
    /<PECourseID>512345<\/PECourseID>\s*<externalPersonID>100000<\/externalPersonID>\s*<endDate>2026-11-23T12:00:00</,
  );
  assert.match(paste ?? '', /Accreditatie 512345, afgerond op 23-11-2026\nVerwacht aantal: 101\n\n100000\n100001\n/);
  assert.equal(
    registerExports(people(100).map(one => credentialFor(one))).filter(({name}) => name.endsWith('.xml')).length,
    1,
  );
});

test('hostile names stay text in every list', () => {
  const credential = credentialFor({...completion, name: '=HYPERLINK("http://evil.example";"x")'});
  assert.match(csv(presenceRows([credential])), /"'=HYPERLINK\(""http/);
  const accreditation = credentialFor({
    ...completion,
    points: completion.points.map(one => ({...one, accreditation: '<x>&"'})),
  });
  const xml = registerExports([accreditation]).find(({name}) => name.endsWith('.xml'))?.text ?? '';
  assert.match(xml, /<PECourseID>&lt;x&gt;&amp;&quot;<\/PECourseID>/);
  for (const start of ['=', '+', '-', '@', '\t', ' =']) assert.match(csv([[`${start}1`]]), /^\uFEFF"'/);
  assert.equal(csv([['0012']]), '\uFEFF"0012"\r\n');
});
