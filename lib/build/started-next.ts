import { startUpstream, type Upstream, usualPace } from '../delivery/upstream';
import { readSettings } from '../settings';

/** How long (ms) Next may take to start: nobody reads meanwhile, and a machine that builds may have much else to do. */
const startMs = 300_000;

/** One that is silent for long is as busy as the machine: whoever waits for a page has a limit of their own. */
const pace = { ...usualPace, probeTimeout: 60_000 };

/**
 * A Next of this build that has answered.
 *
 * @param onLine is told what Next writes, and what goes wrong with it
 * @throws {Error} when it does not come up.
 */
export function startedNext(onLine: (line: string) => void): Promise<Upstream> {
	return new Promise((resolve, reject) => {
		const next = startUpstream({
			publicOrigin: readSettings().origin,
			pace,
			log: (level, message) => level === 'error' && onLine(message),
			passOn: onLine,
			onProbe: (answer) => {
				// While it reads the content, it says that it has none.
				if (answer?.status !== 200) return;
				clearTimeout(limit);
				resolve(next);
			},
			onRestart: () => undefined,
		});
		const giveUp = async () => {
			await next.stop();
			reject(new Error(`Next svarer ikke etter ${startMs / 1000} sekunder.`));
		};
		const limit = setTimeout(giveUp, startMs);
	});
}
