import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '../files';
import { HeavyTextError } from '../markdown/markdown-text';
import { parseFile } from '../source/parse';
import type { ParsedFile } from '../source/parsed-file';
import { assertShowable } from './trial';
import type { Answer } from './understanding';
import { toPlain } from './understood-file';

// A thread that understands some files at a time, as `understandInThreads` asks. What is thrown here ends it, and is told.

parentPort?.on('message', (files: SourceFile[]) => parentPort?.postMessage(files.map(answerTo)));
parentPort?.postMessage('ready');

function answerTo(file: SourceFile): Answer {
	try {
		const parsed = parseFile(file);
		if (isShown(parsed)) assertShowable(parsed.markdown, parsed.body.length);
		return { parsed: toPlain(parsed) };
	} catch (error) {
		// The libraries for YAML and HTML call themselves for each level.
		if (error instanceof RangeError)
			return { fault: 'Filen har for mange nivåer inni hverandre. Skriv den med færre nivåer.' };
		if (error instanceof HeavyTextError) return { fault: error.message };
		throw error;
	}
}

function isShown({ kind }: ParsedFile): boolean {
	return kind === 'page' || kind === 'alert' || kind === 'footer';
}
