import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatProblem } from '../../lib/content/problem';
import { parseFile } from '../../lib/content/source/parse';
import { iconNames, pageSchema } from '../../lib/content/source/schema';
import { createContentReader } from '../../lib/content/store/load';
import { scanContent } from '../../lib/content/store/scan';
import { checkContent, findProblems } from '../../lib/content-check/check';
import { readOptions } from '../../lib/content-check/options';
import { runCheck } from '../../lib/content-check/run';
import { temporaryContent } from '../support/start-site';

/** The example that is wrong on purpose. */
const wrong = 'nb/feil-svarfrist.md';

/** The page that the guide deletes. */
const vanished = 'nb/hjelp/glemt-passord.md';

const guide = () => readFile('content/README.md', 'utf8');

/** The examples of the guide, each with the file it is said to be. */
async function examples(): Promise<{ path: string; text: string }[]> {
	const blocks = (await guide()).matchAll(/^```markdown fil=(\S+)\n([\s\S]*?)^```$/gm);
	return [...blocks].map(([, path = '', text = '']) => ({ path, text }));
}

/** What the guide says that the check says of an example. */
async function promised(path: string): Promise<string[]> {
	return (await guide()).split('\n').filter((line) => line.startsWith(`content/${path}:`));
}

/** Puts the facts of the guide in the fact file of a folder. */
async function addFacts(contentDir: string): Promise<void> {
	const [, facts = ''] = /^```yaml fakta\n([\s\S]*?)^```$/m.exec(await guide()) ?? [];
	expect(facts).toContain('mønster:');
	const file = join(contentDir, '_fakta.md');
	await writeFile(file, (await readFile(file, 'utf8')).replace('fakta:\n', `fakta:\n${facts}`));
}

describe('The editors’ guide', () => {
	test('has examples that the site accepts as they stand', async () => {
		const { contentDir, remove } = await temporaryContent('content');
		const files = await examples();
		expect(files.map(({ path }) => path)).toEqual([
			'nb/ny-side.md',
			'nn/hjelp/korleis-vi-provar.md',
			'_slettet.md',
			'nb/blokker.md',
			'nb/ring-oss.md',
			wrong,
			'_synonymer.md',
			'nb/feil.md',
			'nb/_varsler/nede.md',
		]);
		await addFacts(contentDir);
		for (const { path, text } of files.filter(({ path }) => path !== wrong)) {
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
	}, 60_000);

	test('has an example of a contradicted fact, which the check reports in the words of the guide', async () => {
		const { contentDir, remove } = await temporaryContent('content');
		const example = (await examples()).find(({ path }) => path === wrong);
		await addFacts(contentDir);
		await writeFile(join(contentDir, wrong), example?.text ?? '');
		const report = await checkContent(contentDir);
		const lines = report.text
			.split('\n')
			.filter((line) => line.startsWith(`content/${wrong}`) && !line.endsWith('(advarsel)'));
		expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual(await promised(wrong));
		expect(lines).toHaveLength(1);
		await remove();
	}, 60_000);

	test('says what the check says when a page is deleted without a word', async () => {
		const { contentDir, remove } = await temporaryContent('content');
		await rm(join(contentDir, vanished));
		const content = await createContentReader()(await scanContent(contentDir));
		const published = new Map([[vanished.replace('.md', ''), ['hjelp/glemt-passord']]]);
		const problems = findProblems(content, { messages: [], sources: [] }, Date.now(), { published });
		const lines = problems.filter(({ file }) => file === vanished).map((problem) => formatProblem(problem));
		expect(lines).toEqual(await promised(vanished));
		expect(lines).toHaveLength(1);
		await remove();
	}, 60_000);

	test('has commands that work', async () => {
		const commands = [...(await guide()).matchAll(/^npm run content:check(?: -- (.+))?$/gm)].map(
			([, args = '']) => args,
		);
		expect(commands.length).toBeGreaterThan(3);
		for (const args of commands) {
			const { options, faults } = readOptions(args.split(' ').filter(Boolean));
			expect(faults).toEqual([]);
			if (options.changedSince === undefined)
				expect(await runCheck(args.split(' ').filter(Boolean))).toMatchObject({ code: 0, errors: '' });
		}
	}, 60_000);

	test('has an example of a link that leads nowhere, which the check reports in the words of the guide', async () => {
		const { contentDir, remove } = await temporaryContent('content');
		const file = join(contentDir, 'nb/om-minid.md');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('- /fire-grunner-til-a-bruke-minid', '- /fire-grunner'));
		const { text: said } = await checkContent(contentDir);
		const lines = said.split('\n').filter((line) => line.startsWith('content/nb/om-minid.md'));
		expect(lines).toEqual(await promised('nb/om-minid.md'));
		await remove();
	}, 60_000);

	test('has slips of the pen with what the check says of them', async () => {
		const rows = [...(await guide()).matchAll(/^\| `(\w+:[^`]+)` \| (.+) \|$/gm)];
		expect(rows.length).toBeGreaterThan(5);
		for (const [, field = '', message = ''] of rows) {
			const rest = ['title: A', 'ingress: B'].filter((line) => !line.startsWith(field.slice(0, 5)));
			const { problems } = parseFile({ path: 'nb/a.md', text: `---\n${[field, ...rest].join('\n')}\n---\n` });
			expect(problems.map((problem) => problem.message)).toEqual([message]);
		}
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
