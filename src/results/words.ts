/** What a number means, in plain Dutch, to stand beside it. Limits are those of `strength.ts` and of the field's handbooks. */
import type {Passed} from './passed.ts';
import type {Calibration, Detection, Gain} from './statistics.ts';
import {type Figure, strengthOf} from './strength.ts';
import type {AttemptRule} from './sums.ts';

export const PERCENT = new Intl.NumberFormat('nl-NL', {style: 'percent', maximumFractionDigits: 0});
const DECIMAL = new Intl.NumberFormat('nl-NL', {
  ...{minimumFractionDigits: 2, maximumFractionDigits: 2},
  // No `-0,00`.
  signDisplay: 'negative',
});

/** `67%`, or why there is no number. */
export function percent(figure: Figure): string {
  return figure.value === null ? tooFew(figure) : PERCENT.format(figure.value);
}

/** `0,42`, or why there is no number. */
export function decimal(figure: Figure): string {
  return figure.value === null ? tooFew(figure) : DECIMAL.format(figure.value);
}

/** `tussen 48% en 82%`; '' without an interval. */
export function between({interval}: Figure): string {
  return interval ? `tussen ${PERCENT.format(interval[0])} en ${PERCENT.format(interval[1])}` : '';
}

/** `34%`; '' where only counts may be shown, by `strength.ts`: of fewer than ten. `n` may be answers of fewer `people`. */
export function percentOf(count: number, n: number, people = n): string {
  const strength = strengthOf(Math.min(n, people));
  return strength === 'none' || strength === 'counts' ? '' : PERCENT.format(count / n);
}

/** `34% van 67`, or `2 van 7`. */
export function shareOf(count: number, n: number, people = n): string {
  return `${percentOf(count, n, people) || count} van ${n}`;
}

/** `7 van 9 goed`. */
export function countWords(right: number, n: number): string {
  return `${right} van ${n} goed`;
}

const STRENGTHS: Readonly<Record<Figure['strength'], string>> = {
  none: 'te weinig om iets over te zeggen',
  counts: 'kleine groep: kijk naar aantallen, niet naar procenten',
  rough: 'ruwe indruk',
  indicative: 'indicatief',
  firm: 'stevig',
};

/** How much weight a number can bear, and on how many of what it rests: `indicatief (60 antwoorden)`. */
export function strengthWords({n, strength}: Figure, of = 'antwoorden'): string {
  return `${STRENGTHS[strength]} (${n} ${of})`;
}

/** Which attempt a figure is about. */
export const RULE_WORDS: Readonly<Record<AttemptRule, string>> = {
  first: 'eerste poging van iedere deelnemer',
  last: 'laatste poging van iedere deelnemer',
  best: 'beste poging van iedere deelnemer',
  all: 'alle pogingen; wie vaker oefende, telt vaker mee',
};

/** What is counted: with all attempts somebody can be there more than once. */
export function counted(rule: AttemptRule): string {
  return rule === 'all' ? 'pogingen' : 'deelnemers';
}

/** `46 van 60`, or why it is not told. */
export function passedWords({passed, n}: Passed): string {
  return n === 0 ? 'onbekend' : n < 5 ? 'te weinig' : `${passed} van ${n}`;
}

/** Names of the sets of a frame, in the order of the course. */
export const SET_WORDS: Readonly<Record<string, string>> = {
  start: 'Meting vooraf',
  lessons: 'Opdrachten in de lessen',
  situations: 'Signaal of niet',
  test: 'Eindtoets',
  booster: 'Opfrissers',
  booster_situations: 'Signaal of niet, bij de opfrissers',
  all: 'Alle vragen',
};

/** Names of the pairs of sets that are compared (`Counts.pairs`). */
export const PAIR_WORDS: Readonly<Record<string, string>> = {
  'start>test': 'Van de meting vooraf naar de eindtoets',
  'test>booster': 'Van de eindtoets naar de opfrissers',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function facilityWords({value}: Figure): string {
  if (value === null) return '';
  if (value >= 0.9) return 'bijna iedereen weet dit';
  if (value >= 0.7) return 'de meesten weten dit';
  if (value >= 0.4) return 'de groep is verdeeld';
  return 'de meesten weten dit niet';
}

export function discriminationWords({value, strength}: Figure): string {
  if (value === null) return '';
  if (value < 0) {
    return strength === 'firm'
      ? 'wie de rest goed heeft, heeft deze vaker fout: bekijk de vraag en het goede antwoord'
      : 'wie de rest goed heeft, heeft deze soms vaker fout';
  }
  if (value < 0.1) return 'zegt weinig over de rest';
  return value < 0.3 ? 'hangt wat samen met de rest' : 'hangt goed samen met de rest';
}

export function alphaWords({value}: Figure): string {
  if (value === null) return '';
  if (value < 0.5) return 'lage samenhang: gebruik de totaalscore niet voor één persoon';
  if (value < 0.7) return 'matige samenhang: alleen voor de groep als geheel';
  return value < 0.8 ? 'redelijke samenhang' : 'goede samenhang';
}

export function calibrationWords({bias}: Calibration): string {
  if (bias.value === null) return '';
  if (bias.value > 0.1) return 'de groep is zekerder dan terecht is';
  if (bias.value < -0.1) return 'de groep weet meer dan zij denkt';
  return 'zekerheid en kennis passen bij elkaar';
}

export function detectionWords({sensitivity, criterion}: Detection): string {
  if (sensitivity.value === null || criterion.value === null) return '';
  const well =
    sensitivity.value < 0.5
      ? 'De groep ziet nog weinig verschil tussen een signaal en iets wat erop lijkt'
      : sensitivity.value < 1.5
        ? 'De groep ziet verschil tussen een signaal en iets wat erop lijkt'
        : 'De groep houdt signalen en wat erop lijkt goed uit elkaar';
  if (criterion.value > 0.3) return `${well}, en zegt eerder te weinig dan te vaak ‘signaal’.`;
  if (criterion.value < -0.3) return `${well}, en zegt eerder te vaak dan te weinig ‘signaal’.`;
  return `${well}, zonder duidelijke neiging naar te veel of te weinig.`;
}

export function gainWords({difference}: Gain): string {
  const {value, interval} = difference;
  if (value === null) return '';
  if (interval && interval[0] <= 0 && interval[1] >= 0) return 'geen verschil dat groter is dan toeval';
  return value > 0 ? 'er is bijgeleerd' : 'er is minder goed gescoord dan eerst';
}

function tooFew({n, strength}: Figure): string {
  return strength === 'none' || strength === 'counts' ? `te weinig (${n})` : 'niet te berekenen';
}
