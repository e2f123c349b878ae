import { processTree } from '../support/processes';
import type { RunningSite } from '../support/start-site';
import { type Latency, latencyOf, measureProcess, type Sample } from './recording';

interface Options {
	site: Pick<RunningSite, 'pid' | 'nextPid'>;
	/** Seconds since the start. */
	since(): number;
	/** How many answers have failed. */
	failures(): number;
}

/** Counts answers, and looks at the site’s processes now and then. */
export function createSampler({ site, since, failures }: Options) {
	const samples: Sample[] = [];
	const all: number[] = [];
	let lately: number[] = [];
	let sampledAt = 0;
	return {
		samples,
		answered: (ms: number): void => {
			all.push(ms);
			lately.push(ms);
		},
		sample: (): void => {
			const at = since();
			const delivery = measureProcess(site.pid, processTree(site.nextPid()));
			const next = measureProcess(site.nextPid());
			const latency = latencyOf(lately);
			const rest = { answersPerSecond: lately.length / (at - sampledAt), failures: failures() };
			if (delivery) samples.push({ at, delivery, ...(next && { next }), ...(latency && { latency }), ...rest });
			sampledAt = at;
			lately = [];
		},
		/** What came of all answers. */
		total: (): { answers: number; latency?: Latency } => {
			const latency = latencyOf(all);
			return { answers: all.length, ...(latency && { latency }) };
		},
	};
}
