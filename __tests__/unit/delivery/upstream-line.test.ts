import { readNextLine } from '@/lib/delivery/upstream-line';

describe('a line that Next has written', () => {
	it.each([
		['error', { level: 'error', message: 'nb/om.md:2 titel: er ikke et felt' }],
		['info', { level: 'info', message: 'nb/om.md:2 LIX 42' }],
	])('of our own has the level it says: %s', (_, entry) => {
		expect(readNextLine(JSON.stringify(entry))).toEqual(entry);
	});

	it.each([
		' ▲ Next.js 16.4.6',
		'{ not json',
		'{}',
		'{"level":"warn","message":"a"}',
		'{"level":"error","message":1}',
		'null',
		'ENOSPCX',
	])('of another kind is for information, word for word: %s', (line) => {
		expect(readNextLine(line)).toEqual({ level: 'info', message: line });
	});

	it.each([
		'Error: ENOSPC: no space left on device, write',
		'⨯ Error: EROFS: read-only file system',
		'uncaughtException: EMFILE: too many open files',
		'Error: EDQUOT: disk quota exceeded',
	])('that tells of a machine at its end is an error: %s', (line) => {
		expect(readNextLine(line)).toEqual({ level: 'error', message: line });
	});

	it('that tells of it for information is an error all the same', () => {
		const line = JSON.stringify({ level: 'info', message: 'Øyeblikksbildet kan ikke lagres: ENOSPC' });
		expect(readNextLine(line).level).toBe('error');
	});
});
