/** Which part of the compiled course a launch plays. */
import type {Outline} from './outline.ts';
import type {Settings} from './settings.ts';

/** The course under these settings: a step that goes with a setting is there only while that is on. */
export function withSettings(outline: Outline, settings: Pick<Settings, 'startMeasurement'>): Outline {
  const isThere = (id: string): boolean => {
    const setting = outline.steps[id]?.setting;
    return setting === undefined || settings[setting];
  };
  return {
    ...outline,
    modules: outline.modules.map(module => ({...module, steps: module.steps.filter(isThere)})),
    steps: Object.fromEntries(Object.entries(outline.steps).filter(([id]) => isThere(id))),
  };
}
