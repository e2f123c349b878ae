import { deadlineIn } from '../delivery/deadline';
import type { ErrorPages } from '../delivery/error-pages';
import { renderErrorPages } from '../delivery/error-pages';
import { startedNext } from './started-next';

/** How long (ms) Next may take for each page. */
const pageMs = 10_000;

/**
 * Has Next, just built, make every error page in every language.
 *
 * @throws {Error} when Next does not come up or a page cannot be made.
 */
export async function buildErrorPages(): Promise<ErrorPages> {
	const next = await startedNext((line) => console.error(line));
	try {
		return await renderErrorPages((cacheRequest) => next.ask(cacheRequest, deadlineIn(pageMs)));
	} finally {
		await next.stop();
	}
}
