/** `npm run dossier`: the application file for accreditation, as HTML and tagged PDF in `dist/dossier`; with results, measured. */
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {studyLoad} from '../src/build/audit/study-load.ts';
import {coverage} from '../src/build/checks/plan.ts';
import {openPlaces} from '../src/build/checks/reviews.ts';
import {today} from '../src/build/cli/project.ts';
import type {Compilation} from '../src/build/compile-course.ts';
import {courseFacts} from '../src/certificates/course-facts.ts';
import {documentHtml} from '../src/certificates/dossier/document-html.ts';
import {dossier} from '../src/certificates/dossier/dossier.ts';
import type {DossierFacts, Level} from '../src/certificates/dossier/dossier-facts.ts';
import {loadFaces} from '../src/certificates/node/faces.ts';
import {documentPdf} from '../src/certificates/pdf/document-pdf.ts';
import {isForTest} from '../src/model/test-bank.ts';
import {readCourse} from './course.ts';
import {ROOT} from './setup.mjs';
import {measuredTest} from './test-quality.ts';

/** What the content says about itself. */
function dossierFacts({source, course}: Compilation, measured: DossierFacts['measured']): DossierFacts {
  const text = course.texts.nl?.course;
  const plan = source.course?.value;
  if (!text || !plan) throw new Error('the course cannot be read: npm run check');
  const claims = source.claims.map(({value}) => value);
  const days = claims.map(({reviewed}) => reviewed).sort();
  const openClaims = new Set(openPlaces(source).map(({what}) => what));
  const evaluation = course.texts.nl?.reference.evaluation.questions ?? [];
  return {
    course: courseFacts(course.outline, text, 'nl'),
    date: today,
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
      // Those kept for the start measurement and the boosters are never drawn.
      const bank = source.bank.filter(
        ({value}) => value.objective === objective && isForTest(course.outline, value.id),
      );
      const count = (level: Level): number => bank.filter(({value}) => value.level === level).length;
      const draw = plan.test.draw[objective] ?? {K: 0, T: 0, A: 0};
      return {objective, practice, cases, bank: {K: count('K'), T: count('T'), A: count('A')}, draw};
    }),
    sources: source.sources
      .map(({value: {publisher, title, date = 'geen datum', url = ''}}) => ({publisher, title, date, url}))
      .sort((a, b) => a.publisher.localeCompare(b.publisher, 'nl') || a.title.localeCompare(b.title, 'nl')),
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
      confirmed: confirmed ? `${confirmed.by}, ${confirmed.date}` : null,
    })),
    authors: plan.authors,
    reviewers: plan.reviewers,
    measured,
    evaluation: evaluation.map(question => question.text),
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
  const compilation = readCourse();
  const document = dossier(dossierFacts(compilation, files.length > 0 ? await measuredTest(files, compilation) : null));
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
