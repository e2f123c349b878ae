/** How a command for content ends. */
export interface CommandRun {
	/** 0: done, or nothing to say against it. 1: the content has errors, or would get them. 2: it could not be done. */
	code: 0 | 1 | 2;
	/** For standard output. */
	output: string;
	/** For standard error. */
	errors: string;
}

/** The end of a command that could not be carried out, with the reasons, a line each. */
export function refusal(lines: readonly string[]): CommandRun {
	return { code: 2, output: '', errors: lines.join('\n') };
}

/** Prints how a command ended, and sets the exit code of the process. What it did not foresee is an end of its own, with code 2. */
export async function conclude(run: Promise<CommandRun>): Promise<void> {
	try {
		const { code, output, errors } = await run;
		if (output) console.log(output);
		if (errors) console.error(errors);
		process.exitCode = code;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	}
}
