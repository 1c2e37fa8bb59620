/** `npm run guide`: writes docs/author.md from schemas, examples and compiler. */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {authorGuide} from './author-guide.ts';

const path = fileURLToPath(new URL('../../docs/author.md', import.meta.url));
writeFileSync(path, authorGuide());
console.log('docs/author.md written');
