/** A small case with everything a case can have: two variants, a guard, a detour, an interlude, names drawn by seed. */
import type {CaseChart} from '../../src/model/case-chart.ts';
import type {ItemOutline} from '../../src/model/outline.ts';
import type {CaseText} from '../../src/model/texts.ts';

const next = (to: string) => [{to}];

export const chart: CaseChart = {
  id: 'CASE_TEST',
  start: 'n1',
  values: {trust: 5, sight: 1},
  flags: ['promise'],
  variants: ['a', 'b'],
  names: ['Sam', 'Kim'],
  nodes: {
    n1: {
      replies: [
        {id: 'a', effects: {trust: 2, sight: 1}, set: {}, next: next('n2')},
        {
          id: 'b',
          effects: {trust: -3},
          set: {promise: true},
          next: [{if: {op: '>=', value: 'trust', than: 4}, to: 'n2'}, {to: 'n3'}],
        },
      ],
    },
    n2: {
      replies: [
        {id: 'a', effects: {trust: 1}, set: {}, next: next('END')},
        {id: 'b', effects: {trust: -1}, set: {}, next: next('END')},
      ],
    },
    n3: {
      replies: [
        {id: 'a', effects: {trust: 3}, set: {}, next: next('n2')},
        {id: 'b', effects: {}, set: {}, next: next('END')},
      ],
    },
  },
  endings: [{id: 'good', if: {op: '>=', value: 'trust', than: 6}}, {id: 'later'}],
  expert: {all: ['n1a', 'n2a']},
};

const reply = (text: string, reaction: string, face: 'open' | 'closed' | 'neutral') => ({
  text,
  reaction,
  face,
  explanation: `Uitleg bij: ${text}`,
});

export const text: CaseText = {
  title: 'Een gesprek met {{name}}',
  situation: 'Je werkt aan de balie. Iemand wacht.',
  goal: 'Zorg dat iemand terug kan komen.',
  note: 'Dit gaat over druk. Er staan geen details in.',
  person: {name: 'Sam', names: ['Sam', 'Kim'], age: 19, caption: 'Aan de balie', portrait: 'yassin'},
  valueLabels: {trust: 'Vertrouwen', sight: 'Zicht'},
  variantLabels: {a: 'Alles blijft zoals het was', b: 'Eén ding is veranderd'},
  nodes: {
    n1: {
      face: 'wary',
      text: '{{name}} staat in de deur.',
      replies: {
        a: reply('Fijn dat je er bent.', '{{name}} gaat zitten.', 'open'),
        b: reply('Waarom ben je zo laat?', '{{name}} kijkt weg.', 'closed'),
      },
    },
    n2: {
      face: 'neutral',
      text: '‘En nu?’',
      textWhen: {if: {op: 'flag', flag: 'promise'}, text: '‘Je had iets beloofd. En nu?’'},
      ask: 'Wat spreek je af?',
      replies: {
        a: reply('Jij kiest de tijd.', '‘Donderdag dan.’', 'open'),
        b: reply('Kom maar een keer.', '‘Oké.’', 'neutral'),
      },
    },
    n3: {
      face: 'closed',
      text: '{{name}} pakt een tas.',
      replies: {
        a: reply('Ik ging te snel. Sorry.', '{{name}} blijft staan.', 'neutral'),
        b: reply('Dag.', 'De deur valt dicht.', 'closed'),
      },
    },
  },
  endings: {
    good: {title: 'De deur staat open', text: '{{name}} komt terug.', repair: 'Houd het tempo aan.'},
    later: {title: 'Nog niet', text: 'Het blijft stil.', repair: 'Bel morgen om advies.'},
  },
  interludes: [
    {
      after: 'n1',
      optional: true,
      activity: {
        kind: 'choice',
        id: 'TEST_D1',
        prompt: 'Wat schrijf je op?',
        options: [
          {id: 'a', text: 'Wat ik zag.', correct: true, explanation: 'Een waarneming.'},
          {id: 'b', text: 'Wat ik denk.', explanation: 'Dat is een gedachte.'},
        ],
      },
    },
  ],
  debrief: {
    text: 'Kijk terug.',
    reflection: 'Waar twijfelde je?',
    threeQuestions: {decides: 'Niet bekend', money: 'Een ander', leave: 'Niet zomaar'},
  },
};

export const interludeItem: ItemOutline = {
  id: 'TEST_D1',
  n: 1,
  kind: 'choice',
  step: 's1',
  objectives: ['LO1'],
  options: ['a', 'b'],
  key: ['a'],
  confidence: false,
};
