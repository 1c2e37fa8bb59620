/** Every preset, with its settings, on the LMS it is for as that LMS is described. */
import {presetNames, readPreset} from '../../scorm/presets.ts';
import {tryCmi5} from './cmi5-trial.ts';
import {type DocumentedLms, documentedLmss} from './documented-lms.ts';
import {type Column, outcome, type Trial} from './matrix.ts';
import {tryScorm} from './scorm-trial.ts';

export type Preset = Awaited<ReturnType<typeof readPreset>>;
export interface PresetTrials {
  readonly preset: Preset;
  readonly lms: DocumentedLms;
  readonly trials: readonly Trial[];
}

const COLUMN = {
  scorm12: 'scorm12',
  'scorm2004-3rd': 'scorm2004',
  'scorm2004-4th': 'scorm2004',
  cmi5: 'cmi5',
} as const;

/** What a package of these speaks; `web` speaks to nobody. */
function columnsOf({packages}: Preset): readonly Column[] {
  return [...new Set(packages.flatMap(name => (name === 'web' ? [] : [COLUMN[name]])))];
}

/** Sorted by name; throws when there is a preset without an LMS to run against. */
export async function presetTrials(): Promise<readonly PresetTrials[]> {
  const names = await presetNames();
  return Promise.all(
    names.map(async name => {
      const lms = documentedLmss.find(({preset}) => preset === name);
      if (!lms) throw new Error(`test/lms/documented-lms.ts describes no LMS for the preset ${name}`);
      const preset = await readPreset(name);
      const trials = columnsOf(preset).map(column => trialOf(lms, column, preset.settings));
      return {preset, lms, trials};
    }),
  );
}

/** @param settings those of the preset, or others to see what they are for */
export function trialOf(lms: DocumentedLms, column: Column, settings: Preset['settings']): Trial {
  const title = `behaves as ${lms.title}`;
  return {
    title,
    column,
    run: async store => {
      if (column !== 'cmi5') return outcome(await tryScorm(column, {...lms, title, settings}));
      return outcome(await tryCmi5(store, {title, settings, ...(lms.cmi5 && {behaviour: lms.cmi5})}));
    },
  };
}
