import { createHash } from 'node:crypto';
import { type Resolution, resolveContent } from './last-good';
import { type ContentFolder, createContentReader, type SourceFile } from './load';
import { formatProblem, sortProblems } from './problem';
import { withoutTrees } from './render/markdown-text';
import { type Scan, scanContent } from './scan';
import { createSettling } from './settle';
import { readSnapshot, type Snapshot, snapshotFile, writeSnapshot } from './snapshot';
import type { SiteContent } from './types';
import type { Understand } from './understanding';
import { createUnderstandingCache } from './understanding-cache';

/** The site's content at one moment. */
export interface Registry {
	site: SiteContent;
	/** `<sequence>-<hash>`: the sequence only grows, also across restarts; the hash names the content. */
	version: string;
}

export interface ContentStore {
	current(): Registry;
	/** Looks at the folder and the clock, and takes in what has changed. Never throws for what editors do. */
	look(): Promise<void>;
}

interface Options {
	contentDir: string;
	stateDir: string;
	/** Show drafts and pages outside their publishing dates. */
	preview: boolean;
	/** Reads what the files say. */
	understand: Understand;
	log(message: string): void;
	now(): number;
}

/**
 * Opens a content folder: reads it, or the last valid content where it cannot be used.
 *
 * @throws {Error} when the folder cannot be read and no earlier content is known.
 */
export async function openContentStore(options: Options): Promise<ContentStore> {
	const { contentDir, stateDir, log, now } = options;
	const file = snapshotFile(stateDir, contentDir);
	const read = createContentReader();
	const understand = createUnderstandingCache(options.understand);
	const reportProblems = createProblemLog(contentDir, log);
	let snapshot = await readSnapshot(file, log);

	const publish = async (content: ContentFolder): Promise<Registry> => {
		const lastGood = new Map(Object.entries(snapshot.files));
		const parse = await understand(versionsOf(content, snapshot));
		const resolution = resolveContent(content, lastGood, { now: now(), preview: options.preview }, parse);
		reportProblems(resolution);
		const next = nextSnapshot(snapshot, resolution);
		if (next !== snapshot) {
			snapshot = next;
			await writeSnapshot(file, snapshot).catch((error: unknown) =>
				log(`Øyeblikksbildet av innholdet kan ikke lagres: ${String(error)}`),
			);
		}
		return { site: resolution.site, version: `${snapshot.sequence}-${snapshot.hash}` };
	};

	let unreadable = false;
	const scan = async (): Promise<Scan | undefined> => {
		try {
			const found = await scanContent(contentDir);
			unreadable = false;
			return found;
		} catch (error) {
			const message = `Innholdsmappen ${contentDir} kan ikke leses: ${String(error)}`;
			if (Object.keys(snapshot.files).length === 0) throw new Error(message);
			if (!unreadable) log(`${message}. Nettstedet viser det siste innholdet det hadde.`);
			unreadable = true;
			return undefined;
		}
	};

	const first = await scan();
	let content = first ? await read(first) : fromSnapshot(snapshot);
	let current = await publish(content);
	let published = content;
	const isSettled = createSettling(first?.signature ?? '');
	return {
		current: () => current,
		look: async () => {
			const found = await scan();
			const changed = found !== undefined && isSettled(found.signature, now());
			if (changed) content = await read(found);
			const { nextChange } = current.site;
			// What could not be published at one look is tried again at the next.
			if (content === published && (nextChange === null || now() < nextChange)) return;
			current = await publish(content);
			published = content;
		},
	};
}

/** The snapshot to keep after a resolution: the same one while the site is the same. */
function nextSnapshot(snapshot: Snapshot, { site, good }: Resolution): Snapshot {
	const hash = createHash('sha256').update(JSON.stringify(site, withoutTrees)).digest('hex').slice(0, 12);
	if (hash === snapshot.hash) return snapshot;
	return { sequence: snapshot.sequence + 1, hash, files: Object.fromEntries(good) };
}

function fromSnapshot({ files }: Snapshot): ContentFolder {
	return { files: Object.entries(files).map(([path, text]) => ({ path, text })), images: [], problems: [] };
}

/** The versions that the site may come to stand on: those on disk, and the last good one of each file. */
function versionsOf({ files }: ContentFolder, snapshot: Snapshot): SourceFile[] {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	return [...files, ...fromSnapshot(snapshot).files.filter(({ path, text }) => texts.get(path) !== text)];
}

/** Logs what editors should mend, once for as long as it stays the same. */
function createProblemLog(contentDir: string, log: Options['log']) {
	let reported = '';
	return ({ problems }: Resolution): void => {
		const lines = sortProblems(problems)
			.map((problem) => formatProblem(problem, contentDir))
			.join('\n');
		if (lines !== reported && lines !== '') log(`Innhold som må rettes:\n${lines}`);
		reported = lines;
	};
}
