import { availableParallelism } from 'node:os';
import { withWorkerBundle } from '../bundle';
import { understandInThreads } from '../content/store/understanding';
import { runCheck } from './run';

withWorkerBundle((script) => {
	const understand = understandInThreads({ script, threads: availableParallelism() });
	return runCheck(process.argv.slice(2), process.env, process.cwd(), understand);
}).then(
	({ code, output, errors }) => {
		if (output) console.log(output);
		if (errors) console.error(errors);
		process.exitCode = code;
	},
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	},
);
