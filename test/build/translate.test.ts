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
person: {name: Sam, names: [Sam, Robin], caption: At the table}
values:
  trust: {label: Trust}
nodes:
  - id: s1
    text: '{{name}} looks at the door.'
    replies:
      - {id: c, text: Tell me., reaction: Silence., explanation: That feels like force.}
`;

test('a translation lays its texts over the Dutch structure, and the rest stays Dutch', () => {
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
    assert.deepEqual(en?.cases.CASE_SAM?.nodes.s2, nl?.cases.CASE_SAM?.nodes.s2);
    assert.equal(en?.course.title, 'Small course');
    assert.deepEqual(en?.lessons.m1_l3_slot, nl?.lessons.m1_l3_slot);
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
