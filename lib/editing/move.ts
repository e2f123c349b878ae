import { aliasAddress, keyOf } from '../content/assemble/pages';
import { splitAddress } from '../content/assemble/published-before';
import type { ParsedPage } from '../content/source/parsed-file';
import { factsFile, removalsFile } from '../content/source/place';
import type { Page } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import { faultOfAddress, findPage, nameOf, pagesIn, readAddress, urlOf, versionsOf } from './find-page';
import { addItem, removeField, renameField, setField } from './front-matter-edits';
import { createDraft, type Draft, type Proposal } from './proposal';
import { changeReferences, type Reference, readReference } from './references';
import { FieldRefusal } from './refusal';
import type { Workspace } from './workspace';

/** A page that gets another path within its language. */
interface Move {
	page: ParsedPage;
	to: string;
}

/** By address: `/nb/hjelp/x`. */
type Moves = ReadonlyMap<string, Move>;

/**
 * Moves a page, in the languages that have a new address, and what lies below it. Earlier addresses lead on, versions stay tied
 * together, and whatever names the page by its path names it by the new one.
 *
 * @throws {FieldRefusal} naming everything that stands in the way, by the language whose new address it is about.
 */
export function proposeMove(workspace: Workspace, { page, to }: { page: string; to: readonly string[] }): Proposal {
	const { moves, named } = movesFor(workspace, page, to);
	const draft = createDraft(workspace);
	const keys = newKeys(workspace, moves);
	const { whole } = workspace.context;
	changeReferences(draft, workspace, (reference) => newReference(whole, moves, reference));
	for (const { key, changed } of keys) {
		for (const version of versionsOf(pagesIn(workspace), key)) {
			const path = moves.get(urlOf(version))?.to ?? version.path;
			const isTold = (version.data.translationKey ?? path.slice(1)) === changed;
			if (!isTold)
				draft.edit(version.file, (text) => setField(text, ['translationKey'], changed), `translationKey: ${changed}`);
		}
		if (Object.hasOwn(workspace.context.facts?.data.unntak ?? {}, key))
			draft.edit(factsFile, (text) => renameField(text, ['unntak', key], changed), `unntak: ${key} blir ${changed}`);
	}
	for (const move of moves.values()) keepAddress(draft, workspace, move);
	const below = moves.size > named.length ? ', med sidene under' : '';
	const urls = named.map((move) => `${urlOf(move.page)} til ${newUrl(move)}`).join(' og ') + below;
	return draft.finish(`Flytt ${urls}`, `Flyttet ${urls}`);
}

function newUrl({ page, to }: Move): string {
	return urlOf({ locale: page.locale, path: to });
}

/** Where an address is given without a language: it is no field of the form. */
const anyLanguage = 'alle';

/** What moves: the versions that were named, and with them the pages below. */
function movesFor(workspace: Workspace, name: string, to: readonly string[]): { moves: Moves; named: Move[] } {
	const { path: from, versions, meant } = findPage(workspace, name);
	const faults = new Map<Locale | typeof anyLanguage, Set<string>>();
	const tell = (about: Locale | undefined, fault: string) => {
		const place = about ?? anyLanguage;
		faults.set(place, (faults.get(place) ?? new Set()).add(fault));
	};
	const pages = pagesIn(workspace);
	const moves = new Map<string, Move>();
	const targets = to.flatMap((written) => {
		const { locale, path } = readAddress(written);
		const fault = faultOfAddress(written);
		if (fault) tell(locale, fault);
		// An address without language is for the versions that share the present one: the others' are in words of their own.
		const moved = locale
			? versions.filter((page) => page.locale === locale)
			: meant.filter((page) => page.path === from);
		if (locale && moved.length === 0)
			tell(locale, `Siden finnes ikke på ${nameOf(locale)}, så «${written}» kan ikke brukes.`);
		return moved.map((page) => ({ page, path }));
	});
	for (const { page, path } of targets) {
		if (page.path === '/') tell(page.locale, 'Forsiden kan ikke flyttes.');
		else if (moves.has(urlOf(page))) tell(page.locale, `${page.file} har fått to nye adresser.`);
		const below = pages.filter((other) => other.locale === page.locale && other.path.startsWith(`${page.path}/`));
		for (const moved of [page, ...below])
			moves.set(urlOf(moved), { page: moved, to: path + moved.path.slice(page.path.length) });
	}
	for (const { page, to: path } of moves.values()) {
		const there = pages.find((other) => other.locale === page.locale && other.path === path);
		if (there === page) tell(page.locale, `${page.file} har alt adressen ${path}.`);
		else if (there && !moves.has(urlOf(there)))
			tell(page.locale, `Adressen ${urlOf(there)} er alt tatt av ${there.file}.`);
	}
	if (faults.size > 0) throw new FieldRefusal(Object.fromEntries([...faults].map(([at, told]) => [at, [...told]])));
	return { moves, named: targets.map(({ page, path }) => ({ page, to: path })) };
}

