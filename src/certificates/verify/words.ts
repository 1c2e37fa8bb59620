/** The verdict in words: what it is, what it means, what to do. */
import type {Extracted} from './extract.ts';
import type {Reason, Verdict, Verification} from './verify.ts';

export interface VerdictWords {
  readonly title: string;
  readonly text: string;
}

const VERDICTS: Readonly<Record<Verdict, VerdictWords>> = {
  genuine: {title: 'Echt', text: 'De handtekening klopt en het certificaat is niet ingetrokken.'},
  'genuine-unchecked': {
    title: 'Echt, intrekking niet gecontroleerd',
    text: 'De handtekening klopt. Of het certificaat later is ingetrokken, is niet gecontroleerd.',
  },
  'not-yet-valid': {
    title: 'Nog niet geldig',
    text: 'De handtekening klopt, maar de datum van uitgifte ligt in de toekomst.',
  },
  expired: {title: 'Verlopen', text: 'Het certificaat is echt, maar de geldigheid is voorbij.'},
  revoked: {title: 'Ingetrokken', text: 'De uitgever heeft dit certificaat ingetrokken. Vraag naar een nieuw.'},
  'unknown-issuer': {
    title: 'Onbekende uitgever',
    text: 'Er is niets bewezen: de uitgever of zijn sleutel staat niet op je lijst.',
  },
  'not-genuine': {title: 'Niet echt', text: 'Dit is geen geldig certificaat. Vertrouw de tekst op het papier niet.'},
};

const REASONS: Readonly<Record<Exclude<Reason, null>, string>> = {
  form: 'De tekst is beschadigd of veranderd.',
  header: 'De kop van de handtekening klopt niet.',
  algorithm: 'De handtekening gebruikt een methode die niet mag.',
  signature: 'De inhoud of de handtekening is veranderd.',
  content: 'De inhoud heeft niet de vorm van een certificaat.',
  issuer: 'Vraag de organisatie om haar trust-list.json, langs een weg die je vertrouwt, en open dat bestand ook.',
  key: 'Misschien heeft de uitgever een nieuwe sleutel: vraag om een nieuwe trust-list.json, en open dat bestand ook.',
  'key-period': 'De sleutel was op de dag van uitgifte niet in gebruik.',
  'no-list': 'Open ook de statuslijst van de uitgever om intrekking te controleren.',
  'list-old': 'De statuslijst is ouder dan 30 dagen. Vraag een nieuwe.',
  'list-wrong': 'De statuslijst hoort niet bij dit certificaat of is veranderd.',
};

/** A demonstration never gets the words of the real thing. */
export function verdictWords({verdict, demonstration}: Pick<Verification, 'verdict' | 'demonstration'>): VerdictWords {
  const {title, text} = VERDICTS[verdict];
  return demonstration
    ? {
        title: `Demonstratie: ${title.toLowerCase()}`,
        text: `${text} Met deze proefsleutel kan iedereen tekenen: het bewijst niets.`,
      }
    : {title, text};
}

export function reasonWords(reason: Reason): string {
  return reason === null ? '' : REASONS[reason];
}

export const NOTHING_WORDS: Readonly<Record<Extract<Extracted, {kind: 'nothing'}>['reason'], string>> = {
  unknown: 'Dit is geen certificaat. Kies de pdf, het .jwt-bestand of de link van de QR-code.',
  encrypted: 'Deze pdf is versleuteld en daarom niet te lezen. Vraag het .jwt-bestand of scan de QR-code.',
  'empty-pdf':
    'In deze pdf zit geen ondertekend certificaat. Is de pdf opnieuw opgeslagen of gescand? Vraag het .jwt-bestand of scan de QR-code.',
  several:
    'In deze pdf zit meer dan één certificaat, of te veel bijlagen. Dat hoort niet: vraag het originele bestand.',
  'too-large': 'Dit bestand is te groot voor een certificaat.',
};
