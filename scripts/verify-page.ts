/** The verifier's page: one file that is passed around, so what it does not need is left out. */
import {join} from 'node:path';
import type {Plugin} from 'rollup';
import type {Page} from './pages.ts';
import {ROOT} from './setup.mjs';

/**
 * Tokens that nothing on the page asks for: colours of pictures and charts, and what only those were made of. A name has a hyphen
 * in it, so that no `--count` of JavaScript is taken for one.
 */
const withoutUnusedTokens: Plugin = {
  name: 'without-unused-tokens',
  renderChunk(code) {
    for (let before = ''; before !== code; ) {
      before = code;
      const asked = new Set(code.match(/(?<=var\()--[\w-]+/g));
      code = code.replace(/(--[a-z]+-[\w-]+):[^;`}]+;/g, (all, name) => (asked.has(name) ? all : ''));
    }
    return {code, map: null};
  },
};

/** The page, to be written to `out`. */
export function verifyPage(out: string): Page {
  const folder = join(ROOT, 'src/certificates/verify');
  return {
    entry: join(folder, 'main.ts'),
    html: join(folder, 'index.html'),
    out,
    single: true,
    plugins: [withoutUnusedTokens],
  };
}
