import { spawnSync } from 'node:child_process';
import { tar } from '@/lib/release/tar';

/** What the system's own tool reads in an archive. */
function listing(archive: Buffer): string[] {
	const { stdout, stderr } = spawnSync('tar', ['--list', '--verbose', '--numeric-owner', '--utc'], { input: archive });
	expect(String(stderr)).toBe('');
	return String(stdout).trim().split('\n');
}

const bytes = (text: string) => Buffer.from(text);

describe('An archive', () => {
	it('has files, folders and links, with rights and owners, in an order of its own, and no time', () => {
		const archive = tar([
			{ path: 'srv/page.md', data: bytes('# Hei') },
			{ path: 'bin/node', data: bytes('x'.repeat(600)), mode: 0o755 },
			{ path: 'state', owner: 10_001 },
			{ path: 'bin/sh', link: 'node' },
		]);
		expect(listing(archive)).toEqual([
			'-rwxr-xr-x 0/0             600 1970-01-01 00:00 bin/node',
			'lrw-r--r-- 0/0               0 1970-01-01 00:00 bin/sh -> node',
			'-rw-r--r-- 0/0               5 1970-01-01 00:00 srv/page.md',
			'drwxr-xr-x 10001/10001       0 1970-01-01 00:00 state/',
		]);
	});

	it.each([99, 100, 101, 255, 300])('names a file whose path has %i letters', (length) => {
		const path = `a/${'b'.repeat(length - 2)}`;
		expect(listing(tar([{ path, data: bytes('') }]))).toEqual([expect.stringMatching(new RegExp(` ${path}$`))]);
	});

	it('names a file in Norwegian', () => {
		const { stdout } = spawnSync('tar', ['--list', '--quoting-style=literal', '--show-transformed-names'], {
			input: tar([{ path: 'nb/får-ikke-kode.md', data: bytes('') }]),
		});
		expect(stdout.includes(bytes('nb/får-ikke-kode.md'))).toBe(true);
	});

	it('gives the bytes back that it was given', () => {
		const data = Buffer.from(Array.from({ length: 1_500 }, (_, index) => index % 256));
		const { stdout } = spawnSync('tar', ['--extract', '--to-stdout', 'file'], { input: tar([{ path: 'file', data }]) });
		expect(stdout.equals(data)).toBe(true);
	});

	it('is the same whatever the order that its entries came in', () => {
		const entries = ['b', 'a/c', 'a'].map((path) => ({ path, data: bytes(path) }));
		expect(tar(entries.toReversed()).equals(tar(entries))).toBe(true);
	});
});
