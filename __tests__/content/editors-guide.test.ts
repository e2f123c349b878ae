import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assemble } from '../../lib/content/assemble/assemble';
import { rules } from '../../lib/content/checks';
import { withRuleTable } from '../../lib/content/checks/rule-table';
import { formatProblem } from '../../lib/content/problem';
import { parseFile } from '../../lib/content/source/parse';
import { iconNames, pageSchema } from '../../lib/content/source/schema';
import { createContentReader } from '../../lib/content/store/load';
import { scanContent } from '../../lib/content/store/scan';
import { plainLabels } from '../../lib/content/store/trial';
import type { SiteContent } from '../../lib/content/types';
import { checkContent, findProblems } from '../../lib/content-check/check';
import { readOptions } from '../../lib/content-check/options';
import { runCheck } from '../../lib/content-check/run';
import { askOf } from '../../lib/documents/questions';
import { shownText } from '../../lib/documents/shown-text';
import { commandNames } from '../../lib/editing/command/options';
import { runEditing } from '../../lib/editing/command/run';
import { pageOf, siteFrom } from '../support/site-from';
import { temporaryContent } from '../support/start-site';
import { said } from './check-from';

/** The example that is wrong on purpose. */
const wrong = 'nb/feil-svarfrist.md';

/** The example of a paragraph that nobody has translated. */
const forgotten = 'nn/gloymt-avsnitt.md';

/** The page in which the guide writes a link that leads nowhere. */
const deadLink = 'nb/om-minid.md';

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

