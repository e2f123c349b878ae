import { assemble } from '../content/assemble/assemble';
import type { Problem } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile, ParsedPage } from '../content/source/parsed-file';
import type { LocaleContent, SiteContent } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import { processWide } from '../process-wide';
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
	const before = new Map(files.map((file) => [file.file, file]));
	const after = filesWith(files, written);
	const usable = after.flatMap((file) => (file.kind === 'broken' ? (before.get(file.file) ?? []) : file));
	const { now, published } = context;
	const { site, problems } = assemble(usable, content.images, { now, published, preview: true });
	const broken = [...written.values()].filter(({ kind }) => kind === 'broken');
	if (broken.length === 0) lastMade().set(workspace, { of: JSON.stringify(texts), site, problems });
	return {
		files: after,
		site,
		problems: [...problems, ...broken.flatMap((file) => file.problems)],
	};
}

/** The site of the last picture that was made of a folder: what the rules say of it is asked for next. */
export const lastMade = () =>
	processWide('last-sketch', () => new WeakMap<Workspace, Pick<Sketch, 'site' | 'problems'> & { of: string }>());

/** The files of a folder, those that are being written as they are read, each in its place. */
export function filesWith(files: readonly ParsedFile[], written: ReadonlyMap<string, ParsedFile>): ParsedFile[] {
	const known = new Set(files.map(({ file }) => file));
	const others = [...written.values()].filter(({ file }) => !known.has(file));
	return [...files.map((file) => written.get(file.file) ?? file), ...others];
}

/**
 * The same where nothing but the text below the fields of pages is new, as it mostly is: then the rest of the site, of which
 * there may be ten thousand pages, is as it was.
 */
function withBodies({ files, context }: Workspace, written: ReadonlyMap<string, ParsedFile>): Sketch | undefined {
	const pages = newBodies(files, written);
	if (!pages) return undefined;
	return {
		files: filesWith(files, written),
		site: siteWith(context.whole, pages),
		problems: [...pages.values()].flatMap((page) => page.problems),
	};
}

/** The pages that are being written, by file, when nothing but their bodies is new. */
export function newBodies(
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
export function siteWith(site: SiteContent, bodies: ReadonlyMap<string, ParsedPage>): SiteContent {
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
