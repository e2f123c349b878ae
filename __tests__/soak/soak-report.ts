import { median, rounded, type Table } from '../bench/measurement';
import { plotOf } from './plot';
import type { EventKind, Recording, Sample } from './recording';
import { growthAllowed, verdictOn } from './verdict';

const kinds: EventKind[] = ['edit', 'kill', 'hang', 'flood', 'slow clients'];

/** A run as a picture. */
export function soakPlot(recording: Recording): string {
	const { samples, seconds, events } = recording;
	const line = (name: string, of: (sample: Sample) => number | undefined, dashes?: string) => {
		return { name, points: samples.map((sample) => [sample.at, of(sample)] as const), ...(dashes && { dashes }) };
	};
	return plotOf({
		title: `${timeOf(seconds)} under load, edits, kills, floods and slow clients`,
		description: `${sentenceOn(recording)} ${verdictOn(recording)
			.map(({ what, found }) => `${what}: ${found}.`)
			.join(' ')}`,
		seconds,
		panels: [
			{
				title: 'Resident memory, MiB',
				series: [
					line('delivery', ({ delivery }) => delivery.mebibytes),
					line('Next', ({ next }) => next?.mebibytes, '6 2'),
				],
			},
			{
				title: 'Handles (open files and connections)',
				series: [
					line('delivery', ({ delivery }) => delivery.handles),
					line('Next', ({ next }) => next?.handles, '6 2'),
				],
			},
			{
				title: 'Milliseconds until the whole answer',
				log: true,
				series: [
					line('p50', ({ latency }) => latency?.p50),
					line('p99', ({ latency }) => latency?.p99, '6 2'),
					line('worst', ({ latency }) => latency?.worst, '1 2'),
				],
			},
			{
				title: 'Answers a second, and failures so far',
				series: [
					line('answers/s', ({ answersPerSecond }) => answersPerSecond),
					line('failures', ({ failures }) => failures, '6 2'),
				],
			},
		],
		marks: kinds.flatMap((kind) => events.filter((event) => event.kind === kind).map(({ at }) => ({ x: at, kind }))),
	});
}

/** A run as tables: what came of it, and what is to be thought of it. */
export function soakTables(recording: Recording): Table[] {
	const { seconds, answers, searches, turnedAway, latency, editsVisible, oldestShown, events, failures, samples } =
		recording;
	const total = Object.values(failures).reduce((sum, { count }) => sum + count, 0);
	const most = (of: (sample: Sample) => number | undefined) =>
		Math.round(Math.max(0, ...samples.map((s) => of(s) ?? 0)));
	const row = {
		time: timeOf(seconds),
		answers,
		failed: total,
		'p50 ms': rounded(latency?.p50 ?? 0, 1),
		'p99 ms': rounded(latency?.p99 ?? 0, 1),
		'worst ms': rounded(latency?.worst ?? 0),
		searches,
		'turned away': turnedAway,
		'edit seen, median s': editsVisible.length > 0 ? rounded(median(editsVisible), 1) : '',
		'worst s': rounded(Math.max(0, ...editsVisible), 1),
		'oldest text shown, s': rounded(oldestShown),
		'delivery, most MiB': most(({ delivery }) => delivery.mebibytes),
		'Next, most MiB': most(({ next }) => next?.mebibytes),
	};
	const happened = kinds.map((kind) => `${events.filter((event) => event.kind === kind).length} × ${kind}`);
	const findings = verdictOn(recording).map(({ what, holds, found }) => {
		return { point: what, holds: holds === undefined ? 'not judged' : holds ? 'yes' : 'no', found };
	});
	const notes = [
		`${sentenceOn(recording)} ${happened.join(', ')}.`,
		'Failed: a page or file that is not answered as at the start, with another page’s heading, with a text or an alert that was not there within the last two minutes, or that is older than what the address has shown already.',
		'«Turned away»: searches that came while Next was down, and were told to come later.',
	];
	return [
		{ title: 'What came of it', rows: [row], notes },
		{
			title: 'Verdict',
			rows: findings,
			notes: [`Memory and handles: the median of the last quarter is at most ${growthAllowed} × that of the second.`],
		},
	];
}

const sentenceOn = ({ askedPerSecond, seed }: Recording): string =>
	`${askedPerSecond} readers a second over all pages of the site’s own content, a search a second, seed ${seed}.`;

function timeOf(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes < 120 ? `${minutes} minutes` : `${rounded(seconds / 3_600, 1)} hours`;
}
