/** What a file is called that holds a document of a kind that does not show in its address. */
const extensions: Readonly<Record<string, string>> = {
	'text/html': '.html',
	'image/png': '.png',
	'application/json': '.json',
};

/**
 * Where the document of an address lies: at its path, with the ending of its media type where the address has none of its own.
 * `/nb` and `/nb/om-minid` are `nb.html` and `nb/om-minid.html`.
 *
 * @throws {Error} when the address leads out of the folder: no page of the site does.
 */
export function fileNameOf(address: string, contentType: string): string {
	const path = decodeURIComponent(address).replace(/^\/+/, '');
	if (path === '' || path.split('/').some((segment) => /^\.{0,2}$/.test(segment)) || path.includes('\0'))
		throw new Error(`${address} kan ikke være navnet på en fil.`);
	const last = path.split('/').at(-1) ?? '';
	if (/[^.]\.[^.]+$/.test(last)) return path;
	return path + (extensions[contentType.split(';', 1)[0] ?? ''] ?? '');
}
