import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../files';
import { heavyRule } from '../problem';
import { brokenFile, parseFile } from '../source/parse';
import type { ParsedFile } from '../source/parsed-file';
import { batchesOf } from './understanding-batches';
import { fromPlain, type PlainFile } from './understood-file';

/** Where the build puts the script of the threads: Next bundles what it imports itself, but not what a thread runs. */
export const workerBundle = '.next/content/understanding-worker.mjs';

export interface Understand {
	/** Understands files, each by itself; what cannot be understood comes back broken, with the reason. Never rejects for what a file says. */
	(files: readonly SourceFile[]): Promise<ParsedFile[]>;
	/** Says that some are about to come. */
	expect?(): void;
}

/** Understands in the thread that asks, without a limit of time: for tests, and for a folder that nobody else wrote. */
export const understandHere: Understand = async (files) => files.map(parseFile);

interface Options {
	/** The bundle of understanding-worker.ts. */
	script: string;
	/** How many threads at the most. */
	threads: number;
	/**
	 * How much processor time (ms) may go while a large file, or some small ones, are read: on a machine that has much else to do,
	 * ordinary ones wait long for their turn. Ordinary pages take 10 at the most, the largest that passes 500.
	 */
	patience?: number;
	/** The memory (MB) that one thread may use. */
	memory?: number;
}

/**
 * Understands files in threads of their own, so that one which takes all the time or memory there is costs its thread only.
 * The threads end with the work: edits are rare, and an idle one takes 40 MB.
 *
 * @throws {Error} when no thread can be started.
 */
export function understandInThreads({ script, threads, patience = 5_000, memory = 256 }: Options): Understand {
	/** One that has been started for files that are about to come: starting it takes a quarter of a second. */
	let expected: Promise<Worker | undefined> | undefined;
	const take = async (): Promise<Worker> => {
		const ready = expected;
		expected = undefined;
		const thread = await ready;
		thread?.ref();
		return thread ?? start(script, memory);
	};
	const expect = (): void => {
		if (expected) return;
		const thread = start(script, memory).then(
			(started) => {
				// It keeps no process alive by waiting.
				started.unref();
				return started;
			},
			() => undefined,
		);
		expected = thread;
		// A change that is undone brings no file.
		setTimeout(async () => {
			if (expected !== thread) return;
			expected = undefined;
			await (await thread)?.terminate();
		}, longestExpected).unref();
	};
	/** Has files read in the thread that is held; where that ends it, each by itself, so that it shows which of them it was. */
	const answersTo = async (files: readonly SourceFile[], held: { thread?: Worker }): Promise<readonly Answer[]> => {
		held.thread ??= await take();
		const told = await ask(held.thread, files, patience);
		if (!('fault' in told)) return told;
		await held.thread.terminate();
		delete held.thread;
		if (files.length === 1) return [told];
		const each: Answer[] = [];
		for (const file of files) each.push(...(await answersTo([file], held)));
		return each;
	};
	const understand = async (files: readonly SourceFile[]): Promise<ParsedFile[]> => {
		const understood: ParsedFile[] = [];
		const batches = batchesOf(files);
		const queue = batches.values();
		const work = async () => {
			const held: { thread?: Worker } = {};
			try {
				for (const batch of queue) {
					const answers = await answersTo(batch.files, held);
					for (const [index, file] of batch.files.entries())
						understood[batch.from + index] = fileFrom(answers[index], file);
				}
			} finally {
				await held.thread?.terminate();
			}
		};
		await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
		return understood;
	};
	return Object.assign(understand, { expect });
}

/** So long (ms) is a thread held for files that are about to come: a folder rests for less before it is read. */
const longestExpected = 15_000;

/** How long (ms) a thread may take to start, on a machine that has much else to do. */
const startPatience = 60_000;

function fileFrom(answer: Answer | undefined, file: SourceFile): ParsedFile {
	if (answer && 'parsed' in answer) return fromPlain(answer.parsed, file);
	return brokenFile(file, heavyRule, answer?.fault ?? 'Filen er ikke lest.');
}

/** What a thread says of a file. */
export type Answer = { parsed: PlainFile } | { fault: string };

async function start(script: string, memory: number): Promise<Worker> {
	// Without `execArgv` it would take over the options of this process, such as the loaders of a tool.
	const thread = new Worker(/* turbopackIgnore: true */ script, {
		execArgv: [],
		resourceLimits: { maxOldGenerationSizeMb: memory },
	});
	// An error that comes while nothing is asked, or while the thread is being ended, has nobody else to hear it.
	thread.on('error', () => undefined);
	const ready = await nextFrom(thread, startPatience);
	if ('answer' in ready) return thread;
	await thread.terminate();
	throw new Error(`Innholdet kan ikke leses: ${faultFrom(ready)}`);
}

async function ask(
	thread: Worker,
	files: readonly SourceFile[],
	patience: number,
): Promise<readonly Answer[] | { fault: string }> {
	thread.postMessage(files);
	const since = process.cpuUsage();
	for (let waits = 1; ; waits++) {
		const next = await nextFrom(thread, patience);
		if ('answer' in next) return next.answer as readonly Answer[];
		// While the whole process has used less than this file may, so has its thread.
		const mayWait = 'late' in next && usedSince(since) < patience && waits < mostWaits;
		if (!mayWait) return { fault: faultFrom(next) };
	}
}

/** However little it is given, a thread that reads a file is not waited for longer than so many times its patience. */
const mostWaits = 12;

/** Processor time (ms) that this process has used since a moment. */
function usedSince(moment: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(moment);
	return (user + system) / 1_000;
}

type Next = { answer: unknown } | { late: number } | { error: NodeJS.ErrnoException } | { code: number };

/** What comes next from a thread: an answer, its end, or nothing within the time (ms). */
function nextFrom(thread: Worker, patience: number): Promise<Next> {
	return new Promise((resolve) => {
		const settle = (next: Next) => {
			clearTimeout(timer);
			thread.off('message', onMessage).off('error', onError).off('exit', onExit);
			resolve(next);
		};
		const onMessage = (answer: unknown) => settle({ answer });
		const onError = (error: Error) => settle({ error });
		const onExit = (code: number) => settle({ code });
		// An answer that came while this thread was busy is read before the time is held to be up.
		const timer = setTimeout(() => setImmediate(settle, { late: patience }), patience);
		thread.on('message', onMessage).on('error', onError).on('exit', onExit);
	});
}

const advice =
	'Del den i flere sider, og se etter svært lange tabeller, lister i mange nivåer eller mange like tegn på rad.';

/** Why a file was not understood, in an editor's terms. */
function faultFrom(next: Exclude<Next, { answer: unknown }>): string {
	if ('late' in next) return `Filen er for tung: det tok mer enn ${next.late / 1_000} sekunder å lese den. ${advice}`;
	if ('code' in next) return `Filen kan ikke leses (tråden sluttet med ${next.code}).`;
	if (next.error.code === 'ERR_WORKER_OUT_OF_MEMORY') return `Filen er for tung: den trenger for mye minne. ${advice}`;
	return `Filen kan ikke leses (${next.error.message}). Si fra til dem som lager nettstedet.`;
}
