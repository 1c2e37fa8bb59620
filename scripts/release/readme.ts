/** What is in a release, for whoever opens the folder. */
import {spawnSync} from 'node:child_process';
import {today, version} from '../../src/build/cli/project.ts';
import {openFacts} from '../course.ts';
import {ROOT} from '../setup.mjs';

/** What lies there, by the end of its path. */
const PARTS: Readonly<Record<string, string>> = {
  'course/':
    'Zips for an LMS, a folder per preset; `generic` has every standard and the web version. `booster` marks the short rounds later.',
  'results.html': 'The page for trainers: open it, drop an export on it. It works from disk.',
  'verify.html': 'Checks a certificate, from disk or from a server.',
  'issue.zip': 'For whoever issues certificates.',
  'guides.zip':
    'What administrators, trainers, authors, accreditors and privacy officers read; begin with its `README.md`. For an LMS: `administrator.md`.',
  'schemas.zip': 'JSON Schemas of the content files and of `settings.json`.',
  'sbom.cdx.json': 'Bill of materials, CycloneDX: everything that builds, tests or is part of this.',
  'licences.txt': 'Works of others that are part of these files, with their licences.',
  'CHANGELOG.md': 'What changed.',
};

/** @param paths of all files */
export function readme(paths: readonly string[]): string {
  const open = openFacts();
  const draft = `**Conceptuitgave.** ${open} plaatsen in de cursus wachten nog op een deskundige en zijn daar gemerkt met "nog te bevestigen".
Gebruik deze uitgave om te beoordelen en te proberen, niet als naslag.

`;
  const rows = Object.entries(PARTS).map(([part, what]) => {
    const path = part.endsWith('/') ? part : paths.find(one => one.endsWith(part));
    if (!path) throw new Error(`the release has no ${part}`);
    return `| [${path}](${path}) | ${what} |`;
  });
  return `# Ogen open ${version}

${open > 0 ? draft : ''}Made from commit ${commit()}, whose day, ${today}, is the day of everything here.
The same commit gives the same bytes; \`sha256sum --check SHA256SUMS\` says whether a file is what it was.

| | |
| --- | --- |
${rows.join('\n')}
`;
}

function commit(): string {
  const words = ['describe', '--always', '--dirty=, with changes that are not committed', '--abbrev=40', '--exclude=*'];
  const {status, stdout} = spawnSync('git', words, {cwd: ROOT, encoding: 'utf8'});
  return status === 0 ? stdout.trim() : 'unknown (no git)';
}
