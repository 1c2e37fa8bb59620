/** Where a kind of activity is registered: lines that go into files which are there, each beside its neighbour `choices`. */

export interface Insertion {
  readonly file: string;
  /** The line before which the text goes, or after which; it stands in the file once. */
  readonly before?: string;
  readonly after?: string;
  readonly text: string;
}

/** Files in which a kind that is answered with a set, as `choices` is, stands in a list of cases. */
export const CASES = [
  'src/model/score.ts',
  'src/model/interaction-texts.ts',
  'src/record/responses.ts',
  'src/record/budget.ts',
  'src/simulate/answer.ts',
  'src/results/item-words.ts',
  'src/build/checks/items.ts',
  'src/build/compile/item.ts',
  'test/ui/activity-fixture.ts',
  'test/e2e/visitor.ts',
] as const;
/** Its line in such a list; group 1 is the indentation. */
export const CASE = /^( +)case 'choices':$/gm;

/** Every line that a new kind needs; `Name` begins with a capital. */
export const insertions = (name: string, Name: string): readonly Insertion[] => [
  {
    file: 'src/model/activity.schema.ts',
    before: 'export const CaseBlockSchema = about(',
    text: `export const ${Name}Schema = about(
  'What the learner does, and how credit is given. Credit as \`choices\`.',
  v.strictObject({
    ...common,
    options: about(
      'Two or more answers, some of them right.',
      v.pipe(
        v.array(
          v.strictObject({
            id: letter,
            text: about('The answer.', Text),
            correct: isKey('Marks a right answer.'),
            explanation: why,
          }),
        ),
        v.minLength(2),
      ),
    ),
  }),
);`,
  },
  {file: 'src/model/activity.schema.ts', after: '  choices: ChoicesSchema,', text: `  ${name}: ${Name}Schema,`},
  {
    file: 'src/ui/activities/registry.ts',
    after: "  choices: () => import('./choices/choices.ts'),",
    text: `  ${name}: () => import('./${name}/${name}.ts'),`,
  },
  {file: 'src/build/audit/study-load.ts', after: '  choices: 1,', text: `  ${name}: 1,`},
  {
    file: 'src/ui/messages/lesson.ts',
    after: '  readonly choices: Found;',
    text: `  readonly ${name}: Found & {readonly help: string};`,
  },
  {
    file: 'src/ui/messages/lesson.nl.ts',
    before: '  choices: {',
    text: `  ${name}: {
    help: 'Er kan meer dan één antwoord kloppen.',
    found: (right, all) => \`Je koos \${word(right)} van de \${word(all)} antwoorden die experts kiezen.\`,
    extra: n => (n === 0 ? '' : \`\${capital(many(n, 'antwoord', 'antwoorden'))} koos je erbij die experts niet kiezen.\`),
  },`,
  },
  {
    file: 'src/ui/messages/lesson.en.ts',
    before: '  choices: {',
    text: `  ${name}: {
    help: 'More than one answer may be right.',
    found: (right, all) => \`You chose \${right} of \${many(all, 'answer', 'answers')} that experts choose.\`,
    extra: n => (n === 0 ? '' : \`You also chose \${many(n, 'answer', 'answers')} that experts do not.\`),
  },`,
  },
  {
    file: 'test/ui/activity-fixture.ts',
    before: '  choices: {',
    text: `  ${name}: {
    kind: '${name}',
    id: 'T_${name}',
    prompt: 'Welke kies je allemaal?',
    options: [option('a', 'Appel', true), option('b', 'Brood', true), option('c', 'Citroen')],
  },`,
  },
  {file: 'test/ui/activities.browser.test.ts', after: "    'choices',", text: `    '${name}',`},
  {file: 'test/ui/aria.test.ts', after: "  choices: ['a', 'c'],", text: `  ${name}: ['a', 'c'],`},
  {
    file: 'test/docs/author-mistakes.yaml',
    before: 'sort:',
    text: `${name}:\n  - {what: no right answer, find: ', correct: true', replace: ''}`,
  },
];
