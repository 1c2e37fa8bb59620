/** The section about how well the final test measures: figures where there are any, and else that there are none. */
import {type Block, list, open, type Section, table, text} from './document.ts';

/** Figures in words, by the rule of how few is too few. */
export interface MeasuredTest {
  /** What was read of each file. */
  readonly sources: readonly string[];
  /** How many learners, and which of their attempts. */
  readonly basis: string;
  /** Learners that were invented. */
  readonly simulated: number;
  /** What, how much, and what that is worth. */
  readonly figures: readonly (readonly [string, string, string])[];
  /** Per question of the bank: id, objectives, answers, facility, discrimination, what that means. */
  readonly items: readonly (readonly string[])[];
}

export function qualitySection(measured: MeasuredTest | null): Section {
  return {title: 'Kwaliteit van de toets', blocks: measured ? figures(measured) : nothing()};
}

function nothing(): readonly Block[] {
  return [
    text(
      'Nog niet gemeten: er zijn bij dit dossier geen resultaten van deelnemers gebruikt. Moeilijkheid, onderscheidend vermogen, betrouwbaarheid en meetfout zijn dus onbekend.',
    ),
    open(
      'maak het dossier opnieuw met de export van je leersysteem zodra ten minste dertig deelnemers de toets hebben gemaakt.',
    ),
  ];
}

function figures({sources, basis, simulated, figures: rows, items}: MeasuredTest): readonly Block[] {
  const invented = open(
    `echte resultaten. ${simulated} van deze deelnemers zijn verzonnen (gesimuleerd): de cijfers hieronder zeggen niets over de toets.`,
  );
  return [
    ...(simulated > 0 ? [invented] : []),
    text(basis),
    list(sources),
    table(['Maat', 'Waarde', 'Hoe zeker'], ...rows),
    text(
      'Iedere deelnemer krijgt andere vragen uit de bank. Cronbachs alfa vraagt dezelfde vragen voor iedereen en is hier dus niet te berekenen. De betrouwbaarheid is de index van Brennan (Φ), waarin ook telt dat de ene trekking moeilijker is dan de andere; de meetfout hoort daarbij. Alleen wie alle vragen beantwoordde, telt daarvoor mee.',
    ),
    text(
      'Moeilijkheid is het deel van de antwoorden dat goed is. Onderscheid is de samenhang van de vraag met de rest van de toets (item-restcorrelatie). Onder de tien antwoorden staat er geen percentage en onder de dertig geen samenhang: dat is nog niet gemeten. ‘Niet te berekenen’ betekent dat iedereen hetzelfde scoorde.',
    ),
    table(['Vraag', 'Leerdoel', 'Antwoorden', 'Moeilijkheid', 'Onderscheid', 'Betekenis'], ...items),
  ];
}
