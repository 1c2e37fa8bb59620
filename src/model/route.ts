/** Which part of the compiled course a launch plays, and in which language. */
import type {Learner} from './learner.ts';
import type {Outline} from './outline.ts';
import type {Launch} from './port.ts';
import type {Settings} from './settings.ts';

/** The course under these settings: their languages, and a step that goes with a setting only while that is on. */
export function withSettings(outline: Outline, settings: Pick<Settings, 'startMeasurement' | 'languages'>): Outline {
  const isThere = (id: string): boolean => {
    const setting = outline.steps[id]?.setting;
    return setting === undefined || settings[setting];
  };
  return {
    ...outline,
    languages: settings.languages,
    modules: outline.modules.map(module => ({...module, steps: module.steps.filter(isThere)})),
    steps: Object.fromEntries(Object.entries(outline.steps).filter(([id]) => isThere(id))),
  };
}

/**
 * The language of the page: what the learner chose, else the first wish of LMS or browser that the course has, else its first.
 * `en-GB` wishes for `en`: languages of a course have no regions.
 */
export function pageLanguage(
  {languages}: Pick<Outline, 'languages'>,
  {profile}: Pick<Learner, 'profile'>,
  {language}: Pick<Launch, 'language'>,
): string {
  const wishes = `${profile?.language ?? ''},${language}`.split(',').map(wish => wish.trim().slice(0, 2).toLowerCase());
  return wishes.find(wish => languages.includes(wish)) ?? languages[0] ?? 'nl';
}
