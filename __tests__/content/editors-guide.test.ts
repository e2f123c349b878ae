import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '../../lib/content/check';
import { iconNames, pageSchema } from '../../lib/content/schema';
import { temporaryContent } from '../../lib/measure/start-site';

const guide = () => readFile('content/README.md', 'utf8');

/** The examples of the guide, each with the file it is said to be. */
async function examples(): Promise<{ path: string; text: string }[]> {
	const blocks = (await guide()).matchAll(/^```markdown fil=(\S+)\n([\s\S]*?)^```$/gm);
	return [...blocks].map(([, path = '', text = '']) => ({ path, text }));
}

describe('The editors’ guide', () => {
	test('has examples that the site accepts as they stand', async () => {
		const { contentDir, remove } = await temporaryContent();
		const files = await examples();
		expect(files.map(({ path }) => path)).toEqual([
			'nb/ny-side.md',
			'nn/hjelp/korleis-vi-provar.md',
			'nb/blokker.md',
			'_synonymer.md',
			'nb/feil.md',
			'nb/_varsler/nede.md',
		]);
		for (const { path, text } of files) {
			await mkdir(dirname(join(contentDir, path)), { recursive: true });
			await writeFile(join(contentDir, path), text);
		}
		const report = await checkContent(contentDir);
		const lines = report.text
			.split('\n')
			.filter((line) => files.some(({ path }) => line.includes(path)) && !line.endsWith('(advarsel)'));
		expect(lines).toEqual([]);
		expect(report.failed).toBe(false);
		await remove();
	});

	test('explains every field that a page may have', async () => {
		const rows = [...(await guide()).matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell);
		const fields = new Set(rows.flatMap((cell) => [...cell.matchAll(/`([a-zA-Z_]+)/g)].map(([, name]) => name)));
		const known = Object.keys(pageSchema.shape);
		expect(known.filter((field) => !fields.has(field))).toEqual([]);
	});

	test('names every icon', async () => {
		const text = await guide();
		expect(iconNames.filter((icon) => !text.includes(`\`${icon}\``))).toEqual([]);
	});
});
