import { isDeepStrictEqual } from 'node:util';
import type { ContentStatus } from '../../contract';
import { keepSame } from '../assemble/keep-same';
import { rememberPublished } from '../assemble/published-before';
import type { ContentFolder, SourceFile } from '../files';
import type { PublishedBefore, SiteContent } from '../types';
import { siteStatus } from './content-status';
import { openFolderWatch } from './folder-watch';
import { inspect } from './inspection';
import { resolveContent } from './last-good';
import { createContentReader } from './load';
import { createPictureStore, lastGoodPictures } from './picture-store';
import { countPages, type PageCount } from './plausible-scan';
import { createProblemLog } from './problem-log';
import { nextVersion } from './site-version';
import { readSnapshot, type Snapshot, snapshotFile } from './snapshot';
import { createStateKeeper } from './state-keeper';
import type { StoreLog } from './store-log';
import type { Understand } from './understanding';
import { createUnderstandingCache } from './understanding-cache';

/** The site's content at one moment. */
export interface Registry {
	site: SiteContent;
	/** `<sequence>-<hash>`: the sequence only grows, also across restarts; the hash names what the folder makes. */
	version: string;
	/** How the content is, for those who watch over the site. */
	status: Omit<ContentStatus, 'versions'>;
}

export interface ContentStore {
	current(): Registry;
	/** Looks at the folder and the clock, and takes in what has changed. Never throws for what editors do. */
	look(): Promise<void>;
	/** While a change waits for the folder to come to rest: how long (ms) from the last look that takes at the least. */
	restsIn(): number | undefined;
	/** The folders that the content lies in, as they are on disk. */
	folders(): readonly string[];
	/** Resolves when everything that is wrong with the present content has been logged. */
	inspected(): Promise<void>;
}

interface Options {
	contentDir: string;
	stateDir: string;
	/** Show drafts and pages outside their publishing dates. */
	preview: boolean;
	/** Reads what the files say. */
	understand: Understand;
	log: StoreLog;
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds on a clock that only goes forwards, whatever happens to the other. */
	elapsed(): number;
	/** Leaves the processor to others for so many milliseconds. */
	rest(ms: number): Promise<void>;
}

/**
 * Opens a content folder: reads it, or the last valid content where it cannot be used.
 *
 * @throws {Error} when the folder cannot be used and no earlier content is known.
 */
