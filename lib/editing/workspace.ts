import { assemble } from '../content/assemble/assemble';
import { rememberPublished } from '../content/assemble/published-before';
import { problemsOf } from '../content/checks';
import { type CheckContext, createContext } from '../content/checks/context';
import { allAtOnce } from '../content/checks/inspector';
import { dayOf } from '../content/dates';
import type { ContentFolder } from '../content/files';
import { once } from '../content/once';
import { isFailing, type Problem, sortProblems } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import { createContentReader } from '../content/store/load';
import { readRegularFile } from '../content/store/regular-file';
import { scanContent } from '../content/store/scan';
import { type Understand, understandHere } from '../content/store/understanding';
import { createUnderstandingCache } from '../content/store/understanding-cache';
import type { PublishedBefore } from '../content/types';
import type { FileChange } from './file-change';
import { finishInterrupted } from './journal';
import { Refusal } from './refusal';

/** A text as it lies on disk, to the byte. */
interface WrittenFile {
	text: string;
	/** Path on disk. */
	absolute: string;
}

/** A content folder as it was read: what proposals are made from. */
export interface Workspace {
	folder: string;
	content: ContentFolder;
	files: readonly ParsedFile[];
	/** By path in the folder. */
	written: ReadonlyMap<string, WrittenFile>;
	/** The folder as the content rules see it, and so the site that it makes. */
	context: CheckContext;
	/** What reading it and putting the site together found wrong, before any rule. */
	faults: readonly Problem[];
	/** What the rules say of it. */
	problems(): readonly Problem[];
}

/** What a folder holds. */
interface Contents {
	folder: string;
	content: ContentFolder;
	written: Workspace['written'];
	files?: readonly ParsedFile[];
	/** The instant (ms since 1970) for which the site is made. */
	now: number;
}

/**
 * Reads a content folder, after having finished a save that was broken off.
 *
 * @throws {Refusal} when somebody writes in it at the moment.
 */
export function readWorkspace(
	folder: string,
	{ now = Date.now(), understand = understandHere }: { now?: number; understand?: Understand } = {},
): Promise<Workspace> {
	return createWorkspaceReader(folder, { understand })(now);
}

/** A reader of one folder that reads and understands only what has changed since it last did. */
export function createWorkspaceReader(
	folder: string,
	{ understand = understandHere }: { understand?: Understand } = {},
): (now: number) => Promise<Workspace> {
	const readContent = createContentReader();
	const understandNew = createUnderstandingCache(understand);
	let known = new Map<string, WrittenFile & { signature: string }>();
	let last: { workspace: Workspace; signature: string } | undefined;
	return async (now) => {
		await finishInterrupted(folder);
		const scan = await scanContent(folder);
		if (last?.signature === scan.signature && isStill(last.workspace, now)) return last.workspace;
		const content = await readContent(scan);
		const texts = new Map(content.files.map(({ path, text }) => [path, text]));
		const written: typeof known = new Map();
		for (const { path, absolute, signature } of scan.entries) {
			if (!texts.has(path)) continue;
			const kept = known.get(path);
			const text = kept?.signature === signature ? kept.text : (await readRegularFile(absolute)).toString();
			if (normaliseText(text) !== texts.get(path)) throw new Refusal(`${path} ble endret akkurat nå. Prøv igjen.`);
			written.set(path, { text, absolute, signature });
		}
		known = written;
		const parse = await understandNew(content.files);
		const workspace = createWorkspace({ folder, content, written, now, files: content.files.map(parse) });
		last = { workspace, signature: scan.signature };
		return workspace;
	};
}

/** True while a folder that has not changed makes the same site, and the rules, some of which know the day, say the same. */
function isStill({ context: { now: then, whole, site } }: Workspace, now: number): boolean {
	const next = Math.min(site.nextChange ?? Infinity, whole.nextChange ?? Infinity);
	return then <= now && now < next && dayOf(then) === dayOf(now);
}

/** A folder that has been read. Pure. */
export function createWorkspace({ folder, content, written, now, ...known }: Contents): Workspace {
	const files = known.files ?? content.files.map(parseFile);
	const published = rememberPublished(new Map(), assemble(files, content.images, { now }).site);
	return { folder, content, files, written, ...inspected(content, files, now, published, files) };
}

/** What changes have been thought to make of a folder: whoever proposes them, shows them and saves them asks for the same. */
const thoughtOf = new WeakMap<readonly FileChange[], { before: Workspace; after: Workspace }>();

/** The same folder with changes, which are only thought of. What was published stays so, and the facts have been otherwise. */
export function workspaceAfter(before: Workspace, changes: readonly FileChange[]): Workspace {
	const known = thoughtOf.get(changes);
	if (known?.before === before) return known.after;
	const after = madeOf(before, changes);
	thoughtOf.set(changes, { before, after });
	return after;
}

function madeOf(before: Workspace, changes: readonly FileChange[]): Workspace {
	const changed = new Map(changes.map(({ path, after }) => [path, after]));
	const kept = <Item>(items: readonly Item[], pathOf: (item: Item) => string) =>
		items.filter((item) => !changed.has(pathOf(item)));
	const sources = changes.flatMap(({ path, after, bytes }) =>
		after === null || bytes ? [] : { path, text: normaliseText(after) },
	);
	const content = { ...before.content, files: [...kept(before.content.files, ({ path }) => path), ...sources] };
	const files = [...kept(before.files, ({ file }) => file), ...sources.map(parseFile)];
	const { now, published } = before.context;
	return { ...before, content, files, ...inspected(content, files, now, published, before.files) };
}

function inspected(
	content: ContentFolder,
	files: readonly ParsedFile[],
	now: number,
	published: PublishedBefore,
	committed: readonly ParsedFile[],
): Pick<Workspace, 'context' | 'faults' | 'problems'> {
	const { context, problems: faults } = createContext(content, undefined, now, { files, published, committed });
	return { context, faults, problems: once(() => [...faults, ...allAtOnce(problemsOf(context))]) };
}

/**
 * What the rules say of a folder that they did not say before, in the order that an editor reads it. A problem is the same on
 * whatever line it now stands, and in a file that has moved.
 */
export function newProblems(before: Workspace, after: Workspace): { errors: Problem[]; warnings: Problem[] } {
	const inFile = ({ rule, file, field, message }: Problem) => [rule, file, field, message].join('\n');
	const anywhere = ({ rule, field, message }: Problem) => [rule, field, message].join('\n');
	// Most folders have nothing wrong: then nobody need ask what was wrong before, which takes as long.
	if (after.problems().length === 0) return { errors: [], warnings: [] };
	const others = without(after.problems(), before.problems(), inFile);
	const gone = without(before.problems(), after.problems(), inFile);
	const added = sortProblems(without(others, gone, anywhere));
	return { errors: added.filter(isFailing), warnings: added.filter((problem) => !isFailing(problem)) };
}

/** Those of the first that have no counterpart of their own among the others. */
function without(problems: readonly Problem[], others: readonly Problem[], identity: (problem: Problem) => string) {
	const left = new Map<string, number>();
	for (const other of others) left.set(identity(other), (left.get(identity(other)) ?? 0) + 1);
	return problems.filter((problem) => {
		const count = left.get(identity(problem)) ?? 0;
		left.set(identity(problem), count - 1);
		return count <= 0;
	});
}
