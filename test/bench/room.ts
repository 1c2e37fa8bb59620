/** One room of the benchmark in a process of its own: `run.ts` starts it with the name of the room and gets its measures. */
import type {Measure} from './measure.ts';

// Whoever stops the run stops the room, and with it the browser that it opened.
process.once('disconnect', () => process.exit(1));
const {measure} = (await import(`./${process.argv[2]}.ts`)) as {measure(): Promise<readonly Measure[]>};
const measures = await measure();
process.send?.(measures, () => process.exit());
