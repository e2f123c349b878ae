import { fixOutput } from '@/lib/release/fixed-output';

const secrets = (letter: string) => ({
	preview: { previewModeId: letter.repeat(32), previewModeSigningKey: `${letter}0`.repeat(32) },
	encryptionKey: `${letter}+/=`,
});

/** What a build in a folder, with keys of its own, says of itself. */
const output = (root: string, { preview, encryptionKey }: ReturnType<typeof secrets>) =>
	JSON.stringify({ appDir: root, preview, encryptionKey, page: `${root}x` });

describe('The output of a build', () => {
	it('is the same from another folder, and with other keys', () => {
		const one = fixOutput('/home/one', 'build', secrets('a'))(output('/home/one', secrets('a')));
		const two = fixOutput('/srv/two', 'build', secrets('b'))(output('/srv/two', secrets('b')));
		expect(JSON.parse(one)).toMatchObject({ appDir: '.' });
		expect({ ...JSON.parse(one), page: '' }).toEqual({ ...JSON.parse(two), page: '' });
	});

	it('keeps keys as long as Next makes them, and others for another build', () => {
		const fixedFor = (build: string) =>
			JSON.parse(fixOutput('/home', build, secrets('a'))(output('/home', secrets('a')))) as ReturnType<typeof secrets>;
		expect(fixedFor('one').preview.previewModeSigningKey).toHaveLength(64);
		expect(fixedFor('one').preview.previewModeId).toMatch(/^[0-9a-f]{32}$/);
		expect(fixedFor('one').encryptionKey).not.toBe(fixedFor('two').encryptionKey);
	});
});
