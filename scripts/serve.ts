/** The command behind `npm start`: serves the local LMS and the packages just built. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startServer} from './server.ts';
import {ROOT} from './setup.mjs';

const {values} = parseArgs({options: {port: {type: 'string', default: '8000'}}});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  process.exit(1);
}
const packages = join(ROOT, 'dist', 'packages');
const zips = readdirSync(packages).filter(name => name.endsWith('.zip'));
const {url} = await startServer({
  port,
  pages: join(ROOT, 'dist', 'site'),
  packages: zips.map(name => join(packages, name)),
});
console.log(`\nOgen open runs at ${url}\nStop with Ctrl+C.\n`);
