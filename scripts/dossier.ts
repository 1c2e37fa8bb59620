/** `npm run dossier`: the application file for accreditation, as HTML and tagged PDF in `dist/dossier`; with results, measured. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {studyLoad} from '../src/build/audit/study-load.ts';
import {coverage} from '../src/build/checks/plan.ts';
import {openPlaces} from '../src/build/checks/reviews.ts';
import {MODULES, today, version} from '../src/build/cli/project.ts';
import {type Compilation, compileCourse} from '../src/build/compile-course.ts';
import {courseFacts} from '../src/certificates/course-facts.ts';
import {documentHtml} from '../src/certificates/dossier/document-html.ts';
import {type DossierFacts, dossier} from '../src/certificates/dossier/dossier.ts';
import {loadFaces} from '../src/certificates/node/faces.ts';
import {documentPdf} from '../src/certificates/pdf/document-pdf.ts';
import {ROOT} from './setup.mjs';
import {measuredTest} from './test-quality.ts';

type Level = 'K' | 'T' | 'A';

/** What the content says about itself. */
export async function dossierFacts(
  {source, course}: Compilation,
  measured: DossierFacts['measured'],
): Promise<DossierFacts> {
  const text = course.texts.nl?.course;
  const plan = source.course?.value;
  if (!text || !plan) throw new Error('the course cannot be read: npm run check');
  const claims = source.claims.map(({value}) => value);
  const days = claims.map(({reviewed}) => reviewed).sort();
  const openClaims = new Set(openPlaces(source).map(({what}) => what));
  const evaluation = course.texts.nl?.reference.evaluation.questions ?? [];
  const changes = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
  return {
    course: courseFacts(course.outline, text, 'nl'),
    audience: Object.values(text.roles),
    modules: studyLoad(source, course.charts)
      .filter(({module}) => text.modules[module] !== undefined && course.outline.modules.some(({id}) => id === module))
      .map(({module, plan: planned, words, reading, activities}) => ({
        title: text.modules[module]?.title ?? module,
        planned,
        words,
        reading,
        activities,
      })),
    wordsPerMinute: plan.words_per_minute,
    matrix: coverage(source).map(({objective, practice, cases}) => {
      const bank = source.bank.filter(({value}) => value.objective === objective);
      const count = (level: Level): number => bank.filter(({value}) => value.level === level).length;
      const draw = plan.test.draw[objective] ?? {K: 0, T: 0, A: 0};
      return {objective, practice, cases, bank: {K: count('K'), T: count('T'), A: count('A')}, draw};
    }),
    sources: source.sources.map(({value: {publisher, title, date = 'geen datum', url = ''}}) => ({
      publisher,
      title,
      date,
      url,
    })),
    claims: {
      total: claims.length,
      open: claims.filter(({id}) => openClaims.has(id)).length,
      oldest: days[0] ?? '',
      newest: days.at(-1) ?? '',
    },
    questions: source.questions.map(({value: {id, question, owner, confirmed}}) => ({
      id,
      question,
      owner,
      confirmed: confirmed ? `${confirmed.by}, ${confirmed.date}` : 'nog niet',
    })),
    authors: plan.authors,
    reviewers: plan.reviewers,
    measured,
    evaluation: evaluation.map(question => question.text),
    changes: changes
      .replace(/\n {2}(?=\S)/g, ' ')
      .split('\n')
      .filter(line => /^(- |## )/.test(line))
      .map(line => line.replace(/^(- |## )/, '')),
  };
}

const USAGE = 'npm run dossier [-- --results BESTAND...]';

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  // More files may follow the first, as with the other commands.
  const isAsked = args.length === 0 || (args[0] === '--results' && args.length > 1);
  if (!isAsked || args.slice(1).some(one => one.startsWith('--'))) {
    console.error(USAGE);
    return 2;
  }
  const files = args.slice(1);
  const compilation = compileCourse(MODULES, {version, today});
  if (compilation.hasErrors) throw new Error('De cursus heeft fouten. Kijk met npm run check.');
  const document = dossier(
    await dossierFacts(compilation, files.length > 0 ? await measuredTest(files, compilation) : null),
  );
  const dir = join(ROOT, 'dist', 'dossier');
  await mkdir(dir, {recursive: true});
  await writeFile(join(dir, 'dossier.html'), documentHtml(document));
  await writeFile(join(dir, 'dossier.pdf'), await documentPdf(document, Date.parse(today), await loadFaces()));
  console.log(`${join('dist', 'dossier', 'dossier.html')} and dossier.pdf`);
  return 0;
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
