import { tmpdir } from 'node:os';
import { changedSentence } from '@/lib/editing/changed-sentence';
import { changedSince } from '@/lib/editing/changed-since';

const file = 'nb/kontakt.md';
const workspace = (text: string | undefined) => ({
	folder: tmpdir(),
	written: new Map(text === undefined ? [] : [[file, { text, absolute: '' }]]),
});

describe('a file that is open', () => {
	it.each([
		['Etter', [{ file, who: undefined }]],
		[undefined, [{ file, who: undefined }]],
		['Før', []],
	])('is told of when it is otherwise than it was opened: %j', async (text, changed) => {
		expect(await changedSince(workspace(text), [{ file, opened: 'Før' }])).toEqual(changed);
	});

	it('is told of with what to do: to save what is written in it, or else to look at it anew', () => {
		expect(changedSentence('Ola Hansen', '«Kontakt oss» (bokmål)', true)).toBe(
			'Ola Hansen har endret siden etter at du åpnet den. Du ser endringen når du lagrer.',
		);
		expect(changedSentence(undefined, '«Kontakt oss» (nynorsk)', false)).toBe(
			'Noen andre har endret «Kontakt oss» (nynorsk) etter at du åpnet siden. Last den på nytt for å se endringen.',
		);
	});
});
