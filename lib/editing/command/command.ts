import { runEditing } from './run';

runEditing(process.argv.slice(2), process.env).then(
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
