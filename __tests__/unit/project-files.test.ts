import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');
const workflows = readdirSync('.github/workflows').map((name) => join('.github/workflows', name));

describe('the workflows', () => {
	it('name each action by the commit that was looked at, and say which version it is', () => {
		const uses = workflows.flatMap((file) => read(file).match(/uses: .*/g) ?? []);
		expect(uses.length).toBeGreaterThan(5);
		expect(uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
	});

	it('may only read, but for the job that publishes a release', () => {
		const permissions = workflows.map((file) => parse(read(file)).permissions);
		expect(permissions).toEqual(workflows.map(() => ({ contents: 'read' })));
	});

	it('run commands that there are', () => {
		const { scripts } = JSON.parse(read('package.json'));
		const named = workflows.flatMap((file) => [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
		expect(named.length).toBeGreaterThan(2);
		expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
		expect(existsSync('.ci/run')).toBe(true);
	});
});

describe('the lock file', () => {
	it('says what each package must hold, for every system', () => {
		const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Record<string, unknown>> };
		const others = Object.entries(packages).filter(([folder, { link }]) => folder !== '' && link !== true);
		expect(others.length).toBeGreaterThan(500);
		expect(others.filter(([, { integrity }]) => !integrity).map(([folder]) => folder)).toEqual([]);
	});
});

describe('what is told to those who come from outside', () => {
	const documents = [
		'README.md',
		...['CONTRIBUTING', 'SECURITY'].map((name) => `.github/${name}.md`),
		...markdownIn('docs'),
	];

	it('leads to files that there are', () => {
		const links = documents.flatMap((file) =>
			[...read(file).matchAll(/\]\((?!https?:|#|mailto:|\/)([^)#\s]+)/g)].map(([, to = '']) => ({ file, to })),
		);
		expect(links.length).toBeGreaterThan(10);
		expect(links.filter(({ file, to }) => !existsSync(join(dirname(file), to)))).toEqual([]);
	});

	it('gives every path an owner who is named', () => {
		const lines = read('.github/CODEOWNERS')
			.split('\n')
			.filter((line) => line && !line.startsWith('#'));
		const paths = lines.map((line) => line.split(/\s+/)[0] ?? '').filter((path) => path !== '*');
		expect(paths.filter((path) => !existsSync(path.slice(1)))).toEqual([]);
		expect(lines.filter((line) => !/(\s@[\w/-]+)+$/.test(line))).toEqual([]);
	});
});

function markdownIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name));
}
