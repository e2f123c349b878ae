import { setImmediate as nextTurn } from 'node:timers/promises';
import { assemble } from '../content/assemble/assemble';
import { contentRules } from '../content/checks';
import type { CheckedText } from '../content/checks/checked-text';
import { createContext } from '../content/checks/context';
import type { SourceFile } from '../content/files';
import { isAbout, type Problem, sortProblems } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile, ParsedPage } from '../content/source/parsed-file';
import type { LocaleContent, SiteContent } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import { rememberedText } from './remembered-texts';
import type { Workspace } from './workspace';

/** A file as it is being written. */
export interface WrittenText {
	file: string;
	text: string;
}

/** A folder with texts that are being written, as far as is known at once. */
export interface Sketch {
	/** Every file of the folder, those that are being written as they are read. */
	files: readonly ParsedFile[];
	/** The site with its unpublished pages. A text that cannot be used now shows as it last could, as on the site itself. */
	site: SiteContent;
	/** What makes a text unusable. */
	problems: readonly Problem[];
}

/** What a site becomes with some texts. Fast: what the rules say is asked for by itself. */
export function sketch(workspace: Workspace, texts: readonly WrittenText[]): Sketch {
	const { files, content, context } = workspace;
	const written = new Map(texts.map(({ file, text }) => [file, parseFile({ path: file, text: normaliseText(text) })]));
	const quick = withBodies(workspace, written);
	if (quick) return quick;
	const others = new Set(files.map(({ file }) => file));
	const usable = [
		...files.map((file) => {
			const now = written.get(file.file);
			return now && now.kind !== 'broken' ? now : file;
		}),
		...[...written.values()].filter(({ file }) => !others.has(file)),
	];
	const { now, published } = context;
	const { site, problems } = assemble(usable, content.images, { now, published, preview: true });
	const broken = [...written.values()].filter(({ kind }) => kind === 'broken');
	return {
		files: [...files.filter(({ file }) => !written.has(file)), ...written.values()],
		site,
		problems: [...problems, ...broken.flatMap((file) => file.problems)],
	};
}

/**
 * The same where nothing but the text below the fields of pages is new, as it mostly is: then the rest of the site, of which
 * there may be ten thousand pages, is as it was.
 */
function withBodies({ files, context }: Workspace, written: ReadonlyMap<string, ParsedFile>): Sketch | undefined {
	const pages = newBodies(files, written);
	if (!pages) return undefined;
	return {
		files: files.map((file) => written.get(file.file) ?? file),
		site: siteWith(context.whole, pages),
		problems: [...pages.values()].flatMap((page) => page.problems),
	};
}

/** The pages that are being written, by file, when nothing but their bodies is new. */
function newBodies(
	files: readonly ParsedFile[],
	written: ReadonlyMap<string, ParsedFile>,
): ReadonlyMap<string, ParsedPage> | undefined {
	const before = new Map(files.map((file) => [file.file, file]));
	const pages = new Map<string, ParsedPage>();
	for (const [name, page] of written) {
		const earlier = before.get(name);
		if (page.kind !== 'page' || earlier?.kind !== 'page') return undefined;
		if (JSON.stringify(page.data) !== JSON.stringify(earlier.data)) return undefined;
		pages.set(name, page);
	}
	return pages;
}

/** A site with other bodies of some of its pages. */
function siteWith(site: SiteContent, bodies: ReadonlyMap<string, ParsedPage>): SiteContent {
	const renewed = locales.map((locale): [Locale, LocaleContent] => {
		const content = site.locales[locale];
		const pages = { ...content.pages };
		for (const page of Object.values(content.pages)) {
			const body = bodies.get(page.file);
			if (body) pages[page.path] = { ...page, markdown: body.markdown };
		}
		return [locale, { ...content, pages }];
	});
	return { ...site, locales: Object.fromEntries(renewed) as SiteContent['locales'] };
}

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
	const { context, problems } = contextWith(
		workspace,
		texts.map(({ file, text }) => ({ path: file, text: normaliseText(text) })),
	);
	const own = { ...context, texts: context.texts.filter(({ file }) => names.has(file)) };
	const found = [...problems];
	for (const rule of contentRules) {
		// Whoever waits for a picture goes first.
		await nextTurn();
		if (isObsolete()) break;
		found.push(...rule.check(own));
	}
	return {
		problems: sortProblems(found.filter((problem) => [...names].some((name) => isAbout(problem, name)))),
		texts: own.texts,
	};
}

/** What the rules are given when some files are as they are being written. */
function contextWith(workspace: Workspace, sources: readonly SourceFile[]): ReturnType<typeof createContext> {
	const { content, context: before, faults } = workspace;
	const written = new Map(sources.map((source) => [source.path, parseFile(source)]));
	const others = workspace.files.filter(({ file }) => !written.has(file));
	const bodies = newBodies(workspace.files, written);
	if (!bodies) {
		const files = [...others, ...written.values()];
		const all = { ...content, files: [...content.files.filter(({ path }) => !written.has(path)), ...sources] };
		return createContext(all, undefined, before.now, { files, published: before.published, read: rememberedText });
	}
	const renewed = new Map([...bodies.values()].map((file) => [file.file, rememberedText(file, before.site.facts)]));
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