/** Puts what the guide writes under a field of the fact file in that of a folder. */
async function addFacts(contentDir: string, field: 'fakta' | 'virksomheter'): Promise<void> {
	const [, entries = ''] = new RegExp(`^\`\`\`yaml ${field}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(await guide()) ?? [];
	expect(entries).toContain('kilde:');
	const file = join(contentDir, '_fakta.md');
	await writeFile(file, (await readFile(file, 'utf8')).replace(`\n${field}:\n`, `\n${field}:\n${entries}`));
}

describe('The editors’ guide', () => {
	/** What the check says of the site with all that the guide writes in it, without warnings. */
	let errors: string[] = [];
	/** The site with all of it. */
	let site: SiteContent;

	beforeAll(async () => {
		const { contentDir, remove } = await temporaryContent('content');
		await addFacts(contentDir, 'fakta');
		await addFacts(contentDir, 'virksomheter');
		for (const { path, text } of await examples()) {
			await mkdir(dirname(join(contentDir, path)), { recursive: true });
			await writeFile(join(contentDir, path), text);
		}
		const file = join(contentDir, deadLink);
		await writeFile(
			file,
			(await readFile(file, 'utf8')).replace('- /fire-grunner-til-a-bruke-minid', '- /fire-grunner'),
		);
		const { text } = await checkContent(contentDir);
		errors = text
			.split('\n')
			.filter((line) => line.startsWith('content/') && !line.endsWith('(advarsel)'))
			.map((line) => line.replaceAll('\u00a0', ' '));
		const { files, images } = await createContentReader()(await scanContent(contentDir));
		site = assemble(files.map(parseFile), images, { now: Date.now() }).site;
		await remove();
	}, 60_000);

	test('has a public body whose first mention becomes a link, and no other', () => {
		const { markdown } = pageOf(site, 'nb', '/ved-kysten');
		const { html } = shownText(markdown, askOf(site), { language: 'nb', locale: 'nb', labels: plainLabels });
		expect(html.match(/<a [^>]*><span class="unbroken">Kystverket|Kystverket/g)).toEqual([
			'<a href="https://www.kystverket.no/" rel="external"><span class="unbroken">Kystverket',
			'Kystverket',
		]);
	});

	test('has examples that the site accepts as they stand, but for those that are wrong on purpose', async () => {
		expect((await examples()).map(({ path }) => path)).toEqual([
			'nb/ny-side.md',
			'nb/bytte/bestill.md',
			'nb/bytte/med-app.md',
			'nb/bytte/med-sms.md',
			'nn/hjelp/korleis-vi-provar.md',
			'_slettet.md',
			'nb/blokker.md',
			'nb/ring-oss.md',
			wrong,
			'nb/ved-kysten.md',
			forgotten,
			'_synonymer.md',
			'nb/feil.md',
			'nb/_varsler/nede.md',
		]);
		const others = errors.filter((line) => !line.startsWith(`content/${wrong}`));
		expect(others.filter((line) => !line.startsWith(`content/${deadLink}`))).toEqual([]);
	});

	test.each([
		['a contradicted fact', wrong],
		['a link that leads nowhere', deadLink],
	])('has an example of %s, which the check reports in the words of the guide', async (_, path) => {
		const lines = errors.filter((line) => line.startsWith(`content/${path}`));
		expect(lines).toEqual(await promised(path));
		expect(lines).toHaveLength(1);
	});

	test('has an example of a forgotten paragraph, which the check reports in the words of the guide', async () => {
		const example = (await examples()).filter(({ path }) => path === forgotten);
		expect(said('language-form', example)).toEqual(await promised(forgotten));
		expect(example).toHaveLength(1);
	});

	test('has a guide whose second step is a choice', async () => {
		const site = siteFrom((await examples()).filter(({ path }) => path.startsWith('nb/bytte/')));
		expect(pageOf(site, 'nb', '/bytte/bestill').guide?.steps).toEqual([
			{ title: 'Bestill først', choices: [{ title: 'Bestill først', url: '/nb/bytte/bestill' }] },
			{
				title: 'Bytt',
				choices: [
					{ title: 'Bytt med app', url: '/nb/bytte/med-app' },
					{ title: 'Bytt med SMS', url: '/nb/bytte/med-sms' },
				],
			},
		]);
	});

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

	test('has commands that move, delete, hide and make pages, and do what it says', async () => {
		const { contentDir, remove } = await temporaryContent();
		const git = (...args: string[]) => execFileSync('git', ['-C', contentDir, ...args], { stdio: 'pipe' });
		git('init', '--quiet');
		git('config', 'user.name', 'R');
		git('config', 'user.email', 'r@example.org');
		git('add', '.');
		git('commit', '--quiet', '--message', 'Før');
		const commands = [...(await guide()).matchAll(/^npm run innhold -- (.+)$/gm)].map(([, args = '']) => args);
		expect(new Set(commands.map((args) => args.split(' ')[0]))).toEqual(new Set(commandNames));
		const outputs: string[] = [];
		for (const args of commands) {
			const words = [...args.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
			const run = await runEditing(['--dir', contentDir, ...words]);
			expect({ args, ...run }).toMatchObject({ args, code: 0, errors: '' });
			outputs.push(run.output);
			git('add', '.');
			git('commit', '--quiet', '--allow-empty', '--message', args);
		}
		const answers = [...(await guide()).matchAll(/^```svar\n([\s\S]*?)\n```$/gm)].map(([, answer = '']) => answer);
		expect(answers.filter((answer) => !outputs.some((output) => output.includes(answer)))).toEqual([]);
		expect(answers.length).toBeGreaterThan(0);
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

	test('lists every rule, with what it asks and an example: npm run editor-schema', async () => {
		expect(await guide()).toBe(withRuleTable(await guide(), rules));
		const untold = rules.filter(
			({ about, example }) => !/^[\p{Lu}`].*\.$/u.test(about) || !example || /[|\n]/.test(about + example),
		);
		expect(untold.map(({ name }) => name)).toEqual([]);
		expect(await guide()).toContain(rules.at(-1)?.about);
	});

	test('names every icon', async () => {
		const text = await guide();
		expect(iconNames.filter((icon) => !text.includes(`\`${icon}\``))).toEqual([]);
	});
});
