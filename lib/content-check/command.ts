import { availableParallelism } from 'node:os';
import { withWorkerBundle } from '../bundle';
import { understandInThreads } from '../content/store/understanding';
import { conclude } from './command-run';
import { runCheck } from './run';

conclude(
	withWorkerBundle((script) => {
		const understand = understandInThreads({ script, threads: availableParallelism() });
		return runCheck(process.argv.slice(2), process.env, process.cwd(), understand);
	}),
);
