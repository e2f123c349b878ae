import { createHash } from 'node:crypto';
import { readSite, type Site } from '../site';
import { resolveContent } from './last-good';
import { type ContentFolder, createContentReader, scanContent } from './load';
import { type ParsedFile, parseFile } from './parse';
import { formatProblem, sortProblems } from './problem';
import { createSettling } from './settle';
import { readSnapshot, snapshotFile, writeSnapshot } from './snapshot';
import type { SiteContent } from './types';

/** The site's content at one moment. */
export interface Registry {
	site: SiteContent;
	/** `<sequence>-<hash>`: the sequence only grows, also across restarts; the hash names the content. */
	version: string;
}

/** How often the folder is looked at. Measured: 5,000 files take about 60 ms of file-system calls a look. */
const lookEveryMs = 2_000;

const slot = Symbol.for('minid.registry');
type Holder = { [slot]?: Promise<{ current: Registry }> };

/**
 * The content that this process shows now.
 *
 * Next bundles the proxy, pages and routes apart from each other, so a module variable would be three variables: the one
 * instance hangs on `globalThis`.
 *
 * @throws {Error} when the content folder cannot be read and no earlier content is known.
 */
export async function currentRegistry(): Promise<Registry> {
	const holder = globalThis as Holder;
	holder[slot] ??= startRegistry(readSite()).catch((error: unknown) => {
		// The next request tries again: the folder may be mounted a moment later.
		delete holder[slot];
		throw error;
	});
	return (await holder[slot]).current;
}

async function startRegistry(site: Site): Promise<{ current: Registry }> {
	const log = (message: string) => console.error(message);
	const file = snapshotFile(site.stateDir, site.contentDir);
	const read = createContentReader();
	let snapshot = await readSnapshot(file, log);
	let reported = '';

	const scanned = async () => scanContent(site.contentDir);
	const first = await scanned().catch((error: unknown) => {
		if (Object.keys(snapshot.files).length === 0)
			throw new Error(`Innholdsmappen ${site.contentDir} kan ikke leses: ${String(error)}`);
		log(
			`Innholdsmappen ${site.contentDir} kan ikke leses. Nettstedet viser det siste innholdet det hadde. ${String(error)}`,
		);
		return undefined;
	});
	let content: ContentFolder = first ? await read(first) : snapshotContent(snapshot.files);
	let parsed = new Map<string, ParsedFile>();
	const parseCached = (source: { path: string; text: string }) => {
		const known = parsed.get(source.path);
		return known?.text === source.text ? known : parseFile(source);
	};

	const build = async (): Promise<Registry> => {
		const next = new Map<string, ParsedFile>();
		const preview = process.env.NODE_ENV === 'development';
		const resolution = resolveContent(
			content,
			new Map(Object.entries(snapshot.files)),
			{ now: Date.now(), preview },
			(source) => {
				const file = parseCached(source);
				next.set(source.path, file);
				return file;
			},
		);
		parsed = next;
		const lines = sortProblems(resolution.problems)
			.map((problem) => formatProblem(problem, site.contentDir))
			.join('\n');
		if (lines !== reported && lines) log(`Innhold som må rettes:\n${lines}`);
		reported = lines;
		const hash = createHash('sha256').update(JSON.stringify(resolution.site)).digest('hex').slice(0, 12);
		if (hash !== snapshot.hash) {
			snapshot = { sequence: snapshot.sequence + 1, hash, files: Object.fromEntries(resolution.good) };
			await writeSnapshot(file, snapshot).catch((error: unknown) =>
				log(`Øyeblikksbildet kan ikke lagres: ${String(error)}`),
			);
		}
		return { site: resolution.site, version: `${snapshot.sequence}-${hash}` };
	};

	const state = { current: await build() };
	const isSettled = createSettling(first?.signature ?? '');
	let unreadable = first === undefined;
	const look = async () => {
		const scan = await scanned().catch((error: unknown) => {
			if (!unreadable)
				log(
					`Innholdsmappen ${site.contentDir} kan ikke leses. Nettstedet viser det siste innholdet det hadde. ${String(error)}`,
				);
			return undefined;
		});
		unreadable = scan === undefined;
		const changed = scan !== undefined && isSettled(scan.signature, Date.now());
		if (changed) content = await read(scan);
		const { nextChange } = state.current.site;
		if (changed || (nextChange !== null && Date.now() >= nextChange)) state.current = await build();
	};
	const lookAgain = () => {
		const timer = setTimeout(() => {
			look()
				.catch((error: unknown) => log(`Innholdet kunne ikke oppdateres: ${String(error)}`))
				.finally(lookAgain);
		}, lookEveryMs);
		timer.unref();
	};
	lookAgain();
	return state;
}

function snapshotContent(files: Record<string, string>): ContentFolder {
	return { files: Object.entries(files).map(([path, text]) => ({ path, text })), images: [], problems: [] };
}
