import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { createRandom } from '../support/random';
import type { RunningSite } from '../support/start-site';
import { type Expectations, learn, markOn } from './readers';
import { createTruth, lagAllowed } from './truth';

interface Options {
	site: RunningSite;
	known: Expectations;
	/** What readers ask for: new pages come, and old ones go. */
	paths: string[];
	random: ReturnType<typeof createRandom>;
	/** Told what is done, as it begins. */
	did(what: string): void;
	/** Told after how many seconds an edit was seen. */
	seen(seconds: number): void;
	failed(kind: string, text: string): void;
}

/** So long (ms) a page lies broken before it is mended. */
const brokenFor = 8_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** One who edits the content of a running site, an edit at a time: `edits` by name. */
export async function createEditor({ site, known, paths, random, did, seen, failed }: Options) {
	const pages = await filesOf(site.contentDir, known.headings);
	const texts = new Map<string, string>();
	const added: string[] = [];
	let number = 0;

	/** Whole or not at all, as editors’ tools save. */
	const write = async (file: string, text: string) => {
		const path = join(site.contentDir, file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(`${path}.ny`, text);
		await rename(`${path}.ny`, path);
	};
	const untilSeen = async (path: string, isThere: (answer: Response, text: string) => boolean) => {
		const savedAt = performance.now();
		while (performance.now() < savedAt + lagAllowed) {
			const answer = await site.get(path).catch(() => undefined);
			if (answer && isThere(answer, await answer.text().catch(() => ''))) {
				seen((performance.now() - savedAt) / 1000);
				return;
			}
			await pause(200);
		}
		failed('edit not seen', `${path}, edit ${number}`);
	};
	/** As it was before any edit. */
	const textOf = async (file: string) => {
		const text = texts.get(file) ?? (await readFile(join(site.contentDir, file), 'utf8'));
		texts.set(file, text);
		return text;
	};
	const correct = async (path: string) => {
		const file = pages.get(path) ?? '';
		const mark = markOn(path, number);
		const text = `${await textOf(file)}\n\n${mark}\n`;
		const truth = known.marks.get(path) ?? createTruth('');
		known.marks.set(path, truth);
		truth.becomes(mark, performance.now());
		await write(file, text);
		await untilSeen(path, (_, shown) => shown.includes(mark));
	};
	const anyPage = () => random.pick([...pages.keys()]);

	const edits = {
		correct: async () => {
			const path = anyPage();
			did(`a sentence on ${path}`);
			await correct(path);
		},
		breakAndMend: async () => {
			const path = anyPage();
			const file = pages.get(path) ?? '';
			did(`${path} is broken, and mended`);
			await textOf(file);
			await write(file, '---\ntitle: "uten slutt\nmenu: [\n---\n');
			await pause(brokenFor);
			await correct(path);
		},
		add: async () => {
			const path = `/nb/hjelp/prove-${number}`;
			did(`${path} is new`);
			const file = `${path.slice(1)}.md`;
			await write(file, `---\ntitle: Prøveside ${number}\ndescription: Til prøve.\n---\n\nTekst til prøve.\n`);
			await untilSeen(path, ({ status }) => status === 200);
			const answer = await site.get(path);
			const type = answer.headers.get('content-type') ?? '';
			if (answer.status !== 200) return;
			learn(known, path, { status: 200, type, version: '', text: await answer.text() });
			added.push(path);
			paths.push(path);
		},
		remove: async () => {
			const path = added.shift();
			if (!path) return;
			did(`${path} is deleted`);
			paths.splice(paths.indexOf(path), 1);
			// Those who have asked already still get it.
			await pause(1_000);
			await rm(join(site.contentDir, `${path.slice(1)}.md`));
			await untilSeen(path, ({ status }) => status === 404 || status === 410);
		},
		alert: async () => {
			const file = 'nb/_varsler/prove.md';
			const isUp = known.alert.now() !== '';
			const title = isUp ? '' : `Prøvevarsel ${number}`;
			did(isUp ? 'the alert goes' : 'an alert comes');
			known.alert.becomes(title, performance.now());
			if (isUp) await rm(join(site.contentDir, file));
			else await write(file, `---\ntitle: ${title}\ntype: info\n---\n\nDette er en prøve.\n`);
			await untilSeen('/nb', (_, shown) => shown.includes('Prøvevarsel') !== isUp);
		},
	};

	return {
		/** One round of edits, of every kind, to be shuffled. */
		kinds: ['correct', 'correct', 'correct', 'add', 'breakAndMend', 'alert', 'remove'] as const,
		edit: async (kind: keyof typeof edits): Promise<void> => {
			number += 1;
			await edits[kind]();
		},
	};
}

/** The file of each page, as far as its address is that of the file. */
async function filesOf(contentDir: string, pages: ReadonlyMap<string, string>): Promise<Map<string, string>> {
	const names = (await readdir(contentDir, { recursive: true })).filter((name) => name.endsWith('.md'));
	const addressed = names.map((name) => [`/${name.replace(/(\/index)?\.md$/, '')}`, name] as const);
	return new Map(addressed.filter(([path]) => pages.has(path)));
}
