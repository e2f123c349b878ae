import { setImmediate as turn } from 'node:timers/promises';
import { contentRules } from './checks';
import { createContext } from './checks/context';
import type { ContentFolder } from './load';
import type { Problem } from './problem';
import type { PublishedBefore } from './published-before';

/** So long (ms) at a time does the inspection keep requests waiting, but for a rule that takes longer by itself. */
const sliceMs = 10;

/**
 * What the content rules say of a folder as it lies on disk. Requests are answered in between.
 *
 * @param isObsolete true when there is newer content, and this need not be finished; the result is then undefined
 */
export async function inspect(
	content: ContentFolder,
	published: PublishedBefore,
	now: number,
	isObsolete: () => boolean,
): Promise<Problem[] | undefined> {
	const { context } = createContext(content, { messages: [], sources: [] }, now, published);
	let startedAt = performance.now();
	for (const text of context.texts) {
		text.headings();
		if (performance.now() - startedAt < sliceMs) continue;
		await turn();
		if (isObsolete()) return undefined;
		startedAt = performance.now();
	}
	const problems: Problem[] = [];
	for (const rule of contentRules) {
		problems.push(...rule.check(context));
		await turn();
		if (isObsolete()) return undefined;
	}
	return problems;
}
