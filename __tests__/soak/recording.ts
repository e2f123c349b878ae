import { readdirSync } from 'node:fs';
import { processTree, residentBytes } from '../support/processes';

/** What is done to the site, as far as a reader of the plot wants to know. */
export type EventKind = 'edit' | 'kill' | 'hang' | 'flood' | 'slow clients';

export interface SoakEvent {
	/** Seconds since the start. */
	at: number;
	kind: EventKind;
	what: string;
}

export interface Process {
	mebibytes: number;
	/** Open files and connections. */
	handles: number;
}

/** The site as it was for some seconds. */
export interface Sample {
	/** Seconds since the start, at the end. */
	at: number;
	delivery: Process;
	/** Undefined while there is none. */
	next?: Process;
	answersPerSecond: number;
	/** Milliseconds until an answer; undefined when none came. */
	latency?: Latency;
	failures: number;
}

export interface Latency {
	p50: number;
	p99: number;
	worst: number;
}

/** All that is kept of a run. */
export interface Recording {
	/** ISO 8601. */
	startedAt: string;
	seconds: number;
	/** Seconds that were asked for: less when somebody ended it. */
	planned: number;
	seed: number;
	askedPerSecond: number;
	answers: number;
	searches: number;
	/** Searches that were answered with «later» while Next was down: they cannot be answered from memory. */
	turnedAway: number;
	latency?: Latency;
	/** Seconds from a saved file to the first answer that shows it. */
	editsVisible: number[];
	/** The longest (s) that a page has shown what had gone. */
	oldestShown: number;
	/** Of each kind, how many, and the first ones in words. */
	failures: Record<string, { count: number; first: string[] }>;
	samples: Sample[];
	events: SoakEvent[];
}

/** The middle, the hundredth and the last of so many milliseconds. */
export function latencyOf(milliseconds: readonly number[]): Latency | undefined {
	const sorted = Float64Array.from(milliseconds).sort();
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return sorted.length === 0 ? undefined : { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

/** A process with all that it has started, besides some; undefined when it is gone. */
export function measureProcess(pid: number, besides: readonly number[] = []): Process | undefined {
	const pids = processTree(pid).filter((one) => !besides.includes(one));
	const bytes = residentBytes(pids);
	const handles = pids.reduce((sum, one) => sum + handlesOf(one), 0);
	return bytes > 0 ? { mebibytes: bytes / 2 ** 20, handles } : undefined;
}

function handlesOf(pid: number): number {
	try {
		return readdirSync(`/proc/${pid}/fd`).length;
	} catch {
		return 0;
	}
}
