import { errorPageSegment } from '../../addresses/error-pages';
import { notFoundSegment } from '../../addresses/not-found-pages';
import { searchSegment } from '../../addresses/search-query';
import { isLocale } from '../../i18n/routing';
import { beginsAt, endsAt } from '../dates';
import type { Problem } from '../problem';
import type { ParsedFile, ParsedPage } from '../source/parsed-file';
import type { AssembleOptions } from '../types';

export interface PublishedPage {
	source: ParsedPage;
	translationKey: string;
	preview: boolean;
}

export interface HiddenPage {
	source: ParsedPage;
	translationKey: string;
	/** True when its time is over: it was published, even if nothing remembers it. */
	expired: boolean;
}

export interface CollectedPages {
	published: PublishedPage[];
	/** `nb/hjelp/x` for every page that exists but is not published. */
	unpublished: string[];
	/** Pages that are not published any more: past their expiry, or hidden. Their earlier addresses are without a page too. */
	hidden: HiddenPage[];
	boundaries: number[];
	problems: Problem[];
}

/** First path segments that the site itself answers. */
const reservedSegments = new Set([notFoundSegment, errorPageSegment, 'bilde', 'bilder', searchSegment]);

function isReserved(path: string): boolean {
	return reservedSegments.has(path.split('/')[1] ?? '');
}

/** The pages that are published at an instant, each address claimed by one file. */
export function collectPages(
	files: readonly ParsedFile[],
	{ now, preview = false, trusted = new Set() }: AssembleOptions,
): CollectedPages {
	const sources = files.filter((file): file is ParsedPage => file.kind === 'page');
	const { owners, problems } = claimAddresses(sources, trusted);
	const collected: CollectedPages = { published: [], unpublished: [], hidden: [], boundaries: [], problems };
	for (const source of sources.filter(({ file }) => owners.has(file))) {
		const { draft = false, publishDate, expiryDate } = source.data;
		const from = publishDate ? beginsAt(publishDate) : undefined;
		const until = expiryDate ? endsAt(expiryDate) : undefined;
		if (!draft) collected.boundaries.push(...[from, until].filter((instant) => instant !== undefined));
		const live = !draft && (from === undefined || from <= now) && (until === undefined || now < until);
		if (live || preview) {
			collected.published.push({ source, translationKey: keyOf(source), preview: !live });
		} else {
			collected.unpublished.push(`${source.locale}${source.path}`);
			const expired = !draft && until !== undefined && until <= now;
			collected.hidden.push({ source, translationKey: keyOf(source), expired });
		}
	}
	return collected;
}

/** What ties a page to its other language versions. */
export function keyOf({ data, path }: { data: Pick<ParsedPage['data'], 'translationKey'>; path: string }): string {
	return (data.translationKey ?? path).replace(/^\/+|\/+$/g, '');
}

/** Whose the addresses and translation keys are, by file. */
interface Claims {
	byAddress: Map<string, string>;
	byKey: Map<string, string>;
	/** The addresses that are earlier ones. */
	aliases: Set<string>;
}

/**
 * Gives each address to one file. Files already on the site come first, with their aliases, so that a newcomer never takes
 * what is theirs.
 */
function claimAddresses(sources: readonly ParsedPage[], trusted: ReadonlySet<string>) {
	const claims: Claims = { byAddress: new Map(), byKey: new Map(), aliases: new Set() };
	const owners = new Set<string>();
	const problems: Problem[] = [];
	for (const turn of [true, false]) {
		const group = sources.filter(({ file }) => trusted.has(file) === turn);
		const problemsOfPages = group.flatMap((source) => claimPage(source, claims));
		const refused = new Set(problemsOfPages.map(({ file }) => file));
		const accepted = group.filter(({ file }) => !refused.has(file));
		const problemsOfAliases = accepted.flatMap((source) => claimAliases(source, claims));
		for (const { file } of accepted) owners.add(file);
		for (const { file, severity } of problemsOfAliases) if (severity === 'fatal') owners.delete(file);
		problems.push(...problemsOfPages, ...problemsOfAliases);
	}
	return { owners, problems };
}

/** Gives a page its address and its translation key, unless one of them is taken. */
function claimPage(source: ParsedPage, { byAddress, byKey, aliases }: Claims): Problem[] {
	const { file, locale, path, lineOf } = source;
	const refuse = (message: string, field?: string): Problem[] => [
		{
			rule: 'duplicate-path',
			severity: 'fatal',
			file,
			line: field ? lineOf([field]) : 1,
			...(field && { field }),
			message,
		},
	];
	const address = `${locale}${path}`;
	const key = `${locale}:${keyOf(source)}`;
	const sameAddress = byAddress.get(address);
	const sameKey = byKey.get(key);
	if (isReserved(path)) return refuse(`Adressen «${path}» er opptatt av nettstedet selv. Gi filen et annet navn.`);
	if (sameAddress && aliases.has(address))
		return refuse(
			`Adressen /${address} er et alias i ${sameAddress}. Ta bort aliaset der, eller gi filen et annet navn.`,
		);
	if (sameAddress) return refuse(`Adressen /${address} er alt tatt av ${sameAddress}. Slett eller flytt en av filene.`);
	if (sameKey) {
		const message = `«${keyOf(source)}» er alt brukt av ${sameKey}. To sider på samme språk kan ikke være samme side.`;
		return refuse(message, 'translationKey');
	}
	byAddress.set(address, file);
	byKey.set(key, file);
	return [];
}

/** Gives a page its earlier addresses. One that somebody has already is refused. */
function claimAliases(source: ParsedPage, { byAddress, aliases }: Claims): Problem[] {
	const { file, locale, path } = source;
	return (source.data.aliases ?? []).flatMap((alias, index): Problem[] => {
		const address = aliasAddress(source, alias);
		const owner = byAddress.get(address);
		const problem = { rule: 'alias', file, line: source.lineOf(['aliases', index]), field: `aliases[${index}]` };
		if (isLocale(address.split('/')[1])) {
			const message = `«${alias}» er en adresse på et annet språk. Skriv den i filen for det språket.`;
			return [{ ...problem, severity: 'error', message }];
		}
		if (isReserved(address.slice(locale.length))) {
			const message = `«${alias}» er opptatt av nettstedet selv, og ville ikke ha virket. Ta bort linjen.`;
			return [{ ...problem, severity: 'error', message }];
		}
		if (owner === undefined) {
			byAddress.set(address, file);
			aliases.add(address);
			return [];
		}
		const wrong = () => {
			if (address === `${locale}${path}`) return 'er sidens egen adresse, og ville ha ledet til seg selv';
			if (owner === file) return 'står to ganger';
			return aliases.has(address) ? `er alt et alias i ${owner}` : `ville ha skjult ${owner}, som har denne adressen`;
		};
		return [{ ...problem, severity: 'fatal', message: `«${alias}» ${wrong()}. Ta bort linjen.` }];
	});
}

/** An alias as an address with language, as requests are read: `/Kom-i-gang/` is `nb/kom-i-gang`. */
export function aliasAddress({ locale }: Pick<ParsedPage, 'locale'>, alias: string): string {
	const segments = alias.toLowerCase().split('/').filter(Boolean);
	if (segments[0] === locale) segments.shift();
	return `${locale}/${segments.join('/')}`;
}
