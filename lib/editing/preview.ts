import { setImmediate as nextTurn } from 'node:timers/promises';
import { assemble } from '../content/assemble/assemble';
import { contentRules } from '../content/checks';
import type { CheckedText } from '../content/checks/checked-text';
import { createContext } from '../content/checks/context';
import type { MarkdownText } from '../content/markdown/markdown-text';
import { isAbout, type Problem, sortProblems } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
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
	const before = new Map(files.map((file) => [file.file, file]));
	const markdown = new Map<string, MarkdownText>();
	for (const [name, page] of written) {
		const earlier = before.get(name);
		if (page.kind !== 'page' || earlier?.kind !== 'page') return undefined;
		if (JSON.stringify(page.data) !== JSON.stringify(earlier.data)) return undefined;
		markdown.set(name, page.markdown);
	}
	const { whole } = context;
	const renewed = locales.map((locale): [Locale, LocaleContent] => {
		const content = whole.locales[locale];
		const pages = { ...content.pages };
		for (const page of Object.values(content.pages)) {
			const text = markdown.get(page.file);
			if (text) pages[page.path] = { ...page, markdown: text };
		}
		return [locale, { ...content, pages }];
	});
	const problems = [...written.values()].flatMap((page) => page.problems);
	return {
		files: files.map((file) => written.get(file.file) ?? file),
		site: { ...whole, locales: Object.fromEntries(renewed) as SiteContent['locales'] },
		problems,
	};
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
	const { content, context: before } = workspace;
	const names = new Set(texts.map(({ file }) => file));
	const sources = texts.map(({ file, text }) => ({ path: file, text: normaliseText(text) }));
	const files = [...workspace.files.filter(({ file }) => !names.has(file)), ...sources.map(parseFile)];
	const all = { ...content, files: [...content.files.filter(({ path }) => !names.has(path)), ...sources] };
	const { context, problems } = createContext(all, undefined, before.now, {
		files,
		published: before.published,
		read: rememberedText,
	});
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
