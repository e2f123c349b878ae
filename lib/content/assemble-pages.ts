import type { AssembleOptions } from './assemble';
import { beginsAt, endsAt } from './dates';
import type { ParsedFile, ParsedPage } from './parse';
import type { Problem } from './problem';

export interface PublishedPage {
	source: ParsedPage;
	translationKey: string;
	preview: boolean;
}

export interface CollectedPages {
	published: PublishedPage[];
	/** `nb/hjelp/x` for every page that exists but is not published. */
	unpublished: string[];
	boundaries: number[];
	problems: Problem[];
}

/** First path segments that the site itself answers. */
const reservedSegments = new Set(['ikke-funnet', 'bilde', 'bilder', 'sok']);

/** The pages that are published at an instant, each address claimed by one file. */
export function collectPages(
	files: readonly ParsedFile[],
	{ now, preview = false, trusted = new Set() }: AssembleOptions,
): CollectedPages {
	const sources = files.filter((file): file is ParsedPage => file.kind === 'page');
	// Files already on the site come first, so that a newcomer never takes their address.
	const ordered = [
		...sources.filter(({ file }) => trusted.has(file)),
		...sources.filter(({ file }) => !trusted.has(file)),
	];
	const { owners, problems } = claimAddresses(ordered);
	const collected: CollectedPages = { published: [], unpublished: [], boundaries: [], problems };
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
		}
	}
	return collected;
}

/** What ties a page to its other language versions. */
export function keyOf({ data, path }: ParsedPage): string {
	return (data.translationKey ?? path).replace(/^\/+|\/+$/g, '');
}

function claimAddresses(sources: readonly ParsedPage[]) {
	const problems: Problem[] = [];
	const owners = new Set<string>();
	const byAddress = new Map<string, string>();
	const byKey = new Map<string, string>();
	for (const source of sources) {
		const { file, locale, path } = source;
		const report = (rule: string, field: string | undefined, message: string) =>
			problems.push({
				rule,
				severity: 'fatal',
				file,
				line: field ? source.lineOf([field]) : 1,
				...(field && { field }),
				message,
			});
		const address = `${locale}${path}`;
		const key = `${locale}:${keyOf(source)}`;
		const sameAddress = byAddress.get(address);
		const sameKey = byKey.get(key);
		if (reservedSegments.has(path.split('/')[1] ?? '')) {
			report('duplicate-path', undefined, `Adressen «${path}» er opptatt av nettstedet selv. Gi filen et annet navn.`);
		} else if (sameAddress) {
			report(
				'duplicate-path',
				undefined,
				`Adressen /${address} er alt tatt av ${sameAddress}. Slett eller flytt en av filene.`,
			);
		} else if (sameKey) {
			report(
				'duplicate-path',
				'translationKey',
				`«${keyOf(source)}» er alt brukt av ${sameKey}. To sider på samme språk kan ikke være samme side.`,
			);
		} else {
			byAddress.set(address, file);
			byKey.set(key, file);
			owners.add(file);
		}
	}
	for (const source of sources.filter(({ file }) => owners.has(file))) {
		source.data.aliases?.forEach((alias, index) => {
			const address = aliasAddress(source, alias);
			const hidden = byAddress.get(address);
			const message =
				hidden === source.file
					? 'er sidens egen adresse, og ville ha ledet til seg selv'
					: hidden
						? `ville ha skjult ${hidden}, som har denne adressen`
						: undefined;
			if (message) {
				problems.push({
					rule: 'alias',
					severity: 'fatal',
					file: source.file,
					line: source.lineOf(['aliases', index]),
					field: `aliases[${index}]`,
					message: `«${alias}» ${message}. Ta bort linjen.`,
				});
				owners.delete(source.file);
			} else {
				byAddress.set(address, source.file);
			}
		});
	}
	return { owners, problems };
}

/** An alias as an address with language and without a final slash: `nb/kom-i-gang/minid-paa-mobil`. */
export function aliasAddress({ locale }: Pick<ParsedPage, 'locale'>, alias: string): string {
	const path = alias.replace(/\/+$/, '') || '/';
	return path === `/${locale}` || path.startsWith(`/${locale}/`) ? path.slice(1) : `${locale}${path}`;
}
