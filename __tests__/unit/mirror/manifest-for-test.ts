import { errorPageAddress, errorStatuses, noSearchAddress } from '@/lib/addresses/error-pages';
import { notFoundAddress } from '@/lib/addresses/not-found-pages';
import { locales } from '@/lib/i18n/routing';
import type { Entry, Manifest } from '@/lib/mirror/manifest';

const entry = (file: string, more: Partial<Entry> = {}): Entry => ({
	version: 'v',
	status: 200,
	file,
	sizes: { '': 3, '.br': 2, '.gz': 2 },
	tag: 'tag',
	mark: '',
	headers: 2,
	...more,
});

/** The manifest of a mirror with what every site has, and more. */
export function manifestWith(
	more: Partial<Omit<Manifest, 'entries'>> & { entries?: Record<string, Partial<Entry>> } = {},
): Manifest {
	const { entries = {}, ...others } = more;
	const standIns = locales.flatMap((locale): [string, Entry][] => [
		[notFoundAddress(locale), entry(`${locale}/ikke-funnet.html`, { status: 404, mark: '-q' })],
		[noSearchAddress(locale), entry(`${locale}/uten-sok.html`)],
		...errorStatuses.map((status): [string, Entry] => [
			errorPageAddress(locale, status),
			entry(`${locale}/${status}.html`, { status, tag: '' }),
		]),
	]);
	const own = Object.entries(entries).map(([address, given]): [string, Entry] => [
		address,
		entry(`${address.slice(1)}.html`, given),
	]);
	return {
		release: 'r',
		content: 'c',
		entries: Object.fromEntries([...own, ...standIns]),
		headers: [{ vary: 'a' }, { vary: 'b' }, { 'content-type': 'text/html', vary: 'c' }],
		redirects: { moved: 0, negotiated: 1 },
		moved: [],
		negotiated: [],
		gone: [],
		...others,
	};
}
