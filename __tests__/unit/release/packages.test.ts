import { forbiddenLicences, licenceFile } from '@/lib/release/licences';
import { type Package, packagesOf } from '@/lib/release/packages';
import { sbom } from '@/lib/release/sbom';

/** A lock file of packages that need others, each with its version, or with `null` for one that is not there. */
function lockOf(packages: Record<string, readonly string[]>): string {
	const entries = Object.entries(packages).map(([folder, needs]) => [
		folder,
		{ version: '1.0.0', license: 'MIT', dependencies: Object.fromEntries(needs.map((name) => [name, '*'])) },
	]);
	return JSON.stringify({ packages: Object.fromEntries(entries) });
}

const foldersOf = (lock: string, shipped: readonly string[] = []) =>
	packagesOf(lock, (folder) => shipped.includes(folder)).map(({ folder }) => folder);

const remark: Package = {
	folder: 'node_modules/remark',
	name: 'remark',
	version: '15.0.1',
	licence: 'MIT',
	integrity: `sha512-${Buffer.from('sum').toString('base64')}`,
	needs: ['node_modules/@types/unist'],
};
const unist: Package = {
	...remark,
	folder: 'node_modules/@types/unist',
	name: '@types/unist',
	version: '3.0.3',
	needs: [],
};

describe('The packages of a release', () => {
	it('are those that the project needs, and those that they need', () => {
		const lock = lockOf({ '': ['a'], 'node_modules/a': ['b'], 'node_modules/b': [], 'node_modules/tool': [] });
		expect(foldersOf(lock)).toEqual(['node_modules/a', 'node_modules/b']);
	});

	it('are found where Node finds them: the nearest first', () => {
		const lock = lockOf({
			'': ['a', '@x/b'],
			'node_modules/a': ['c'],
			'node_modules/@x/b': ['c'],
			'node_modules/a/node_modules/c': [],
			'node_modules/c': [],
		});
		expect(foldersOf(lock)).toEqual([
			'node_modules/@x/b',
			'node_modules/a',
			'node_modules/a/node_modules/c',
			'node_modules/c',
		]);
	});

	it('of one that lies there as files, only those that lie there too', () => {
		const lock = lockOf({
			'': ['next'],
			'node_modules/next': ['react', 'postcss'],
			'node_modules/react': [],
			'node_modules/postcss': [],
		});
		expect(foldersOf(lock, ['node_modules/next', 'node_modules/react'])).toEqual([
			'node_modules/next',
			'node_modules/react',
		]);
	});

	it('may need each other', () => {
		expect(foldersOf(lockOf({ '': ['a'], 'node_modules/a': ['b'], 'node_modules/b': ['a'] }))).toHaveLength(2);
	});
});

describe('The list of what a release is made of', () => {
	const site = { name: 'site', version: '0.1.0', licence: 'MIT', needs: ['remark'] };
	const document = JSON.parse(sbom(site, [unist, remark]));

	it('names every package with version, licence, checksum and address', () => {
		expect(document.components[1]).toMatchObject({
			name: 'remark',
			version: '15.0.1',
			licenses: [{ expression: 'MIT' }],
			hashes: [{ alg: 'SHA-512', content: Buffer.from('sum').toString('hex') }],
			purl: 'pkg:npm/remark@15.0.1',
		});
	});

	it('tells a name apart from the group that it belongs to', () => {
		expect(document.components[0]).toMatchObject({
			group: '@types',
			name: 'unist',
			purl: 'pkg:npm/%40types/unist@3.0.3',
		});
	});

	it('says who needs whom', () => {
		const [first, second] = document.components.map((component: Record<string, string>) => component['bom-ref']);
		const needs = Object.fromEntries(
			document.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
		);
		expect(needs).toEqual({ 'pkg:npm/site@0.1.0': [second], [first]: [], [second]: [first] });
	});

	it('says nothing of when it was made', () => {
		expect(sbom(site, [remark])).not.toMatch(/timestamp|serialNumber/);
	});
});

describe('Licences', () => {
	const withLicence = (licence: string | undefined) => forbiddenLicences([{ ...remark, licence }]);

	it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('%s may be passed on', (licence) => {
		expect(withLicence(licence)).toEqual([]);
	});

	it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', '(GPL-2.0-only OR AGPL-3.0-only)', 'MIT AND (ISC OR GPL-3.0-only)'])(
		'%s may not',
		(licence) => expect(withLicence(licence)).toEqual([`remark 15.0.1: ${licence}`]),
	);

	it('that nobody has told are none', () => {
		expect(withLicence(undefined)).toEqual(['remark 15.0.1: sier ikke hvilken lisens den har']);
	});

	it('stand in one file, each text once, below all whose it is; a text that lacks is named', () => {
		const file = licenceFile([
			{ of: 'b 1', licence: 'MIT', text: 'Free.' },
			{ of: 'c 1', licence: 'ISC', text: undefined },
			{ of: 'a 1', licence: 'MIT', text: 'Free.' },
		]);
		expect(file).toContain('a 1\nb 1\n\nFree.\n');
		expect(file).toContain('c 1\n\nLicence: ISC. The package holds no text of it.\n');
	});
});