/** The keys that change: that of a page whose key is the path of the version that has no other. */
function newKeys(workspace: Workspace, moves: Moves): { key: string; changed: string }[] {
	const pages = pagesIn(workspace);
	return [...new Set([...moves.values()].map(({ page }) => keyOf(page)))].flatMap((key) => {
		const versions = versionsOf(pages, key);
		const owner = versions.find(({ data }) => data.translationKey === undefined);
		if (!owner) return [];
		return [{ key, changed: (moves.get(urlOf(owner))?.to ?? owner.path).slice(1) }];
	});
}

/** How a reference names the page that it names now; undefined where its path stays. */
function newReference(whole: Workspace['context']['whole'], moves: Moves, reference: Reference): string | undefined {
	const { at, isNamed, path, to } = readReference(reference);
	const page = namedPage(whole.locales, at, path, isNamed);
	if (!page || !moves.has(page.canonical)) return undefined;
	const url = page.translations[at] ?? page.canonical;
	return to(moves.get(url)?.to ?? url.slice(url.indexOf('/', 1)));
}

/** The page whose own path this is, in a language, or else in another; not one that only an earlier path leads to. */
function namedPage(
	contents: Workspace['context']['whole']['locales'],
	at: Locale,
	path: string,
	isNamed: boolean,
): Page | undefined {
	const own = contents[at].pages[path];
	if (own || isNamed || Object.hasOwn(contents[at].aliases, path)) return own;
	return locales.map((locale) => contents[locale].pages[path]).find((page) => page !== undefined);
}

/** Gives a page its new place, and lets its earlier address lead there. What led to the new place before gives way. */
function keepAddress(draft: Draft, workspace: Workspace, move: Move): void {
	const { page, to } = move;
	const { file, locale, path } = page;
	for (const other of pagesIn(workspace)) {
		for (const [index, alias] of [...(other.data.aliases ?? []).entries()].reverse()) {
			if (other.locale !== locale || aliasAddress(other, alias) !== `${locale}${to}`) continue;
			const what =
				other === page ? `aliases: ${alias} er sidens adresse igjen` : `aliases: ${alias} leder ikke lenger hit`;
			draft.edit(other.file, (text) => removeField(text, ['aliases', index]), what);
		}
	}
	const removals = workspace.context.removals?.data.slettet ?? [];
	for (const [index, { adresse }] of [...removals.entries()].reverse()) {
		const place = splitAddress(adresse);
		if (place?.locale === locale && place.path === to)
			draft.edit(removalsFile, (text) => removeField(text, ['slettet', index]), `${adresse} er ikke slettet lenger`);
	}
	if (!page.data.aliases?.some((alias) => aliasAddress(page, alias) === `${locale}${path}`))
		draft.edit(file, (text) => addItem(text, ['aliases'], path), `aliases: ${path} leder hit`);
	draft.rename(file, fileFor(move));
}

function fileFor({ page, to }: Move): string {
	const index = /\/(_?index\.md)$/.exec(page.file)?.[1];
	return `${page.locale}${to}${index ? `/${index}` : '.md'}`;
}
