import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { type ServerProcess, startServer } from '../support/server-process';
import type { ServedDocument } from './documents';

/** Next as it is, with nothing in front: what readers would meet without lib/delivery. It keeps no access log. */
export async function startNextAlone(contentDir: string, stateDir: string, firstPage: string): Promise<ServerProcess> {
	const port = String(await freePort());
	const origin = `http://localhost:${port}`;
	const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', 'localhost', '--port', port];
	const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CONTENT_DIR: contentDir, STATE_DIR: stateDir };
	return startServer(process.execPath, args, { origin, firstPage, env: { ...env, PUBLIC_ORIGIN: origin } });
}

/** See `bare-node.ts`. */
export async function startBareNode(documents: readonly ServedDocument[], folder: string): Promise<ServerProcess> {
	const port = String(await freePort());
	const file = join(folder, 'bare-node.json');
	const answers = documents.map(({ path, contentType, headers, gzip }) => ({
		path,
		headers: { ...headers, 'content-type': contentType, 'content-encoding': 'gzip', 'content-length': gzip.length },
		gzip: gzip.toString('base64'),
	}));
	await writeFile(file, JSON.stringify(answers));
	const args = ['--import', 'tsx', '__tests__/bench/bare-node.ts', port, file, join(folder, 'bare-node.log')];
	const firstPage = documents[0]?.path ?? '/';
	return startServer(process.execPath, args, { origin: `http://localhost:${port}`, firstPage });
}
