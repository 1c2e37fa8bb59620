/** `npm run certificates`: gives the compiled course to the certificates' command line. */
import {run} from '../src/certificates/node/cli.ts';
import {readCourseFacts} from './course-facts.ts';

process.exitCode = await run({args: process.argv.slice(2), course: readCourseFacts, say: line => console.log(line)});
