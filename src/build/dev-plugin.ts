/**
 * Gives `virtual:course` to @web/dev-server and @web/test-runner. The rollup adapter cannot: it takes `virtual:course` for a
 * web address and leaves it alone. Content is compiled again on every change of `modules/`, and the page reloads.
 */
import {sep} from 'node:path';
import type {DevServerConfig} from '@web/dev-server';
import type {Compilation, CompileOptions} from './compile-course.ts';
import {CourseCompiler} from './compile-course.ts';
import {COURSE_ID, type CourseModules, courseModules} from './course-modules.ts';
import {errorLines} from './problem.ts';

type Plugin = NonNullable<DevServerConfig['plugins']>[number];

/** Where the modules are served; not a path of any file. */
const URL_BASE = '/__course__/';

export interface DevCourseOptions extends CompileOptions {
  /** The content folder, absolute. */
  readonly dir: string;
  /** Takes the report of each compilation; the terminal by default. */
  readonly report?: (text: string) => void;
}

/** Content with mistakes is served as far as it could be read, so that the rest can be worked on; the report says what is wrong. */
export function devCoursePlugin({dir, report = console.error, ...options}: DevCourseOptions): Plugin {
  const compiler = new CourseCompiler(dir, options);
  let modules: CourseModules = new Map();
  const compile = () => {
    const started = performance.now();
    try {
      const compilation = compiler.compile();
      modules = courseModules(compilation.course, '/src/model');
      report(summary(compilation, performance.now() - started));
    } catch (error) {
      // Editors and git take a file away before they put the new one there; that is one more change, which is compiled again.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      report(`content: not read, as a file is gone. ${(error as Error).message}`);
    }
  };
  return {
    name: 'course',
    injectWebSocket: true,
    serverStart({fileWatcher, webSockets}) {
      compile();
      fileWatcher.add(dir);
      // A save, or the watcher's own first look, comes as a burst: one compilation for all of it.
      let burst: NodeJS.Timeout | undefined;
      fileWatcher.on('all', (event, path) => {
        if (!path.startsWith(dir + sep) || event === 'addDir') return;
        clearTimeout(burst);
        burst = setTimeout(() => {
          const before = modules;
          compile();
          if (!sameModules(before, modules)) webSockets?.sendImport('data:text/javascript,window.location.reload()');
        }, 50);
      });
    },
    resolveImport({source}) {
      if (source !== COURSE_ID && !source.startsWith(`${COURSE_ID}/`)) return undefined;
      return `${URL_BASE}${source.slice(COURSE_ID.length + 1) || 'index'}.js`;
    },
    serve({path}) {
      if (!path.startsWith(URL_BASE)) return undefined;
      const name = decodeURIComponent(path.slice(URL_BASE.length).replace(/\.js$/, ''));
      const body = modules.get(name === 'index' ? COURSE_ID : `${COURSE_ID}/${name}`);
      return body === undefined ? undefined : {body, type: 'js', headers: {'cache-control': 'no-store'}};
    },
  };
}

function sameModules(before: CourseModules, after: CourseModules): boolean {
  return before.size === after.size && [...after].every(([name, body]) => before.get(name) === body);
}

function summary({problems}: Compilation, milliseconds: number): string {
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const counts = `content: ${errors} errors, ${problems.length - errors} warnings, ${Math.round(milliseconds)} ms`;
  return [errorLines(problems), counts].filter(Boolean).join('\n');
}
