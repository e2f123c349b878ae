import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readErrorPages } from '@/lib/delivery/error-pages';
import { errorPageAddress, errorStatuses } from '@/lib/routing/error-status';
import { errorPages } from './error-pages-under-test';

const folder = mkdtempSync(join(tmpdir(), 'error-pages-'));

describe('the error pages', () => {
	it('are those that the build has laid beside the server', async () => {
		const file = join(folder, 'error-pages.json');
		writeFileSync(file, JSON.stringify(errorPages));
		expect(await readErrorPages(pathToFileURL(file))).toEqual(errorPages);
	});

	it('are missed at start, not when a reader needs one', async () => {
		await expect(readErrorPages(pathToFileURL(join(folder, 'borte.json')))).rejects.toThrow('ENOENT');
	});

	it('are made at an address of their own for each language and status', () => {
		const addresses = (['nb', 'nn'] as const).flatMap((locale) =>
			errorStatuses.map((status) => errorPageAddress(locale, status)),
		);
		expect(new Set(addresses).size).toBe(2 * errorStatuses.length);
		expect(addresses).toContain('/nn/feilside/503');
	});
});
