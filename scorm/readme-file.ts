/** `README.txt` of a package: what whoever has nothing but the zip needs to import it, set it and replace it. Dutch, as its schema. */
import type {CourseInfo, PackageName} from './package-types.ts';
import type {Preset} from './presets.ts';

const STANDARDS: Record<PackageName, string> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004, 3rd Edition',
  'scorm2004-4th': 'SCORM 2004, 4th Edition',
  cmi5: 'cmi5',
  web: 'Website zonder leeromgeving',
};

/** Where the package itself tells the LMS a pass mark, which wins over `settings.json`. */
const PASS_MARK: Partial<Record<PackageName, (mark: number) => string>> = {
  scorm12: mark => `<adlcp:masteryscore>${mark}</adlcp:masteryscore> in imsmanifest.xml`,
  'scorm2004-3rd': mark => `<imsss:minNormalizedMeasure>${mark / 100}</imsss:minNormalizedMeasure> in imsmanifest.xml`,
  'scorm2004-4th': mark => `<imsss:minNormalizedMeasure>${mark / 100}</imsss:minNormalizedMeasure> in imsmanifest.xml`,
  cmi5: mark => `masteryScore="${mark / 100}" in cmi5.xml`,
};

export interface ReadmeInput {
  readonly name: PackageName;
  readonly course: CourseInfo;
  readonly preset: Pick<Preset, 'title' | 'advice'>;
  /** Facts are open. */
  readonly draft: boolean;
  /** Texts of `settings.json` and its schema. */
  readonly settings: string;
  readonly settingsSchema: string;
}

export function readmeFile({name, course, preset, draft, settings, settingsSchema}: ReadmeInput): string {
  const chapters = [
    `${course.title} ${course.version}${draft ? ' (conceptuitgave)' : ''}\n${STANDARDS[name]}.${name === 'web' ? '' : ` Ingesteld voor: ${preset.title}.`}`,
    ...(draft
      ? [
          'CONCEPTUITGAVE. Een deel van de feiten wacht nog op een deskundige en is in de cursus gemerkt.\nGebruik dit pakket om te beoordelen en te proberen, nog niet om mee op te leiden.',
        ]
      : []),
    chapter('PLAATSEN', name === 'web' ? WEBSITE : [...IMPORT, ...(preset.advice ?? [])]),
    `${chapter('INSTELLEN', [EDIT, name === 'web' ? BACK_ON_SERVER : BACK_IN_ZIP, UNUSABLE])}\n\n${settingLines(settings, settingsSchema)}`,
    ...passMark(name, course),
    chapter('EEN NIEUWE VERSIE', name === 'web' ? REPLACE_SITE : REPLACE),
    chapter('ALS ER IETS MIS IS', HELP),
    chapter('LICENTIES', ['licenses.txt noemt de licentie van de cursus en van alles wat erin zit.']),
  ];
  return `${chapters.join('\n\n')}\n`;
}

const chapter = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map(line => `- ${line}`)].join('\n');

const IMPORT = [
  'Upload de zip zoals zij is. Pak haar niet uit.',
  'Eén activiteit, één pagina. Menu en volgorde van de leeromgeving zijn niet nodig.',
];
const WEBSITE = [
  'Pak de zip uit op een webserver, in een map naar keuze. Het adres van die map opent de cursus. HTTPS is gewenst.',
  'Openen vanaf de schijf werkt niet: een browser laadt dan geen modules.',
  'De voortgang blijft in de browser van de deelnemer, onder het adres van de site.',
];
const EDIT = 'Open settings.json in een teksteditor, wijzig een waarde en bewaar.';
const BACK_IN_ZIP = 'Zet het bestand terug in de zip, in de hoofdmap. Zip niet de map eromheen.';
const BACK_ON_SERVER = 'Zet het bestand op de server terug, naast index.html.';
const UNUSABLE =
  'Een waarde die niet kan, telt niet: dan geldt de gewone. De cursus zegt dat bij het openen, en "Gegevens voor de helpdesk" noemt wat er stond.';
const REPLACE = [
  'Vervang het pakket van dezelfde activiteit. Verwijder de activiteit niet: daaraan hangt wat deelnemers deden.',
  'Neem je eigen settings.json mee naar de nieuwe zip.',
];
const REPLACE_SITE = ['Vervang de bestanden op hetzelfde adres, en zet je eigen settings.json terug.'];
const HELP = [
  'Het lampje boven in de cursus zegt of alles bewaard is. Het paneel erachter heeft "Gegevens voor de helpdesk": versie, standaard en de laatste gesprekken met de leeromgeving. Geen namen, geen antwoorden.',
];

function passMark(name: PackageName, {passMark: mark}: CourseInfo): string[] {
  const place = PASS_MARK[name];
  if (!place || mark === null) return [];
  const without = name === 'cmi5' ? 'en maak van moveOn "Completed"' : 'met de regels die erbij horen';
  return [
    chapter('DE CESUUR STAAT OP TWEE PLAATSEN', [
      `In settings.json en als ${place(mark)}. De leeromgeving leest de tweede, en die wint. Wijzig allebei.`,
      `Bij completeWithoutTest: haal de tweede weg, ${without}.`,
    ]),
  ];
}

/** Every setting with its value and what the schema says of it. */
function settingLines(settings: string, schema: string): string {
  const values = JSON.parse(settings) as Record<string, unknown>;
  const {properties} = JSON.parse(schema) as {properties: Record<string, {description?: string; enum?: string[]}>};
  return Object.entries(values)
    .filter(([key]) => !key.startsWith('$'))
    .map(([key, value]) => {
      const {description = '', enum: known} = properties[key] ?? {};
      const choice = known ? `\n    Een van: ${known.map(one => one || '(leeg)').join(', ')}.` : '';
      return `  ${key}: ${JSON.stringify(value)}\n    ${description}${choice}`;
    })
    .join('\n');
}
