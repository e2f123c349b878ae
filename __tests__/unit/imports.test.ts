import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * The rooms of the house, from the ground up: a file may import from its own room and from those that stand before it.
 * A file belongs to the longest name here that its path begins with.
 */
const rooms = [
	'lib/i18n/',
	'lib/process-wide.ts',
	'lib/settings.ts',
	'lib/bundle.ts',
	'lib/contract.ts',
	'lib/addresses/',
	'lib/app-links/',
	'lib/content/',
	'lib/content/facts/',
	'lib/content/markdown/',
	'lib/content/source/',
	'lib/content/types.ts',
	'lib/content/assemble/',
	'lib/content/history/',
	'lib/content/checks/',
	'lib/content/spelling/',
	'lib/content/store/decided-save.ts',
	'lib/content/store/replace-file.ts',
	'lib/content/store/scan.ts',
	'lib/content/store/',
	'lib/search/',
	'lib/seo/',
	'lib/documents/',
	'lib/routing/',
	'lib/delivery/',
	'lib/editing/',
	'lib/content-check/',
	'lib/editing/command/',
	'lib/workshop/',
	'lib/build/',
	'lib/release/',
	'lib/mirror/',
	'app/',
	'proxy.ts',
	'instrumentation.ts',
];

/** What the public server may know: it would be the same server in front of any other site. */
const knownToDelivery = [
	'lib/i18n/',
	'lib/settings.ts',
	'lib/contract.ts',
	'lib/addresses/',
	// How a file is replaced, and whether a folder is as it was.
	'lib/content/store/replace-file.ts',
	'lib/content/store/scan.ts',
];

type Graph = ReadonlyMap<string, readonly string[]>;

const roomOf = (file: string): string => {
	const names = rooms.filter((room) => file.startsWith(room));
	return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
};

/** Which of the files each of them imports, types included. */
function importsBetween(sources: ReadonlyMap<string, string>): Graph {
	const fileAt = (path: string) =>
		[path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((at) => sources.has(at));
	const imported = (file: string, source: string) => {
		const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
		const names = [
			...staticImports.map(({ moduleRequest }) => moduleRequest.value),
			...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
			...dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
		];
		return names.flatMap((name) => {
			if (!/^(\.|@\/)/.test(name)) return [];
			return fileAt(name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(file), name)) ?? [];
		});
	};
	return new Map([...sources].map(([file, source]) => [file, imported(file, source)]));
}

function upwards(graph: Graph): string[] {
	return [...graph].flatMap(([file, targets]) =>
		targets
			.filter((target) => rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file)))
			.map((target) => `${file} → ${target}`),
	);
}

function circles(graph: Graph): string[] {
	const done = new Set<string>();
	const found: string[] = [];
	const walk = (file: string, way: readonly string[]): void => {
		if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '));
		else if (!done.has(file)) for (const target of graph.get(file) ?? []) walk(target, [...way, file]);
		done.add(file);
	};
	for (const file of graph.keys()) walk(file, []);
	return found;
}

const below = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => posix.join(folder, name));
const files = [...below('lib'), ...below('app'), 'proxy.ts', 'instrumentation.ts'];
const graph = importsBetween(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])));

describe('the imports of the house', () => {
	it('are all seen: every file is in a room, and every room has files', () => {
		expect(files.filter((file) => roomOf(file) === '' && !file.endsWith('.d.ts'))).toEqual([]);
		expect(rooms.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
		expect(graph.get('proxy.ts')).toContain('lib/routing/decide.ts');
		expect(graph.get('lib/content/types.ts')).toContain('lib/content/source/schema.ts');
	});

	it('never lead upwards', () => {
		expect(upwards(graph)).toEqual([]);
	});

	it('never lead round in a circle', () => {
		expect(circles(graph)).toEqual([]);
	});

	it('of the views lead to nothing that knows the site: they show what their document holds, and its version tells it all', () => {
		const own = [...graph].filter(([file]) => file.startsWith('app/_components/')).flatMap(([, targets]) => targets);
		const all = ['lib/content/assemble/', 'lib/content/store/', 'lib/search/search-index.ts'];
		expect(own.filter((file) => all.some((name) => file.startsWith(name)))).toEqual([]);
		const routes = [...graph].filter(
			([file, targets]) =>
				/^app\/(?!verksted)/.test(file) && targets.some((target) => all.some((name) => target.startsWith(name))),
		);
		// A picture is bytes, which its document names, and what a search finds depends on the whole site.
		expect(routes.map(([file]) => file).sort()).toEqual(['app/[locale]/sok/page.tsx', 'app/bilder/[...path]/route.ts']);
	});

	it('of the workshop take a component’s parts by their own names: on the server, `Details.Summary` is undefined', () => {
		const own = files.filter((file) => /^app\/verksted\/.*\.tsx$/.test(file));
		expect(own.length).toBeGreaterThan(50);
		expect(own.filter((file) => /<\w+\.[A-Z]/.test(readFileSync(file, 'utf8')))).toEqual([]);
	});

	it('of the public server lead to nothing that knows the content', () => {
		const own = [...graph].filter(([file]) => file.startsWith('lib/delivery/')).flatMap(([, targets]) => targets);
		const allowed = new Set([...knownToDelivery, 'lib/delivery/']);
		expect(own.filter((file) => !allowed.has(roomOf(file)))).toEqual([]);
	});
});

describe('a look at imports', () => {
	const seen = (sources: Record<string, string>) => importsBetween(new Map(Object.entries(sources)));

	it('finds one that leads upwards, were it but for a type, passed on, or when it is needed', () => {
		const search = { 'lib/search/a.ts': '' };
		for (const line of [
			"import type { A } from '../search/a';",
			"export * from '../search/a';",
			"export { a } from '../search/a';",
			"const a = await import('@/lib/search/a');",
		])
			expect(upwards(seen({ ...search, 'lib/i18n/b.ts': line }))).toEqual(['lib/i18n/b.ts → lib/search/a.ts']);
	});

	it('finds a circle', () => {
		const circle = seen({ 'app/a.ts': "import './b';", 'app/b.ts': "import './c';", 'app/c.ts': "import './b';" });
		expect(circles(circle)).toEqual(['app/b.ts → app/c.ts → app/b.ts']);
	});
});
