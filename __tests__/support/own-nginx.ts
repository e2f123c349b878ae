import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServer } from './server-process';

/** Debian's. */
export const nginx = '/usr/sbin/nginx';

interface Options extends Pick<Parameters<typeof startServer>[2], 'origin' | 'firstPage' | 'isUp' | 'missing'> {
	/** For its configuration and whatever it writes. */
	folder: string;
	/** What stands in the block `http`. */
	http: string;
	workers?: number | 'auto';
}

/** Debian's nginx in a folder of its own, as the user who calls, told nothing but what stands in the block `http`. */
export async function startOwnNginx({ folder, http, workers = 1, ...told }: Options): Promise<ServerProcess> {
	await mkdir(folder, { recursive: true });
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path tmp-${name};`,
	);
	const main = join(folder, 'main.conf');
	await writeFile(
		main,
		`daemon off;
pid nginx.pid;
error_log stderr;
worker_processes ${workers};
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
events { worker_connections 4096; }
http {
	${temporary.join(' ')}
	${http}
}
`,
	);
	return startServer(nginx, ['-p', folder, '-c', main, '-e', 'stderr'], told);
}
