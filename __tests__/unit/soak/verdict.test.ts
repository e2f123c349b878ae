import { latencyOf, type Recording, type Sample } from '../../soak/recording';
import { soakPlot, soakTables } from '../../soak/soak-report';
import { isWell, verdictOn } from '../../soak/verdict';

const hour = 3_600;

type At = (seconds: number) => { [Name in keyof Sample]?: Sample[Name] | undefined };

/** An hour in which memory and handles are what `at` says at each time. */
function recordingOf(at: At, changed: Partial<Recording> = {}): Recording {
	const samples = Array.from({ length: 100 }, (_, index): Sample => {
		const seconds = 36 * index;
		const process = { mebibytes: 150, handles: 60 };
		const usual = { at: seconds, delivery: process, next: process, answersPerSecond: 40, failures: 0 };
		return { ...usual, ...at(seconds) } as Sample;
	});
	return {
		...{ startedAt: '2026-11-27T10:00:00Z', seconds: hour, planned: hour, seed: 1, askedPerSecond: 40 },
		...{
			answers: 40 * hour,
			searches: hour,
			turnedAway: 0,
			editsVisible: [3, 4],
			oldestShown: 9,
			failures: {},
			samples,
			events: [],
		},
		...changed,
	};
}
const steady = () => ({});
const broken = (recording: Recording) =>
	verdictOn(recording)
		.filter(({ holds }) => holds === false)
		.map(({ what }) => what);

describe('The verdict on a soak test', () => {
	test('is good on an hour in which nothing failed and nothing grew', () => {
		expect(broken(recordingOf(steady))).toEqual([]);
		expect(isWell(verdictOn(recordingOf(steady)))).toBe(true);
	});

	test('is bad when a single answer failed', () => {
		const failures = { '5xx': { count: 1, first: ['10 s: /nb answers 503'] } };
		expect(broken(recordingOf(steady, { failures }))).toEqual(['No answer failed']);
		expect(isWell(verdictOn(recordingOf(steady, { failures })))).toBe(false);
	});

	test('is bad when fewer readers came than should', () => {
		expect(broken(recordingOf(steady, { answers: 30 * hour }))).toEqual(['The load was what it says']);
	});

	test.each<[string, At]>([
		['Memory of delivery, MiB', (at) => ({ delivery: { mebibytes: 100 + at / 36, handles: 60 } })],
		['Memory of Next, MiB', (at) => ({ next: { mebibytes: 100 + at / 36, handles: 60 } })],
		['Handles of delivery', (at) => ({ delivery: { mebibytes: 150, handles: 60 + at / 36 } })],
		['Handles of Next', (at) => ({ next: { mebibytes: 150, handles: 30 + at / 36 } })],
	])('is bad when this grows: %s', (what, at) => {
		expect(broken(recordingOf(at))).toEqual([what]);
	});

	test('lets memory rise while slow clients are there, and Next be gone between two lives', () => {
		const now: At = (at) => {
			if (at % 360 === 0) return { next: undefined };
			return at % 360 === 36 ? { delivery: { mebibytes: 300, handles: 700 } } : {};
		};
		expect(broken(recordingOf(now))).toEqual([]);
	});

	test('says nothing of growth in a short run, which is still warming up', () => {
		const growing: At = (at) => ({ delivery: { mebibytes: 100 + at, handles: 60 } });
		const short = recordingOf(growing, { seconds: 600, answers: 24_000 });
		const memory = verdictOn(short).find(({ what }) => what.startsWith('Memory of delivery'));
		expect(memory?.holds).toBeUndefined();
		expect(isWell(verdictOn(short))).toBe(true);
	});
});

describe('The report of a soak test', () => {
	const recording = recordingOf(steady, {
		events: [
			{ at: 60, kind: 'kill', what: 'SIGKILL' },
			{ at: 90, kind: 'edit', what: 'a sentence' },
		],
		latency: { p50: 1.23, p99: 9.87, worst: 2_041.4 },
	});

	test('has what came of it, and each point of the verdict', () => {
		const [came, verdict] = soakTables(recording);
		expect(came?.rows).toEqual([
			expect.objectContaining({
				time: '60 minutes',
				failed: 0,
				'p99 ms': 9.9,
				'worst ms': 2041,
				'edit seen, median s': 3.5,
			}),
		]);
		expect(came?.notes[0]).toContain('1 × edit, 1 × kill, 0 × hang');
		expect(verdict?.rows).toHaveLength(6);
	});

	test('has a picture that tells the same in words', () => {
		const plot = soakPlot(recording);
		expect(plot).toMatch(/<desc id="desc">40 readers a second.*Memory of delivery, MiB: 150 in the second quarter/);
		for (const name of ['delivery', 'Next', 'p50', 'p99', 'worst', 'answers/s', 'failures', 'kill', 'edit'])
			expect(plot).toContain(`>${name}</text>`);
	});
});

describe('The latency of some answers', () => {
	test('is their middle, the hundredth and the last', () => {
		const hundred = Array.from({ length: 200 }, (_, index) => 200 - index);
		expect(latencyOf(hundred)).toEqual({ p50: 101, p99: 199, worst: 200 });
		expect(latencyOf([7])).toEqual({ p50: 7, p99: 7, worst: 7 });
	});

	test('of none is not there', () => {
		expect(latencyOf([])).toBeUndefined();
	});
});
