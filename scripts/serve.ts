/** The command behind `npm start`: serves the local LMS and the packages just built. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {runCommand, UsageError} from '../src/build/cli/command.ts';
import {startServer} from './server.ts';
import {ROOT} from './setup.mjs';

await runCommand('npm start -- [--port NUMBER]', async () => {
  const {values} = parseArgs({options: {port: {type: 'string', default: '8000'}}});
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new UsageError(`--port takes a number from 0 to 65535, not "${values.port}".`);
  const packages = join(ROOT, 'dist', 'packages');
  const zips = readdirSync(packages).filter(name => name.endsWith('.zip'));
  const {url} = await startServer({
    port,
    pages: join(ROOT, 'dist', 'site'),
    packages: zips.map(name => join(packages, name)),
  });
  console.log(`\nOgen open runs at ${url}\nStop with Ctrl+C.\n`);
  return 0;
});
