import { deadlineIn } from '../delivery/deadline';
import type { ErrorPages } from '../delivery/error-pages';
import { renderErrorPages } from '../delivery/error-pages';
import { startUpstream, type Upstream } from '../delivery/upstream';
import { readSettings } from '../settings';

/** How long (ms) Next may take to start, and for each page. */
const patience = { start: 60_000, page: 10_000 };

/**
 * Has Next, just built, make every error page in every language.
 *
 * @throws {Error} when Next does not come up or a page cannot be made.
 */
export async function buildErrorPages(): Promise<ErrorPages> {
	const next = await startedNext();
	try {
		return await renderErrorPages((cacheRequest) => next.ask(cacheRequest, deadlineIn(patience.page)));
	} finally {
		await next.stop();
	}
}

/** A Next that has answered. */
function startedNext(): Promise<Upstream> {
	return new Promise((resolve, reject) => {
		const next = startUpstream({
			publicOrigin: readSettings().origin,
			log: (level, message) => level === 'error' && console.error(message),
			passOn: (line) => console.error(line),
			onProbe: (answer) => {
				if (!answer) return;
				clearTimeout(limit);
				resolve(next);
			},
			onRestart: () => undefined,
		});
		const giveUp = async () => {
			await next.stop();
			reject(new Error(`Next svarer ikke ${patience.start / 1000} sekunder etter at bygget er ferdig.`));
		};
		const limit = setTimeout(giveUp, patience.start);
	});
}
