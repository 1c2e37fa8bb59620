/** Words on the paper, per language of the course. */
export interface PaperWords {
  readonly title: string;
  readonly demonstration: string;
  readonly sentence: (course: string) => string;
  readonly result: string;
  readonly resultValue: (score: number, mark: number) => string;
  readonly passed: string;
  readonly date: string;
  readonly load: string;
  readonly minutes: (minutes: number) => string;
  readonly version: string;
  readonly valid: string;
  readonly issuer: string;
  readonly register: string;
  readonly accreditation: string;
  readonly points: string;
  readonly number: string;
  readonly objectives: string;
  readonly code: string;
  readonly check: (address: string) => string;
  readonly qr: string;
  readonly replaces: (id: string) => string;
  readonly kvk: string;
}

const hours = (minutes: number, hour: string, minute: string): string => {
  const [whole, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return [whole ? `${whole} ${hour}` : '', rest ? `${rest} ${minute}` : ''].filter(Boolean).join(' ');
};

export const PAPER_WORDS: Readonly<Record<string, PaperWords>> = {
  nl: {
    title: 'Certificaat',
    demonstration: 'Demonstratie: dit is geen geldig certificaat',
    sentence: course => `heeft de cursus ${course} afgerond en de eindtoets gehaald.`,
    result: 'Toetsresultaat',
    resultValue: (score, mark) => `${score}% (grens ${mark}%)`,
    passed: 'gehaald',
    date: 'Afgerond op',
    load: 'Studielast',
    minutes: minutes => hours(minutes, 'uur', 'minuten'),
    version: 'Versie van de cursus',
    valid: 'Geldig tot en met',
    issuer: 'Uitgegeven door',
    register: 'Register',
    accreditation: 'Accreditatie',
    points: 'Punten',
    number: 'Registratienummer',
    objectives: 'Getoetste leerdoelen',
    code: 'Certificaatnummer',
    check: address => `Controleer dit certificaat: scan de code of open het bestand op ${address}`,
    qr: 'QR-code met de ondertekende gegevens van dit certificaat en het adres van de controlepagina',
    replaces: id => `Vervangt certificaat ${id}`,
    kvk: 'KvK',
  },
  en: {
    title: 'Certificate',
    demonstration: 'Demonstration: this is not a valid certificate',
    sentence: course => `has completed the course ${course} and passed the final test.`,
    result: 'Test result',
    resultValue: (score, mark) => `${score}% (pass mark ${mark}%)`,
    passed: 'passed',
    date: 'Completed on',
    load: 'Study load',
    minutes: minutes => hours(minutes, 'h', 'min'),
    version: 'Version of the course',
    valid: 'Valid until',
    issuer: 'Issued by',
    register: 'Register',
    accreditation: 'Accreditation',
    points: 'Points',
    number: 'Registration number',
    objectives: 'Objectives tested',
    code: 'Certificate number',
    check: address => `Verify this certificate: scan the code or open the file at ${address}`,
    qr: 'QR code with the signed data of this certificate and the address of the verification page',
    replaces: id => `Replaces certificate ${id}`,
    kvk: 'Chamber of Commerce',
  },
};
