import { Worker } from 'node:worker_threads';
import type { SearchEngine } from './engine';
import type { Found } from './search';

/** Where the build puts the script of the thread: Next bundles what it imports itself, but not what a thread runs. */
export const searchWorkerBundle = '.next/content/search-worker.mjs';

/** What the thread is asked to do. */
export type Call = {
	id: number;
	call:
		| { kind: 'take'; texts: Parameters<SearchEngine['take']>[0]; facts: Parameters<SearchEngine['take']>[1] }
		| { kind: 'list'; locale: Parameters<SearchEngine['list']>[0]; pages: Parameters<SearchEngine['list']>[1] }
		| { kind: 'publish'; synonyms: Parameters<SearchEngine['publish']>[0] }
		| { kind: 'ask'; locale: Parameters<SearchEngine['ask']>[0]; query: Parameters<SearchEngine['ask']>[1] };
};

/** What it says when that is done, or cannot be. */
export type Reply = { id: number; value: unknown } | { id: number; fault: string };

interface Pending {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

/** A search whose thread can be ended. */
export interface SearchThread extends SearchEngine {
	end(): void;
}

interface Options {
	/** The bundle of search-worker.ts. */
	script: string;
	/** How long (ms) a question may take. One takes a few milliseconds. */
	patience?: number;
	/** How long (ms) a batch of texts, or the index of a site, may take. Ten thousand pages take about a second. */
	workPatience?: number;
}

/**
 * A search in a thread of its own: neither the index nor a question takes time from the pages that are shown meanwhile. A thread
 * that ends, or does not answer in time, is no use any more: whoever asks it is told, and ends it.
 */
export function searchInThread({ script, patience = 5_000, workPatience = 60_000 }: Options): SearchThread {
	// Without `execArgv` it would take over the options of this process, such as the loaders of a tool.
	// What it makes is kept, or gone with the question: more room for what is new would never be given back (20 MB).
	const resourceLimits = { maxYoungGenerationSizeMb: 8 };
	const thread = new Worker(/* turbopackIgnore: true */ script, { execArgv: [], resourceLimits });
	const pending = new Map<number, Pending>();
	let calls = 0;
	let fault: Error | undefined;
	const fail = (error: Error): void => {
		fault ??= error;
		for (const { reject } of pending.values()) reject(error);
		pending.clear();
		void thread.terminate();
	};
	thread.on('error', fail);
	thread.on('exit', (code) => fail(new Error(`the thread ended with ${code}`)));
	thread.on('message', (reply: Reply) => {
		const asked = pending.get(reply.id);
		pending.delete(reply.id);
		if ('fault' in reply) asked?.reject(new Error(reply.fault));
		else asked?.resolve(reply.value);
	});
	// A process whose work is done need not wait for it.
	thread.unref();

	const ask = (call: Call['call'], ms: number): Promise<unknown> =>
		new Promise((resolve, reject) => {
			if (fault) return reject(fault);
			const id = calls++;
			const timer = setTimeout(() => fail(new Error(`no answer in ${ms} ms`)), ms);
			timer.unref();
			const settled = (settle: () => void) => {
				clearTimeout(timer);
				settle();
			};
			pending.set(id, {
				resolve: (value) => settled(() => resolve(value)),
				reject: (error) => settled(() => reject(error)),
			});
			thread.postMessage({ id, call } satisfies Call);
		});
	return {
		take: async (texts, facts) => void (await ask({ kind: 'take', texts, facts }, workPatience)),
		list: async (locale, pages) => void (await ask({ kind: 'list', locale, pages }, workPatience)),
		publish: async (synonyms) => void (await ask({ kind: 'publish', synonyms }, workPatience)),
		ask: async (locale, query) => (await ask({ kind: 'ask', locale, query }, patience)) as Found,
		end: () => fail(new Error('it is replaced')),
	};
}
