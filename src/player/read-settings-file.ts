/** Reads `settings.json` beside the page: an administrator may have changed it. */
import type {Outline} from '../model/outline.ts';
import {readSettings, type Settings, type SettingsProblem} from '../model/settings.ts';

/** Never throws: a file that is missing or not JSON counts as one bad setting, and the defaults hold. */
export async function readSettingsFile(
  outline: Outline,
): Promise<{settings: Settings; problems: readonly SettingsProblem[]}> {
  try {
    const response = await fetch('settings.json');
    return readSettings(response.ok ? await response.json() : `HTTP ${response.status}`, outline);
  } catch (error) {
    return readSettings(String(error), outline);
  }
}
