/** The class report as one page without scripts: to open, print and pass on. Every word from outside is escaped. */
import {createHash} from 'node:crypto';
import {responseWords} from '../item-words.ts';
import type {ItemSummary, Summary} from '../summary.ts';
import {
  alphaWords,
  between,
  calibrationWords,
  countWords,
  decimal,
  detectionWords,
  discriminationWords,
  facilityWords,
  gainWords,
  PAIR_WORDS,
  percent,
  RULE_WORDS,
  SET_WORDS,
  strengthWords,
} from '../words.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;inline-size:100%;margin-block:1rem}
caption{text-align:start;font-weight:600;padding-block:.5rem}
/* A table of four columns may scroll by itself; the page never does. */
.wide{overflow-x:auto}
th,td{text-align:start;overflow-wrap:anywhere;min-inline-size:6rem;vertical-align:top;border-block-end:1px solid;padding:.4rem .6rem .4rem 0}
.note{border-inline-start:.3rem solid;padding-inline-start:.8rem}
li{margin-block:.8rem}
@media print{body{margin:0;max-inline-size:none;font-size:.85rem}tr,li{break-inside:avoid}}
`;

/** A whole HTML document. `notes` are said before any figure. */
export function reportHtml(title: string, summary: Summary, notes: readonly string[]): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${summary.learners} deelnemers, ${summary.attempts} pogingen. Cijfers over: ${RULE_WORDS[summary.rule]}.</p>`,
    ...notes.map(note => `<p class="note">${escaped(note)}</p>`),
    talkSection(summary),
    classSection(summary),
    itemTable(summary),
  ];
  return [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="${documentPolicy(hash)}">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
    ...body,
    '</main></body></html>',
  ].join('\n');
}

/** No script, no address, no form: words and one style. */
export function documentPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** How many questions one can talk about in a session. */
const TO_TALK_ABOUT = 8;

function talkSection({talk, items}: Summary): string {
  const byId = new Map(items.map(item => [item.id, item]));
  const how =
    talk.basis === 'sure'
      ? 'Bovenaan staat waar de meeste deelnemers zeker waren van een fout antwoord.'
      : 'Deze bron zegt niet hoe zeker deelnemers waren. Bovenaan staat wat het vaakst fout ging.';
  const points = talk.points.slice(0, TO_TALK_ABOUT).map(({item, n, wrong, sureWrong, popular}) => {
    const words = byId.get(item)?.words ?? undefined;
    const explanation = popular ? words?.options[popular.response]?.explanation : undefined;
    return [
      `<li><strong>${escaped(words?.question ?? item)}</strong>`,
      `<br>${countWords(n - wrong, n)}${sureWrong === null ? '' : `; ${sureWrong} fout en toch zeker`}.`,
      popular
        ? `<br>${popular.amongSure ? 'Meest gekozen door wie zeker was' : 'Vaakst fout gekozen'} (${popular.n}): ${escaped(responseWords(popular.response, words))}`
        : '',
      explanation ? `<br>Uitleg: ${escaped(explanation)}` : '',
      '</li>',
    ].join('');
  });
  const none = '<p>Er is nog geen vraag met vijf antwoorden of meer die twee mensen of meer fout hadden.</p>';
  return `<h2>Bespreek morgen</h2><p>${how}</p>${points.length > 0 ? `<ol>${points.join('')}</ol>` : none}`;
}

function classSection({score, calibration, signals, gains, sets}: Summary): string {
  const rows: [string, string, string][] = [];
  if (score !== null) rows.push(['Gemiddelde score', `${Math.round(score)}%`, '']);
  for (const [id, gain] of Object.entries(gains)) {
    if (gain.difference.n > 0) rows.push([PAIR_WORDS[id] ?? id, percent(gain.difference), gainWords(gain)]);
  }
  if (calibration.n > 0) rows.push(['Zekerheid', decimal(calibration.bias), calibrationWords(calibration)]);
  const {all} = signals;
  if (all.signals + all.noise > 0) {
    rows.push(['Signalen gezien', percent(all.hitRate), `${all.hits} van ${all.signals}`]);
    rows.push(['Ten onrechte een signaal genoemd', percent(all.falseAlarmRate), `${all.falseAlarms} van ${all.noise}`]);
    rows.push(['Onderscheid (d′)', decimal(all.sensitivity), detectionWords(all)]);
  }
  for (const {id, alpha} of sets)
    if (alpha?.value != null)
      rows.push([`Samenhang (alfa): ${SET_WORDS[id] ?? id}`, decimal(alpha), alphaWords(alpha)]);
  if (rows.length === 0) return '';
  const cells = rows.map(
    row => `<tr><th scope="row">${escaped(row[0])}</th><td>${escaped(row[1])}</td><td>${escaped(row[2])}</td></tr>`,
  );
  return `<h2>De groep</h2>${table('De groep', `<tbody>${cells.join('')}</tbody>`)}`;
}

function itemTable({items}: Summary): string {
  const rows = items.filter(({facility}) => facility.n > 0).map(itemRow);
  const head = ['Vraag', 'Goed', 'Hoe stevig', 'Samenhang met de rest']
    .map(name => `<th scope="col">${name}</th>`)
    .join('');
  return `<h2>Alle vragen</h2>${table('Alle vragen', `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody>`)}`;
}

function table(name: string, rows: string): string {
  return `<div class="wide" role="region" aria-label="${name}" tabindex="0"><table>${rows}</table></div>`;
}

function itemRow({id, words, facility, discrimination}: ItemSummary): string {
  const share = `${percent(facility)} ${between(facility)} ${facilityWords(facility)}`;
  const cells = [share, strengthWords(facility), `${decimal(discrimination)} ${discriminationWords(discrimination)}`];
  return `<tr><th scope="row">${escaped(words?.question ?? id)}</th>${cells.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
