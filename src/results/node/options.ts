/** Arguments of `npm run results`. */
import {statSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import type {AttemptRule} from '../sums.ts';

export const USAGE = `npm run results -- BESTANDEN… [opties]

  --json                 alle cijfers als JSON
  --report UIT.html      rapport om te lezen en te printen
  --csv UIT.csv          alle antwoorden, zonder namen (met --names wel)
  --matrix UIT.csv       nul-een-tabel voor R
  --share NAAM --out UIT.json   tellingen om te delen met de regio
  --pool                 de bestanden zijn tellingen van organisaties: tel ze op
  --rule first|last|best|all   welke pogingen (first)
  --organisation NAAM, --cohort NAAM   alleen van deze
  --lrs ADRES --lrs-user NAAM [--lrs-activity ID] [--lrs-cursor MOMENT]
                         haal statements op; het wachtwoord staat in LRS_PASSWORD
  --clickhouse ADRES [--init] [--publish] [--cluster NAAM]   bewaar antwoorden in ClickHouse (docs/clickhouse.md)
                         naam en wachtwoord in CLICKHOUSE_USER en CLICKHOUSE_PASSWORD, geheim voor pseudoniemen in RESULTS_SECRET
`;

export type Options = NonNullable<ReturnType<typeof optionsOf>>;

/** The options, or a message of what is wrong with them. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const options = optionsOf(args);
    if (options.help) return options;
    if (!['first', 'last', 'best', 'all'].includes(options.rule))
      return `--rule kent first, last, best en all, niet ${options.rule}`;
    if (options.share !== undefined && options.out === undefined)
      return '--share vraagt ook --out: waar de tellingen heen gaan';
    const isErrand = options.clickhouse !== undefined && (options.init || options.publish);
    if (options.files.length === 0 && !options.lrs && !isErrand) return 'geen bestanden';
    if (options.cluster !== undefined && !/^\w{1,64}$/.test(options.cluster))
      return '--cluster kent alleen letters, cijfers en _, hooguit 64';
    const missing = options.files.filter(path => !statSync(path, {throwIfNoEntry: false})?.isFile());
    if (missing.length > 0) return `bestand niet gevonden: ${missing.join(', ')}`;
    const {report, csv, matrix, out} = options;
    const folders = [report, csv, matrix, out].flatMap(path => (path === undefined ? [] : dirname(path)));
    const gone = folders.filter(path => !statSync(path, {throwIfNoEntry: false})?.isDirectory());
    return gone.length > 0 ? `map niet gevonden: ${gone.join(', ')}` : options;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function optionsOf(args: readonly string[]) {
  const text = {type: 'string'} as const;
  const flag = {type: 'boolean', default: false} as const;
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{json: flag, pool: flag, names: flag, init: flag, publish: flag, help: flag},
      ...{report: text, csv: text, matrix: text, share: text, out: text, organisation: text, cohort: text},
      ...{lrs: text, 'lrs-user': text, 'lrs-activity': text, 'lrs-cursor': text, clickhouse: text, cluster: text},
      rule: {type: 'string', default: 'first'},
    },
  });
  return {...values, rule: values.rule as AttemptRule, files: positionals};
}
