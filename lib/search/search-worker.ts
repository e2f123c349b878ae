import { setImmediate as turn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { createSearchEngine } from './engine';
import type { Call, Reply } from './search-thread';

// The thread that holds the index and answers from it, as `searchInThread` asks.

const engine = createSearchEngine(() => turn());

parentPort?.on('message', async ({ id, call }: Call) => {
	parentPort?.postMessage(await replyTo(id, call));
});

async function replyTo(id: number, call: Call['call']): Promise<Reply> {
	try {
		switch (call.kind) {
			case 'take':
				return { id, value: await engine.take(call.texts, call.facts) };
			case 'publish':
				return { id, value: await engine.publish(call.synonyms) };
			case 'list':
				return { id, value: await engine.list(call.locale, call.pages) };
			case 'ask':
				return { id, value: await engine.ask(call.locale, call.query) };
		}
	} catch (error) {
		return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
