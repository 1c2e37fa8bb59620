import assert from 'node:assert/strict';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {edit, withCourse} from './golden-case.ts';

const LESSON = (of: string) => `---
# of: ${of}
id: m1_l1_begin
title: Start
---
## Look first

You see something and you [doubt](claim:twijfel).

\`\`\`choice
id: A1_kiezen
prompt: What do you do first?
options:
  - {id: b, text: I wait., explanation: Waiting helps nobody.}
  - {id: a, text: I ask for advice., explanation: Somebody thinks with you.}
\`\`\`

\`\`\`vignette
id: A2_situaties
prompt: What do you see?
\`\`\`
`;
const CASE = (of: string) => `# of: ${of}
id: CASE_SAM
title: Sam says little
situation: Sam sits at your table.
goal: Make sure that Sam can come back.
note: There are no details in it.
person: {name: Sam, names: [Sam, Robin], caption: At the table}
values:
  trust: {label: Trust}
nodes:
  - id: s1
    text: '{{name}} looks at the door.'
    replies:
      - {id: c, text: Tell me., reaction: Silence., explanation: That feels like force.}
      - {id: a, text: Take your time., reaction: The shoulders drop., explanation: Calm gives room.}
      - {id: b, text: I tell nobody., reaction: A nod., explanation: You cannot promise that.}
  - id: s2
    text: And now?
    text_when: {text: You said that you would be silent.}
    replies:
      - {id: a, text: 'I ask for advice, with you.', reaction: All right., explanation: Sam stays in charge.}
      - {id: b, text: I will see to it., reaction: A sigh., explanation: You take over.}
  - id: s3
    text: It becomes quiet.
    replies:
      - {id: a, text: I went too fast., reaction: A look., explanation: One can mend.}
      - {id: b, text: Bye., reaction: Bye., explanation: The door shuts.}
endings:
  - {id: e_open, title: Open, text: Sam comes back., repair: Keep the pace.}
  - {id: e_stil, title: Quiet, text: Sam stays away., repair: Call and say what went wrong.}
interludes:
  - choice:
      id: A4_letterlijk
      prompt: What do you write down?
      options:
        - {id: a, text: What Sam said., explanation: Own words.}
        - {id: b, text: What I think., explanation: Keep that apart.}
debrief:
  text: So went the trust.
  reflection: Where did you doubt?
  three_questions: {decides: Not known., money: Not known., leave: Not known.}
`;

test('a translation lays its texts over the Dutch structure', () => {
  withCourse(dir => {
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    const compile = () => compileCourse(dir, {version: '1.0.0', today: '2026-02-01'});
    const hashOf = (file: string) => compile().source.files.find(one => one.file === `modules/${file}`)?.hash ?? '';
    writeFileSync(join(dir, 'm1_eerste', 'm1_l1_begin.en.md'), LESSON(hashOf('m1_eerste/m1_l1_begin.nl.md')));
    writeFileSync(join(dir, 'cases', 'CASE_SAM.en.yaml'), CASE(hashOf('cases/CASE_SAM.nl.yaml')));
    const {course, problems, hasErrors} = compile();
    assert.equal(hasErrors, false, problems.map(formatProblem).join('\n'));
    assert.ok(!problems.some(({message}) => message.includes('changed since')));

    const {en, nl} = course.texts;
    const [prose, choice] = en?.lessons.m1_l1_begin?.blocks ?? [];
    assert.equal(en?.lessons.m1_l1_begin?.title, 'Start');
    assert.deepEqual(prose, {
      type: 'html',
      html: '<h2>Look first</h2>\n<p>You see something and you <oo-claim key="twijfel">doubt</oo-claim>.</p>',
    });
    assert.deepEqual(choice, {
      type: 'activity',
      activity: {
        kind: 'choice',
        id: 'A1_kiezen',
        prompt: 'What do you do first?',
        options: [
          {id: 'a', text: 'I ask for advice.', correct: true, explanation: 'Somebody thinks with you.'},
          {id: 'b', text: 'I wait.', explanation: 'Waiting helps nobody.'},
        ],
      },
    });
    assert.equal(en?.cases.CASE_SAM?.nodes.s1?.replies.c?.text, 'Tell me.');
    assert.equal(en?.cases.CASE_SAM?.valueLabels.trust, 'Trust');
    assert.equal(en?.cases.CASE_SAM?.interludes[0]?.activity.prompt, 'What do you write down?');
    assert.equal(en?.course.title, 'Small course');
    assert.equal(en?.lessons.m1_l3_slot?.title, nl?.lessons.m1_l3_slot?.title);
  });
});

