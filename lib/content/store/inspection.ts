import type { Assembled } from '../assemble/assemble';
import { problemsOf } from '../checks';
import { createContext } from '../checks/context';
import { stepByStep } from '../checks/inspector';
import type { ContentFolder } from '../files';
import type { Problem } from '../problem';
import type { ParsedFile } from '../source/parsed-file';
import type { PublishedBefore } from '../types';

/** So long (ms) at a time does the inspection keep requests waiting, but for a text, or a rule of the whole site, that takes longer by itself. */
const sliceMs = 10;
/** Before it begins, the pages of the new version are made (ms). */
const startAfterMs = 1_000;
/** It rests this many times as long as it has worked: editors can wait, readers need the processor more. */
const restPerWork = 3;

interface Options {
	/** The files, understood. */
	files: readonly ParsedFile[];
	published: PublishedBefore;
	/** The site that they make, where that is known. */
	assembled: Assembled | undefined;
	/** The instant (ms since 1970) for which the content is published. */
	now: number;
	/** True when there is newer content, and this need not be finished. */
	isObsolete(): boolean;
	/** Leaves the processor to others for so many milliseconds. */
	rest(ms: number): Promise<void>;
}

/** What the content rules say of a folder as it lies on disk; undefined when it has become obsolete. */
export async function inspect(
	content: ContentFolder,
	{ files, published, assembled, now, isObsolete, rest }: Options,
): Promise<Problem[] | undefined> {
	await rest(startAfterMs);
	if (isObsolete()) return undefined;
	let startedAt = performance.now();
	const mayGoOn = async (): Promise<boolean> => {
		const worked = performance.now() - startedAt;
		if (worked >= sliceMs) {
			await rest(restPerWork * worked);
			startedAt = performance.now();
		}
		return !isObsolete();
	};
	const { context } = createContext(content, undefined, now, { files, published, assembled });
	return stepByStep(problemsOf(context), mayGoOn);
}
