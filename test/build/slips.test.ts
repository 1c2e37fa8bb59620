/** Slips of the pen that every author makes, one at a time: what is said of each names its place and cure, and says nothing else. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCourse} from '../../src/build/compile-course.ts';
import {formatProblem} from '../../src/build/problem.ts';
import {edit, withCourse} from './golden-case.ts';

const LESSON = 'm1_eerste/m1_l1_begin.nl.md';
const TERMS = 'glossary.nl.yaml';
const CASE = 'cases/CASE_SAM.nl.yaml';
const MANY_FLAGS = `[promise, ${Array.from({length: 30}, (_, i) => `f${i}`).join(', ')}]`;

/** What `npm run check` says after a change of the small course, which has no mistakes. */
function said(change: (dir: string) => void): string {
  return withCourse(dir => {
    change(dir);
    return compileCourse(dir, {version: '1.0.0', today: '2026-02-01'}).problems.map(formatProblem).join('\n');
  });
}

const SLIPS: readonly [what: string, file: string, find: string, replace: string, said: string][] = [
  [
    'a text that begins with emphasis',
    LESSON,
    'prompt: Wat doe',
    'prompt: *Wat* doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:15  not readable as YAML: Unexpected scalar at node end. Put a text that begins with * between quotes.',
  ],
  [
    'a text of one word in emphasis',
    LESSON,
    'prompt: Wat doe je eerst?',
    'prompt: *Wat',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  `*Wat` is no text to YAML. Put a text that begins with & or * between quotes.',
  ],
  [
    'a text that begins with an ampersand',
    LESSON,
    'prompt: Wat doe',
    'prompt: &co doet',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:13  `&co` is no text to YAML. Put a text that begins with & or * between quotes.',
  ],
  [
    'a text that begins with an at sign',
    LESSON,
    'prompt: Wat doe',
    'prompt: @Wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Plain value cannot start with reserved character @. Put a text that begins with @ between quotes.',
  ],
  [
    'a text that begins with a code mark',
    LESSON,
    'prompt: Wat doe',
    'prompt: `Wat` doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Plain value cannot start with reserved character `. Put a text that begins with ` between quotes.',
  ],
  [
    'a text that begins with an exclamation mark',
    LESSON,
    'prompt: Wat doe',
    'prompt: !Wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Unresolved tag: !Wat. Put a text that begins with ! between quotes.',
  ],
  [
    'a text that begins with a percent sign',
    LESSON,
    'prompt: Wat doe',
    'prompt: %Wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Plain value cannot start with directive indicator character %. Put a text that begins with % between quotes.',
  ],
  [
    'a text that begins with a hash',
    LESSON,
    'prompt: Wat doe',
    'prompt: #1 Wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  prompt: expected text, found nothing. Write it; a text that begins with # stands between quotes.',
  ],
  [
    'a colon in a text',
    LESSON,
    'prompt: Wat doe',
    'prompt: Kijk: wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Nested mappings are not allowed in compact mappings. Put a text that holds a colon between quotes, or line the key up with its neighbours.',
  ],
  [
    'a colon between the quotes of a word processor',
    LESSON,
    'prompt: Wat doe je eerst?',
    'prompt: “Kijk: wat”',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  not readable as YAML: Nested mappings are not allowed in compact mappings. To YAML “ is a letter: put \' or " around the text.',
  ],
  [
    'an apostrophe between quotes',
    LESSON,
    'prompt: Wat doe je eerst?',
    "prompt: 'Wat zie je op foto's?'",
    "modules/m1_eerste/m1_l1_begin.nl.md:13:29  not readable as YAML: Unexpected scalar at node end. The text ends at its second ': write '' for ', or put \" around it.",
  ],
  [
    'a comma in a text between braces',
    TERMS,
    'De volgorde van',
    'De volgorde, zoals afgesproken, van',
    'modules/glossary.nl.yaml:1:54  [0].zoals afgesproken: unknown key. Put a text that holds a comma between quotes.',
  ],
  [
    'a brace left open',
    TERMS,
    'stappen.}',
    'stappen.',
    'modules/glossary.nl.yaml:2:1  not readable as YAML: Flow map in block collection must be sufficiently indented and end with a }. Close it with }.',
  ],
  [
    'a number for a text',
    LESSON,
    'prompt: Wat doe je eerst?',
    'prompt: 112',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:9  prompt: expected text, found 112. Put it between quotes.',
  ],
  [
    'yes for true',
    LESSON,
    'correct: true',
    'correct: yes',
    "modules/m1_eerste/m1_l1_begin.nl.md:17:14  options[0].correct: expected true, found 'yes'. Write `true`, or leave the key out.",
  ],
  [
    'a comma for the point',
    'course.yaml',
    'minutes: 0\n    free',
    'minutes: 7,5\n    free',
    "modules/course.yaml:15:14  modules[0].minutes: expected a number, found '7,5'. Write digits, and a point for decimals: 7.5.",
  ],
  [
    'one name for a list',
    'course.yaml',
    'requires: [m1_eerste]',
    'requires: m1_eerste',
    "modules/course.yaml:25:15  modules[1].requires: expected a list, found 'm1_eerste'. Write [m1_eerste].",
  ],
  [
    'a day that is in no calendar',
    'law.nl.yaml',
    '2026-01-10',
    '2026-02-30',
    "modules/law.nl.yaml:1:79  [0].checked: expected a day of the calendar, found '2026-02-30'.",
  ],
  [
    'a day that is still to come',
    'law.nl.yaml',
    '2026-01-10',
    '2027-01-10',
    'modules/law.nl.yaml:1:79  warning: [0].checked: law text `wet` was last looked at on 2027-01-10, which is still to come. Look at it again every 183 days and write the new day.',
  ],
  [
    'a day as one says it',
    'law.nl.yaml',
    '2026-01-10',
    '10-01-2026',
    "modules/law.nl.yaml:1:79  [0].checked: expected a day as YYYY-MM-DD, found '10-01-2026'.",
  ],
  [
    'a key too far to the right',
    LESSON,
    '    text: Ik wacht af.',
    '      text: Ik wacht af.',
    'modules/m1_eerste/m1_l1_begin.nl.md:19:9  not readable as YAML: Nested mappings are not allowed in compact mappings. Put a text that holds a colon between quotes, or line the key up with its neighbours.',
  ],
  [
    'a tab',
    LESSON,
    '    text: Ik wacht af.',
    '\ttext: Ik wacht af.',
    'modules/m1_eerste/m1_l1_begin.nl.md:20:1  not readable as YAML: Tabs are not allowed as indentation. Line it up with its neighbours, with spaces.',
  ],
  [
    'a dash without a space',
    LESSON,
    '  - id: b',
    '  -id: b',
    'modules/m1_eerste/m1_l1_begin.nl.md:19:1  not readable as YAML: All mapping items must start at the same column. Line it up with its neighbours, with spaces.',
  ],
  [
    'a key without a space',
    LESSON,
    'prompt: Wat doe',
    'prompt:Wat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:1  not readable as YAML: Implicit keys need to be on a single line. Put a space after the colon of a key, or quotes around a text that holds one.',
  ],
  [
    'an id left out',
    LESSON,
    'id: A1_kiezen\n',
    '',
    'modules/m1_eerste/m1_l1_begin.nl.md:12:1  id: missing. Add the key `id`.',
  ],
  [
    'an id with a dash',
    LESSON,
    'id: A1_kiezen',
    'id: A1-kiezen',
    "modules/m1_eerste/m1_l1_begin.nl.md:12:5  id: expected an id: a letter, then letters, digits, _, found 'A1-kiezen'.",
  ],
  [
    'a list for a case',
    CASE,
    'id: CASE_SAM',
    '- id: CASE_SAM',
    'modules/cases/CASE_SAM.nl.yaml:2:1  not readable as YAML: Unexpected scalar at node end. Look at quotes, brackets and spaces here and in the line before.',
  ],
  [
    'a second document',
    TERMS,
    'stappen.}\n',
    'stappen.}\n---\n',
    'modules/glossary.nl.yaml:2:1  not readable as YAML: Source contains multiple documents; please use YAML.parseAllDocuments(). Take the line --- out.',
  ],
  [
    'a block that runs on into the next',
    LESSON,
    'helpt niemand.\n```\n',
    'helpt niemand.\n',
    'modules/m1_eerste/m1_l1_begin.nl.md:11:1  a block that is not closed. Write ``` on the line after it.',
  ],
  [
    'a block that runs on to the end',
    LESSON,
    'lookalike: 1}\n```',
    'lookalike: 1}',
    'modules/m1_eerste/m1_l1_begin.nl.md:24:1  a block that is not closed. Write ``` on the line after it.',
  ],
  [
    'a paragraph that is indented',
    LESSON,
    'Je ziet iets',
    '    Je ziet iets',
    'modules/m1_eerste/m1_l1_begin.nl.md:9:1  a paragraph that is indented. Begin its lines at the margin.',
  ],
  [
    'a block of a kind that JavaScript knows',
    LESSON,
    '```vignette',
    '```constructor',
    'modules/m1_eerste/m1_l1_begin.nl.md:24:1  no kind of block `constructor`. Known: choice, choices, sort, order, match, mark, scene, estimate, rate, reflect, vignette, case, show.',
  ],
  [
    'front matter left open',
    LESSON,
    'sources: [S1]\n---',
    'sources: [S1]',
    'modules/m1_eerste/m1_l1_begin.nl.md:1:1  no front matter. The first line is ---, then come the keys id and title, and a line --- again.',
  ],
  [
    'a picture by reference',
    LESSON,
    'Dat mag.',
    'Dat mag. ![foto][1]\n\n[1]: foto.jpg\n\nEn.',
    'modules/m1_eerste/m1_l1_begin.nl.md:9:56  a picture in the text is not allowed. Pictures belong to activities (`scene`) and cases; leave it out.\nmodules/m1_eerste/m1_l1_begin.nl.md:11:1  an address under the text is not allowed. Nothing leaves the page; sources stand in sources.yaml.',
  ],
  [
    'an invisible character',
    LESSON,
    'prompt: Wat doe',
    'prompt: W\u200bat doe',
    'modules/m1_eerste/m1_l1_begin.nl.md:13:10  an invisible character. Delete it: type the words around it again.',
  ],
  [
    'a space that does not break before a key',
    LESSON,
    '    text: Ik wacht',
    '   \u00a0text: Ik wacht',
    'modules/m1_eerste/m1_l1_begin.nl.md:20:1  a space at the start of a line that is no ordinary one (U+00A0). Type the spaces again.',
  ],
  [
    'what git left of two versions',
    LESSON,
    '## Kijk eerst\n',
    '<<<<<<< HEAD\n## Kijk eerst\n=======\n',
    'modules/m1_eerste/m1_l1_begin.nl.md:7:1  two versions that git could not make one. Keep one, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  ],
  [
    'a quotation in a quotation, and so on',
    LESSON,
    'Je ziet iets',
    `${'>'.repeat(5000)} Je ziet iets`,
    'modules/m1_eerste/m1_l1_begin.nl.md:9:21  text nested more than 20 deep. Take some of the > or - out.',
  ],
  [
    'a condition of brackets alone',
    CASE,
    'text_when: {if: promise',
    `text_when: {if: '${'('.repeat(5000)}'`,
    "modules/cases/CASE_SAM.nl.yaml:45:21  nodes[1].text_when.if: more than 200 words (character 201 of '(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((('). Raise a flag earlier, and ask for that.",
  ],
  [
    'more flags than can be proved',
    CASE,
    '[promise]',
    MANY_FLAGS,
    'modules/cases/CASE_SAM.nl.yaml:11:8  flags: 1 hidden values and 31 flags are too many to prove. Leave out what no condition asks for.',
  ],
];
for (const [what, file, find, replace, expected] of SLIPS) {
  test(`${what} is named with its place and cure`, () => {
    assert.equal(
      said(dir => edit(join(dir, file), find, replace)),
      expected,
    );
  });
}
