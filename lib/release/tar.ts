/** What stands in an archive: a file, a folder, or a symbolic link. */
export interface TarEntry {
	/** With `/` between its parts, and without one before or after them. */
	path: string;
	/** Left out of a folder and of a link. */
	data?: Uint8Array;
	/** Where a link leads. */
	link?: string;
	/** Permissions. Default: 0755 for a folder, 0644 for a file. */
	mode?: number;
	/** Its user and group. Default: root. */
	owner?: number;
}

const blockSize = 512;
const types = { file: '0', link: '2', folder: '5', extended: 'x' } as const;

/**
 * An archive in the interchange format of POSIX (pax, IEEE Std 1003.1 «pax»), as the OCI image specification asks for. It holds
 * no time, no names of users and nothing else of the machine: the same entries are the same bytes everywhere.
 */
export function tar(entries: readonly TarEntry[]): Buffer {
	const sorted = entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
	// Two blocks of zeros end an archive.
	return Buffer.concat([...sorted.flatMap(blocksOf), Buffer.alloc(2 * blockSize)]);
}

function blocksOf({ path, data, link, mode, owner = 0 }: TarEntry): Buffer[] {
	const type = link !== undefined ? types.link : data === undefined ? types.folder : types.file;
	const name = type === types.folder ? `${path}/` : path;
	const long = [...extended('path', name), ...extended('linkpath', link ?? '')];
	const size = data?.length ?? 0;
	const plain = header({ name, type, size, link, mode: mode ?? (type === types.folder ? 0o755 : 0o644), owner });
	const before = long.length === 0 ? [] : contents(extendedHeader(long), Buffer.concat(long));
	return [...before, ...contents(plain, data ?? Buffer.alloc(0))];
}

function extendedHeader(records: readonly Buffer[]): Buffer {
	const size = records.reduce((sum, { length }) => sum + length, 0);
	return header({ name: 'pax', type: types.extended, size, link: undefined, mode: 0o644, owner: 0 });
}

/** A header and what it tells of, to the end of its last block. */
function contents(head: Buffer, data: Uint8Array): Buffer[] {
	return [head, Buffer.from(data), Buffer.alloc((blockSize - (data.length % blockSize)) % blockSize)];
}

/** The record that a value needs when the old header has no room for it: a hundred bytes, and ASCII alone. */
function extended(key: string, value: string): Buffer[] {
	const isPlain = Buffer.byteLength(value) <= 100 && /^[\x20-\x7e]*$/.test(value);
	if (isPlain) return [];
	const rest = Buffer.from(` ${key}=${value}\n`);
	// The length counts its own digits.
	let length = rest.length + 1;
	while (rest.length + String(length).length !== length) length++;
	return [Buffer.concat([Buffer.from(String(length)), rest])];
}

interface Head {
	name: string;
	type: string;
	size: number;
	link: string | undefined;
	mode: number;
	owner: number;
}

function header({ name, type, size, link = '', mode, owner }: Head): Buffer {
	const block = Buffer.alloc(blockSize);
	const octal = (value: number, at: number, width: number) =>
		block.write(value.toString(8).padStart(width - 1, '0'), at, 'ascii');
	block.write(name, 0, 100);
	octal(mode, 100, 8);
	octal(owner, 108, 8);
	octal(owner, 116, 8);
	octal(size, 124, 12);
	octal(0, 136, 12);
	block.write(type, 156);
	block.write(link, 157, 100);
	block.write('ustar\u000000', 257, 'ascii');
	// The sum is made as if its own field held spaces.
	block.fill(' ', 148, 156);
	const sum = block.reduce((total, byte) => total + byte, 0);
	block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'ascii');
	return block;
}
