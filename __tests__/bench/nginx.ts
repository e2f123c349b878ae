import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { startOwnNginx } from '../support/own-nginx';
import type { ServerProcess } from '../support/server-process';
import type { ServedDocument } from './documents';

/** How nginx compresses: each response anew, or once, into a file that lies ready. */
type NginxForm = 'on the fly' | 'precompressed';

interface Options {
	form: NginxForm;
	workers: 1 | 'auto';
	documents: readonly ServedDocument[];
	/** Default: kept, as our own server keeps one. */
	accessLog?: boolean;
	/** An empty folder for its configuration, pages and log. */
	folder: string;
}

/** Debian's nginx with the same pages and headers, in a folder of its own, as the user who calls. */
export async function startNginx(options: Options): Promise<ServerProcess> {
	const { form, documents, folder } = options;
	await mkdir(join(folder, 'pages'), { recursive: true });
	for (const [index, { identity, gzip }] of documents.entries()) {
		if (form === 'on the fly') await writeFile(join(folder, 'pages', `${index}`), identity);
		else await writeFile(join(folder, 'pages', `${index}.gz`), gzip);
	}
	const port = await freePort();
	return startOwnNginx({
		folder,
		workers: options.workers,
		http: configuration({ ...options, port }),
		origin: `http://localhost:${port}`,
		firstPage: documents[0]?.path ?? '/',
	});
}

/** What an operator would tune is tuned: open files are kept, connections live on, the log is buffered. */
function configuration({ form, documents, folder, accessLog = true, port }: Options & { port: number }): string {
	const compression =
		form === 'on the fly' ? 'gzip on; gzip_comp_level 6; gzip_vary off;' : 'gzip_static always; gunzip off;';
	return `
	access_log ${accessLog ? `${join(folder, 'access.log')} combined buffer=64k flush=1s` : 'off'};
	sendfile on;
	tcp_nopush on;
	keepalive_requests 100000000;
	open_file_cache max=2000 inactive=60s;
	${compression}
	server {
		listen localhost:${port};
${documents.map((document, index) => location(document, join(folder, 'pages', `${index}`))).join('\n')}
	}`;
}

function location({ path, contentType, headers }: ServedDocument, file: string): string {
	const added = Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)};`);
	// Only the bare type is looked up in nginx's list of what to compress; the charset is added after.
	const [bare = '', charset = ''] = contentType.split(/; *charset=/);
	const type = `types { } default_type ${quoted(bare)}; ${charset && `charset ${charset};`}`;
	return `location = ${quoted(path)} { ${type} ${added.join(' ')} alias ${quoted(file)}; }`;
}

/** @throws {Error} when the text holds a dollar sign, which nginx cannot be told to leave alone. */
function quoted(text: string): string {
	if (text.includes('$')) throw new Error(`nginx would take «${text}» for a variable.`);
	return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