export async function openContentStore(options: Options): Promise<ContentStore> {
	const { contentDir, stateDir, preview, log, now, elapsed, rest } = options;
	const file = snapshotFile(stateDir, contentDir);
	const read = createContentReader();
	const understand = createUnderstandingCache(options.understand);
	const problemLog = createProblemLog(contentDir, log);
	const keeper = createStateKeeper({ file, pictures: createPictureStore({ contentDir, stateDir }), log, elapsed });
	let snapshot = await readSnapshot(file, (message) => log('error', message));
	let published = await publishedBefore(snapshot, now(), understand);
	let publications = 0;
	let shownSite: SiteContent | undefined;
	let inspected: Promise<void> = Promise.resolve();

	const publish = async (content: ContentFolder, pageCount: PageCount) => {
		const publishedAt = now();
		const lastGood = new Map(Object.entries(snapshot.files));
		const parse = await understand(versionsOf(content, snapshot));
		const resolution = resolveContent(content, lastGood, { now: publishedAt, preview, published }, parse);
		const pictures = lastGoodPictures(content, snapshot.pictures, resolution.good);
		const site = keepSame(shownSite, {
			...resolution.site,
			images: Object.fromEntries(pictures.map((picture) => [picture.path, picture])),
		});
		shownSite = site;
		published = rememberPublished(published, site);
		const next: Snapshot = {
			...nextVersion(snapshot, site),
			files: Object.fromEntries(resolution.good),
			pictures,
			pageCount,
			published: Object.fromEntries([...published].map(([address, keys]) => [address, [...keys]])),
		};
		const isNew = !isDeepStrictEqual(next, snapshot);
		snapshot = next;
		// Readers need not wait for the disk. After a crash in between, the same folder makes the same version again.
		const kept = isNew ? keeper.save(snapshot) : Promise.resolve();
		// Why a file is not published is said at once; the rest follows when the inspection has had time for it.
		problemLog.begin(resolution.problems);
		const publication = ++publications;
		const isObsolete = () => publication !== publications;
		const { good } = resolution;
		const isAsOnDisk =
			good.size === content.files.length && content.files.every(({ path, text }) => good.get(path) === text);
		inspected = inspect(content, {
			files: content.files.map(parse),
			published,
			// A file that an earlier version stands in for is looked at as it lies there.
			assembled: isAsOnDisk && !preview ? resolution : undefined,
			now: publishedAt,
			isObsolete,
			rest,
		})
			.then((found) => found && problemLog.report([...resolution.problems, ...found]))
			.catch((error: unknown) => log('error', `Innholdet kunne ikke sjekkes: ${String(error)}`));
		return { site, version: `${snapshot.sequence}-${snapshot.hash}`, publishedAt, kept, ...siteStatus(site) };
	};

	let pageCount: PageCount = { ...countPages(Object.keys(snapshot.files)), ...snapshot.pageCount };
	const watch = await openFolderWatch(options, pageCount, Object.keys(snapshot.files));
	pageCount = watch.first?.pages ?? pageCount;
	let content = watch.first ? await read(watch.first.scan) : fromSnapshot(snapshot);
	let current = await publish(content, pageCount);
	await current.kept;
	let shown = content;
	let folder = watch.first?.scan.signature ?? '';
	let shownFolder = folder;
	return {
		current: () => {
			const { site, version, addresses, pages } = current;
			const health = { unreadableSince: watch.unreadableSince(), snapshotFailures: keeper.failures() };
			const made = { folder: shownFolder, nextChange: site.nextChange };
			return {
				site,
				version,
				status: { version, addresses, pages, problems: problemLog.counts(), ...made, ...health },
			};
		},
		look: async () => {
			const changed = await watch.look(Object.keys(snapshot.files));
			if (watch.restsIn()) options.understand.expect?.();
			if (changed) {
				content = await read(changed.scan);
				folder = changed.scan.signature;
				pageCount = changed.pages;
			}
			const { nextChange } = current.site;
			// A clock that has been set back may have come before something that is already shown.
			const isDue = now() < current.publishedAt || (nextChange !== null && now() >= nextChange);
			// What could not be published at one look is tried again at the next.
			if (content !== shown || isDue) {
				current = await publish(content, pageCount);
				shown = content;
				shownFolder = folder;
				await current.kept;
			}
			await keeper.retry();
		},
		restsIn: watch.restsIn,
		folders: watch.folders,
		inspected: () => inspected,
	};
}

/** What the snapshot remembers as published; one that does not say so stood for what its files make. */
async function publishedBefore(
	snapshot: Snapshot,
	now: number,
	understand: ReturnType<typeof createUnderstandingCache>,
): Promise<PublishedBefore> {
	if (snapshot.published) return new Map(Object.entries(snapshot.published));
	const content = fromSnapshot(snapshot);
	const parse = await understand(content.files);
	return rememberPublished(new Map(), resolveContent(content, new Map(), { now }, parse).site);
}

function fromSnapshot({ files, pictures }: Snapshot): ContentFolder {
	return { files: Object.entries(files).map(([path, text]) => ({ path, text })), images: pictures, problems: [] };
}

/** The versions that the site may come to stand on: those on disk, and the last good one of each file. */
function versionsOf({ files }: ContentFolder, snapshot: Snapshot): SourceFile[] {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	return [...files, ...fromSnapshot(snapshot).files.filter(({ path, text }) => texts.get(path) !== text)];
}
