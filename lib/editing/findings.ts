import { setImmediate as nextTurn } from 'node:timers/promises';
import { assemble } from '../content/assemble/assemble';
import { problemsOf } from '../content/checks';
import { type CheckedText, toText } from '../content/checks/checked-text';
import { createContext, type MadeSite } from '../content/checks/context';
import { stepByStep } from '../content/checks/inspector';
import { isAbout, type Problem, sortProblems } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import { locales } from '../i18n/routing';
import { filesWith, lastMade, newBodies, siteWith, type WrittenText } from './preview';
import type { Workspace } from './workspace';

/** What is found in some files. */
interface Findings {
	problems: readonly Problem[];
	/** The files as the rules see them. */
	texts: readonly CheckedText[];
}

/**
 * What the rules say of some files, as they are being written. Rules that compare texts see all of them; those that read
 * texts one by one are given these alone, since reading every text takes long. Ends early when nobody wants to know any more.
 */
export async function findingsIn(
	workspace: Workspace,
	texts: readonly WrittenText[],
	isObsolete: () => boolean = () => false,
): Promise<Findings> {
	const names = new Set(texts.map(({ file }) => file));
	const understood = await contextWith(workspace, texts, isObsolete);
	if (!understood) return { problems: [], texts: [] };
	const { context, problems } = understood;
	const own = { ...context, texts: context.texts.filter(({ file }) => names.has(file)) };
	const found = await stepByStep(problemsOf(own), async () => {
		// Whoever waits for a picture goes first.
		await nextTurn();
		return !isObsolete();
	});
	if (!found) return { problems: [], texts: [] };
	const isMeant = (problem: Problem) => [...names].some((name) => isAbout(problem, name));
	return { problems: sortProblems([...problems, ...found].filter(isMeant)), texts: own.texts };
}

/** What the rules are given when some files are as they are being written. Nothing when nobody wants to know any more. */
async function contextWith(
	workspace: Workspace,
	texts: readonly WrittenText[],
	isObsolete: () => boolean,
): Promise<ReturnType<typeof createContext> | undefined> {
	const { content, context: before, faults } = workspace;
	const sources = texts.map(({ file, text }) => ({ path: file, text: normaliseText(text) }));
	const written = new Map(sources.map((source) => [source.path, parseFile(source)]));
	const bodies = newBodies(workspace.files, written);
	if (!bodies) {
		const files = filesWith(workspace.files, written);
		const made = await siteOf(workspace, texts, files, isObsolete);
		if (!made) return undefined;
		const all = { ...content, files: [...content.files.filter(({ path }) => !written.has(path)), ...sources] };
		return createContext(all, undefined, before.now, {
			files,
			published: before.published,
			made,
		});
	}
	const renewed = new Map([...bodies.values()].map((file) => [file.file, toText(file, before.site.facts)]));
	const now = <Text extends CheckedText>(text: Text) => (renewed.get(text.file) ?? text) as Text;
	const pages = before.pages.map(now);
	const context = {
		...before,
		texts: before.texts.map(now),
		pages,
		versions: new Map([...before.versions].map(([key, versions]) => [key, versions.map(now)])),
		pageOf: new Map(pages.map((page) => [page.file, page])),
		site: siteWith(before.site, bodies),
		whole: siteWith(before.whole, bodies),
	};
	const old = new Set(workspace.files.filter(({ file }) => bodies.has(file)).flatMap((file) => file.problems));
	const found = [...bodies.values()].flatMap((file) => file.problems);
	return { context, problems: [...faults.filter((problem) => !old.has(problem)), ...found] };
}

/** The site that files make, as readers get it and as the picture showed it. Each takes long: whoever waits goes between. */
async function siteOf(
	workspace: Workspace,
	texts: readonly WrittenText[],
	files: readonly ParsedFile[],
	isObsolete: () => boolean,
): Promise<MadeSite | undefined> {
	const { content, context } = workspace;
	const { now, published } = context;
	const last = lastMade().get(workspace);
	const { site: whole, problems } =
		last?.of === JSON.stringify(texts) ? last : assemble(files, content.images, { now, published, preview: true });
	await nextTurn();
	if (isObsolete()) return undefined;
	const isWhole = locales.every((locale) =>
		Object.values(whole.locales[locale].pages).every(({ preview }) => !preview),
	);
	const site = isWhole ? whole : assemble(files, content.images, { now, published }).site;
	await nextTurn();
	return isObsolete() ? undefined : { site, whole, problems };
}
