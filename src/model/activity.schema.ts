/** Activities as authors write them: a fenced block whose info word is the kind and whose body is this YAML. */
import * as v from 'valibot';
import {about, Id, Letter, ObjectiveId, Question, RoleId, Sources, Text, Verify} from './text.schema.ts';

const common = {
  id: about('Never changes and is never reused, for example `M1_A1_bouwstenen`.', Id),
  prompt: about('The question or task, in one or two sentences.', Text),
  objectives: about("Which objectives it practises; without it the lesson's own.", v.optional(v.array(ObjectiveId))),
  confidence: about('Ask how sure the learner is (zeker, redelijk zeker, gok).', v.optional(v.boolean())),
  takeaway: about('One sentence after the feedback: what to take along.', v.optional(Text)),
  sources: Sources,
  verify: Verify,
  question: Question,
};
const letter = about('A letter, once in its list; the record keeps it, so it never changes.', Letter);
const why = about('Why experts weigh it so; shown after the answer.', Text);
const isKey = (words: string) => about(words, v.optional(v.literal(true)));
const Labelled = v.strictObject({id: letter, label: about('What stands on it.', Text)});

export const ChoiceSchema = about(
  'One of several. `scored: false` for a pre-question: no key is counted, the explanations still show.',
  v.strictObject({
    ...common,
    scored: about('`false` for a question before the theory: nothing is right or wrong yet.', v.optional(v.boolean())),
    options: about(
      'Two or more answers, one of them right.',
      v.pipe(
        v.array(
          v.strictObject({
            id: letter,
            text: about('The answer.', Text),
            correct: isKey('Marks the right answer.'),
            explanation: why,
          }),
        ),
        v.minLength(2),
      ),
    ),
  }),
);
export const ChoicesSchema = about(
  'Several may be right. Partial credit: (right chosen - wrong chosen) / right, not below 0.',
  v.strictObject({
    ...common,
    options: about(
      'Three or more answers, some of them right.',
      v.pipe(
        v.array(
          v.strictObject({
            id: letter,
            text: about('The answer.', Text),
            correct: isKey('Marks a right answer.'),
            explanation: why,
          }),
        ),
        v.minLength(3),
      ),
    ),
  }),
);
export const SortSchema = about(
  'Put every card in a bin. Partial credit: cards in the right bin / cards.',
  v.strictObject({
    ...common,
    bins: about('Two or more bins.', v.pipe(v.array(Labelled), v.minLength(2))),
    cards: about(
      'Three or more cards.',
      v.pipe(
        v.array(
          v.strictObject({
            id: letter,
            text: about('What stands on the card.', Text),
            bin: about('The bin where it belongs.', Letter),
            explanation: why,
          }),
        ),
        v.minLength(3),
      ),
    ),
  }),
);
export const OrderSchema = about(
  'Put steps in order; the file has them in the right order. Partial credit: neighbouring pairs in order / pairs.',
  v.strictObject({
    ...common,
    steps: about(
      'Three or more steps, in the right order; the learner gets them shuffled.',
      v.pipe(v.array(v.strictObject({id: letter, text: about('The step.', Text), explanation: why})), v.minLength(3)),
    ),
  }),
);
export const MatchSchema = about(
  'Give every story its partner. A target may serve more than once. Partial credit: right pairs / pairs.',
  v.strictObject({
    ...common,
    targets: about('Two or more partners; one may serve more than once.', v.pipe(v.array(Labelled), v.minLength(2))),
    stories: about(
      'Two or more stories that each need a partner.',
      v.pipe(
        v.array(
          v.strictObject({
            id: letter,
            text: about('The story.', Text),
            target: about('Its partner.', Letter),
            explanation: why,
          }),
        ),
        v.minLength(2),
      ),
    ),
  }),
);
export const MarkSchema = about(
  'Mark passages in a note or a chat. Passages with an id can be marked; `correct` ones should be. Credit as `choices`.',
  v.strictObject({
    ...common,
    form: about('How it looks.', v.picklist(['note', 'chat'])),
    passages: about(
      'The text in pieces, in order.',
      v.array(
        v.strictObject({
          id: about('A letter makes that the piece can be marked; without one it is only read.', v.optional(Letter)),
          from: about('In a chat: who wrote it.', v.optional(Text)),
          text: about('The words.', Text),
          correct: isKey('Marks a piece that should be marked.'),
          explanation: about('Needed with an id: why it should or should not be marked.', v.optional(Text)),
        }),
      ),
    ),
  }),
);
export const SceneSchema = about(
  'Find signals in a drawn place. Spots are buttons with neutral names; `correct` ones are signals. Credit as `choices`.',
  v.strictObject({
    ...common,
    scene: about('The drawing, an id in `src/ui/scenes`.', v.picklist(['greenhouse', 'hotel', 'living_room'])),
    description: about('What the picture shows, for who does not see it.', Text),
    spots: about(
      'Places in the drawing, each a button.',
      v.array(
        v.strictObject({
          id: letter,
          name: about('A neutral name, which gives nothing away.', Text),
          correct: isKey('Marks a signal.'),
          explanation: why,
        }),
      ),
    ),
  }),
);
export const EstimateSchema = about(
  'Estimate a number on a range. Credit: 1 within tolerance, then falling in a line to 0 at four times the tolerance.',
  v.strictObject({
    ...common,
    min: about('Lower end of the range.', v.number()),
    max: about('Upper end of the range.', v.number()),
    step: about('Distance between two values that can be given.', v.pipe(v.number(), v.gtValue(0))),
    answer: about('The right number, on a step.', v.number()),
    tolerance: about('How far off still counts as right.', v.number()),
    unit: about('What is counted, for example `meldingen`.', Text),
    explanation: why,
  }),
);
export const RateSchema = about(
  'Statements on a five-point scale; no key, no score.',
  v.strictObject({
    ...common,
    low: about('Words at 1.', Text),
    high: about('Words at 5.', Text),
    statements: about(
      'One or more statements.',
      v.pipe(
        v.array(v.strictObject({id: letter, text: about('The statement.', Text), explanation: why})),
        v.minLength(1),
      ),
    ),
  }),
);
export const ReflectSchema = about(
  'Own words; private unless the learner shares. Considerations from several sides show afterwards.',
  v.strictObject({
    ...common,
    placeholder: about('How the answer could begin.', v.optional(Text)),
    considerations: about(
      'What others would say; shown afterwards.',
      v.pipe(
        v.array(v.strictObject({voice: about('Who says it.', Text), text: about('What they say.', Text)})),
        v.minLength(1),
      ),
    ),
  }),
);
export const VignetteSchema = about(
  'Judge short situations drawn from `modules/vignettes`: signal, other concern or no concern, with confidence.',
  v.strictObject({
    ...common,
    draw: about(
      "How many of each are drawn with the learner's seed, spread over the forms.",
      v.strictObject({
        signal: about('Situations that hold a signal.', v.number()),
        lookalike: about('Situations that only look like one.', v.number()),
        round: about(
          'Which round of the boosters this is, from 1: drawn from those kept for them, and in no other round.',
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        ),
      }),
    ),
  }),
);
export const CaseBlockSchema = about(
  "A case conversation. `by_role` picks the learner's own case; the rest stay open as practice.",
  v.strictObject({
    id: about('The case, by the name of its file.', v.optional(Id)),
    by_role: about(
      'A case per role, instead of `id`; the rest stay open as practice.',
      v.optional(v.record(RoleId, Id)),
    ),
  }),
);
export const ShowSchema = about(
  'A view of the application inside a lesson.',
  v.strictObject({
    view: about(
      'Which view of the application stands here.',
      v.picklist([
        'profile',
        'directory',
        'route',
        'decision_aid',
        'action_card',
        'timeline',
        'signal_profile',
        'test',
        'evaluation',
        'action_plan',
        'self_care',
        'overview',
        'boosters',
        'who_to_call',
        'start_measurement',
        'proof',
        'law',
      ]),
    ),
  }),
);

/** Info word of the fenced block to its schema. */
export const ActivitySchemas = {
  choice: ChoiceSchema,
  choices: ChoicesSchema,
  sort: SortSchema,
  order: OrderSchema,
  match: MatchSchema,
  mark: MarkSchema,
  scene: SceneSchema,
  estimate: EstimateSchema,
  rate: RateSchema,
  reflect: ReflectSchema,
  vignette: VignetteSchema,
} as const;
export type ActivityKind = keyof typeof ActivitySchemas;
/** An activity with its kind; what elements receive as `activity`. */
export type Activity = {[K in ActivityKind]: {kind: K} & v.InferOutput<(typeof ActivitySchemas)[K]>}[ActivityKind];
export type ActivityOf<K extends ActivityKind> = Extract<Activity, {kind: K}>;
export type ShowView = v.InferOutput<typeof ShowSchema>['view'];