test('what is not whole in a language is Dutch as a whole, and says that it is (WCAG 3.1.2)', () => {
  withCourse(dir => {
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    const lesson = LESSON('000000000000').replace(', explanation: Waiting helps nobody.', '');
    writeFileSync(join(dir, 'm1_eerste', 'm1_l1_begin.en.md'), lesson);
    writeFileSync(join(dir, 'cases', 'CASE_SAM.en.yaml'), CASE('000000000000').replace('reaction: A sigh., ', ''));
    const {en, nl} = compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).course.texts;

    const english = en?.lessons.m1_l1_begin;
    const dutch = nl?.lessons.m1_l1_begin;
    const [prose, choice, vignette] = english?.blocks ?? [];
    assert.deepEqual([english?.title, english?.lang], ['Start', undefined]);
    assert.ok(prose && !('lang' in prose) && vignette && !('lang' in vignette), 'whole in English');
    assert.equal(choice && 'lang' in choice && choice.lang, 'nl');
    assert.match(JSON.stringify(choice), /Ik vraag advies/);
    assert.doesNotMatch(JSON.stringify(choice), /I ask for advice/);

    assert.deepEqual(en?.cases.CASE_SAM, {...nl?.cases.CASE_SAM, lang: 'nl'});
    assert.deepEqual(en?.bank.T1, {...nl?.bank.T1, lang: 'nl'});
    const untouched = en?.lessons.m1_l3_slot;
    assert.equal(untouched?.lang, 'nl');
    assert.ok(untouched?.blocks.every(block => block.type === 'case' || block.type === 'show' || block.lang === 'nl'));
    assert.doesNotMatch(JSON.stringify([dutch, nl]), /"lang"/, 'the source says nothing');
  });
});

test('parts of a translated lesson in another order are refused', () => {
  withCourse(dir => {
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    writeFileSync(
      join(dir, 'm2_toets', 'm2_l1_toets.en.md'),
      '---\nid: m2_l1_toets\ntitle: Test\n---\n```show\nview: test\n```\n',
    );
    const {problems} = compileCourse(dir, {version: '1.0.0', today: '2026-02-01'});
    assert.ok(
      problems
        .map(formatProblem)
        .includes(
          'modules/m2_toets/m2_l1_toets.en.md:1:1  its parts are show; the Dutch file has prose, show. Keep text and blocks in the same order.',
        ),
    );
  });
});

test('what a translation names is looked up, and a block of it that is no YAML is reported', () => {
  withCourse(dir => {
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    const file = join(dir, 'm1_eerste', 'm1_l1_begin.en.md');
    const mistakes = (from: string, to: string): string[] => {
      writeFileSync(file, LESSON('000000000000').replace(from, to));
      const {problems} = compileCourse(dir, {version: '1.0.0', today: '2026-02-01'});
      return problems.filter(({severity}) => severity === 'error').map(formatProblem);
    };
    assert.deepEqual(mistakes('claim:twijfel', 'claim:doubt'), [
      'modules/m1_eerste/m1_l1_begin.en.md:8:27  no claim `doubt`. Known: `twijfel`.',
    ]);
    assert.deepEqual(mistakes('You see', 'Call {{region.police.fone}}. You see'), [
      'modules/m1_eerste/m1_l1_begin.en.md:8:1  no field of a contact `fone`. Did you mean `phone`?',
    ]);
    assert.deepEqual(mistakes('prompt: What do you do', 'prompt: Look: what do you do'), [
      'modules/m1_eerste/m1_l1_begin.en.md:12:9  not readable as YAML: Nested mappings are not allowed in compact mappings. Put a text that holds a colon between quotes, or line the key up with its neighbours.',
    ]);
  });
});

test('a language is named when there are files in it, and has files when it is named', () => {
  withCourse(dir => {
    const said = () => compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).problems.map(formatProblem);
    const file = join(dir, 'm1_eerste', 'm1_l1_begin.en.md');
    writeFileSync(file, LESSON('000000000000'));
    assert.deepEqual(said(), [
      'modules/m1_eerste/m1_l1_begin.en.md  warning: course.yaml does not name the language `en`, so 1 files are not used. Add it to `languages` when all is there.',
    ]);
    rmSync(file);
    edit(join(dir, 'course.yaml'), 'languages: [nl]', 'languages: [nl, en]');
    assert.deepEqual(said(), [
      'modules/course.yaml:6:17  languages[1]: no file in `en`. Translate one, named as its Dutch file with .en for .nl, or take the language out.',
    ]);
    edit(join(dir, 'course.yaml'), 'languages: [nl, en]', 'languages: []');
    assert.deepEqual(said(), [
      'modules/course.yaml:6:12  languages: the first language is not `nl`. Begin with the one in which the structure is written.',
    ]);
  });
});
