import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanContent } from '@/lib/content/store/scan';
import { areWholeTexts, signaturesIn } from '@/lib/content/store/whole-texts';

describe('what has changed in a folder', () => {
	let folder = '';
	const at = (name: string) => join(folder, name);
	const before = async () => signaturesIn(await scanContent(folder));
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'whole-'));
		await writeFile(at('a.md'), 'Tekst.\n');
		await writeFile(at('b.md'), 'Uten linjeslutt');
	});
	afterEach(() => rm(folder, { recursive: true }));

	/** Whether what `edit` does leaves whole texts. */
	const isWholeAfter = async (edit: () => Promise<unknown>) => {
		const earlier = await before();
		await edit();
		return areWholeTexts(earlier, await scanContent(folder));
	};

	it('is whole when every text ends with a line, whatever lies there from before', async () => {
		expect(await isWholeAfter(() => appendFile(at('a.md'), 'Mer.\n'))).toBe(true);
		expect(await isWholeAfter(() => writeFile(at('c.md'), 'Ny.\n'))).toBe(true);
	});

	it('is not known to be whole when a text breaks off or is empty, or when there is nothing', async () => {
		expect(await isWholeAfter(() => appendFile(at('a.md'), 'Halv lin'))).toBe(false);
		expect(await isWholeAfter(() => writeFile(at('a.md'), ''))).toBe(false);
		expect(await isWholeAfter(async () => undefined)).toBe(false);
	});

	it('is not known to be whole when something else than a text has changed, or a file is gone', async () => {
		expect(await isWholeAfter(() => writeFile(at('bilde.svg'), '<svg/>\n'))).toBe(false);
		expect(await isWholeAfter(() => rm(at('b.md')))).toBe(false);
	});

	it('is not known to be whole when it is more than a person saves at once', async () => {
		const save = async () => {
			for (let number = 0; number < 21; number++) await writeFile(at(`ny-${number}.md`), 'Ny.\n');
		};
		expect(await isWholeAfter(save)).toBe(false);
	});
});
