/** One room of the benchmark in a process of its own: `run.ts` starts it with the name of the room and gets its measures. */
import type {Measure} from './measure.ts';

const {measure} = (await import(`./${process.argv[2]}.ts`)) as {measure(): Promise<readonly Measure[]>};
const measures = await measure();
process.send?.(measures, () => process.disconnect());
