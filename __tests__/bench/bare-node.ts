import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/**
 * The least that a Node server can do: the same bytes and headers, ready in memory, and a buffered access log. What it costs
 * is what Node itself costs. Arguments: port, file with the documents, file for the log.
 */
async function main([port = '0', documentsFile = '', logFile = '']: readonly string[]): Promise<void> {
	const documents: { path: string; headers: Record<string, string>; gzip: string }[] = JSON.parse(
		await readFile(documentsFile, 'utf8'),
	);
	const answers = new Map(
		documents.map(({ path, headers, gzip }) => [path, { headers, body: Buffer.from(gzip, 'base64') }]),
	);
	const log = createWriteStream(logFile);
	let lines = '';
	createServer((request, response) => {
		const startedAt = performance.now();
		const answer = answers.get(request.url ?? '');
		response.writeHead(answer ? 200 : 404, answer?.headers);
		response.end(answer?.body);
		const ms = performance.now() - startedAt;
		lines += `${JSON.stringify({ time: new Date().toISOString(), path: request.url, status: response.statusCode, ms })}\n`;
		if (lines.length < 64 * 1024) return;
		log.write(lines);
		lines = '';
	}).listen(Number(port), 'localhost');
}

await main(process.argv.slice(2));
