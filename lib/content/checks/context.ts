import { type Assembled, assemble } from '../assemble/assemble';
import { type Facts, noFacts } from '../facts/schema';
import type { ContentFolder, ImageFile } from '../files';
import type { TextHistory } from '../history/text-history';
import type { Translations } from '../history/translations';
import type { Problem } from '../problem';
import { parseFile } from '../source/parse';
import type { ParsedFacts, ParsedFile, ParsedRemovals } from '../source/parsed-file';
import { placeOf } from '../source/place';
import type { AssembleOptions, PublishedBefore, SiteContent } from '../types';
import { type CheckedAlert, type CheckedFooter, type CheckedPage, type CheckedText, toText } from './checked-text';
import type { InterfaceTexts } from './interface-texts';

/** Everything that the rules look at. Broken files are among the texts, so that an editor hears of all faults at once. */
export interface CheckContext {
	texts: readonly CheckedText[];
	pages: readonly CheckedPage[];
	/** The language versions of a page, by key. */
	versions: ReadonlyMap<string, readonly CheckedPage[]>;
	/** By file. */
	pageOf: ReadonlyMap<string, CheckedPage>;
	alerts: readonly CheckedAlert[];
	footers: readonly CheckedFooter[];
	/** The site as readers get it now. */
	site: SiteContent;
	/** The site with its unpublished pages. */
	whole: SiteContent;
	/** The fact file. Absent when it is missing or broken: nothing can be said of those who use it. */
	facts: ParsedFacts | undefined;
	/** The list of pages that are deleted on purpose. */
	removals: ParsedRemovals | undefined;
	/** The facts as they were in the last commit, where that is known. */
	earlierFacts: Facts;
	/** Every file of the folder, those that cannot be used among them. */
	present: ReadonlySet<string>;
	/** `nb/hjelp/x` for every page file, those that cannot be used among them. */
	addresses: ReadonlySet<string>;
	/** Undefined where there are none, as in a content folder by itself. */
	interfaceTexts: InterfaceTexts | undefined;
	/** The instant of the check, in milliseconds since 1970. */
	now: number;
	/** What each language has published until now, as far as is known. */
	published: PublishedBefore;
	/** What git knows of the texts' past, by file. Empty where it knows nothing. */
	history: TextHistory;
	/** How translations stand to their sources, by file, as far as git knows. */
	translations: Translations;
}

/** What is known before the rules begin: of the content as it was, and as it is. */
export interface KnownBefore {
	/** What each language has published until now. */
	published?: PublishedBefore;
	/** What git knows of the texts' past. */
	history?: TextHistory;
	/** How translations stand to their sources. */
	translations?: Translations;
	/** The file of facts as it was in the last commit, where that is known. */
	committed?: readonly ParsedFile[];
	/** The files of the folder, where somebody has understood them already. */
	files?: readonly ParsedFile[];
	/** The site that the files make, where somebody has put it together already. */
	made?: MadeSite;
	/** That of its published pages alone. */
	assembled?: Assembled | undefined;
}

/** A site that has been put together: as readers get it, and with its unpublished pages. */
export interface MadeSite {
	site: SiteContent;
	whole: SiteContent;
	/** What putting it together found wrong. */
	problems: readonly Problem[];
}

/** What the rules need to know of a content folder, for an instant `now` (ms since 1970), and what reading it found wrong. */
export function createContext(
	content: ContentFolder,
	interfaceTexts: InterfaceTexts | undefined,
	now: number,
	{
		published = new Map(),
		history = new Map(),
		translations = new Map(),
		committed = [],
		files = content.files.map(parseFile),
		assembled,
		made = makeSite(files, content.images, { now, published }, assembled),
	}: KnownBefore = {},
): { context: CheckContext; problems: Problem[] } {
	const { site, whole, problems } = made;
	const texts = files.flatMap((file) => toText(file, site.facts) ?? []);
	const present = [...content.files, ...content.problems.map(({ file }) => ({ path: file }))].map(({ path }) => path);
	const addresses = present.map(placeOf).flatMap((place) => (place.kind === 'page' ? place.locale + place.path : []));
	const pages = texts.filter((text) => text.kind === 'page');
	const versions = new Map<string, CheckedPage[]>();
	for (const page of pages) versions.set(page.key, [...(versions.get(page.key) ?? []), page]);
	const context: CheckContext = {
		texts,
		pages,
		versions,
		pageOf: new Map(pages.map((page) => [page.file, page])),
		alerts: texts.filter((text) => text.kind === 'alert'),
		footers: texts.filter((text) => text.kind === 'footer'),
		site,
		whole,
		facts: files.find((file) => file.kind === 'facts'),
		removals: files.find((file) => file.kind === 'removals'),
		earlierFacts: committed.find((file) => file.kind === 'facts')?.data.fakta ?? noFacts,
		present: new Set(present),
		addresses: new Set(addresses),
		interfaceTexts,
		now,
		published,
		history,
		translations,
	};
	return { context, problems: [...content.problems, ...problems] };
}

function makeSite(
	files: readonly ParsedFile[],
	images: readonly ImageFile[],
	options: AssembleOptions,
	{ site, problems }: Assembled = assemble(files, images, options),
): MadeSite {
	// Where nothing is unpublished, the one is the other.
	const whole = site.unpublished.length === 0 ? site : assemble(files, images, { ...options, preview: true }).site;
	return { site, whole, problems };
}
