import { assemble } from './assemble';
import { createContentReader, scanContent } from './load';
import { parseFile } from './parse';
import { formatProblem, sortProblems } from './problem';

export interface CheckReport {
	/** For people: every problem, and a closing line that counts them. */
	text: string;
	/** True when something must be mended before the content may be published. */
	failed: boolean;
}

/** Checks a whole content folder against every rule. */
export async function checkContent(folder: string, label = 'content'): Promise<CheckReport> {
	const content = await createContentReader()(await scanContent(folder));
	const files = content.files.map(parseFile);
	const { problems } = assemble(files, content.images, { now: Date.now() });
	const all = sortProblems([...content.problems, ...problems]);
	const errors = all.filter(({ severity }) => severity !== 'warning').length;
	const closing = `${content.files.length} filer sjekket: ${errors} feil, ${all.length - errors} advarsler.`;
	return { text: [...all.map((problem) => formatProblem(problem, label)), closing].join('\n'), failed: errors > 0 };
}
