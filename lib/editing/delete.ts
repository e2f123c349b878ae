import { aliasAddress, keyOf } from '../content/assemble/pages';
import { resolvePage } from '../content/assemble/resolve';
import type { ParsedPage } from '../content/source/parsed-file';
import { factsFile, removalsFile } from '../content/source/place';
import { locales } from '../i18n/routing';
import { findPage, findPages, nameOf, pagesIn, readAddress, urlOf, versionsOf } from './find-page';
import { addItem, removeField } from './front-matter-edits';
import { createDraft, type Draft, type Proposal } from './proposal';
import { changeReferences, type Reference, readReference } from './references';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** Where readers of a deleted page go: to another page, or they are told that it is gone, perhaps with a page to read instead. */
export type Afterwards = { to: string } | { instead: string | undefined };

/**
 * Deletes a page, in the language that was named or in all. With another page to go to, all addresses and links lead there.
 * Without one, readers are told that the page is gone on purpose (410), lists of related pages lose it, an item of a list that
 * is nothing but a link to it goes, and other links to it become plain text, as on the page that has the answer now.
 *
 * @throws {Refusal} naming everything that stands in the way.
 */
export function proposeDelete(
	workspace: Workspace,
	{ page, afterwards }: { page: string; afterwards: Afterwards },
): Proposal {
	const { key, meant } = findPage(workspace, page);
	const { to, instead } = { to: undefined, instead: undefined, ...afterwards };
	const [goal, other] = [to, instead].map((name) => name && pathMeant(workspace, name));
	const draft = createDraft(workspace);
	const deleted = new Set(meant.map(({ file }) => file));
	if (meant.some(({ path }) => path === '/')) throw new Refusal('Forsiden kan ikke slettes.');
	const targets = new Map(
		goal ? meant.map((version) => [version.file, targetFor(workspace, version, goal, deleted)]) : [],
	);
	for (const { file } of meant) draft.remove(file, 'slettes');
	/** Those with a link in a sentence, and those with an item that is one, that goes. */
	const linking = new Set<string>();
	const listing = new Set<string>();
	/** Those with a link in the text that leads elsewhere from now on. */
	const led = new Set<string>();
	changeReferences(draft, workspace, (reference) => {
		const found = resolvePage(workspace.context.whole, reference.locale, reference.written);
		if (!found || !deleted.has(found.file)) return undefined;
		const target = targets.get(found.file);
		if (typeof target === 'object') {
			if (reference.field || reference.file.file !== target.file) {
				if (!reference.field && !deleted.has(reference.file.file)) led.add(reference.file.file);
				return afterMerge(workspace, reference, target);
			}
		} else if (reference.field) return reference.field[0] === 'related_pages' ? null : undefined;
		if (deleted.has(reference.file.file)) return undefined;
		(reference.isItem ? listing : linking).add(reference.file.file);
		return null;
	});
	if (!goal && !workspace.written.has(removalsFile)) draft.create(removalsFile, '---\nslettet:\n---\n', 'listen lages');
	for (const version of meant) {
		const target = targets.get(version.file);
		if (typeof target === 'string') draft.refuse(target);
		else if (target) leadOn(draft, version, target);
		else tellGone(draft, version, other);
	}
	for (const file of linking)
		draft.note(`${file} lenker til siden som slettes. Lenken blir vanlig tekst, så les setningen.`);
	for (const file of listing)
		draft.note(`${file} har siden i en liste. Punktet tas bort, og listen med, hvis det var det eneste.`);
	for (const file of [...led].filter((own) => !linking.has(own)))
		draft.note(`${file} lenker til siden som slettes. Lenken går nå til den nye siden, så les om lenketeksten passer.`);
	if (versionsOf(pagesIn(workspace), key).every(({ file }) => deleted.has(file)) && isExempt(workspace, key))
		draft.edit(factsFile, (text) => removeField(text, ['unntak', key]), `unntak: ${key} tas bort`);
	const urls = meant.map(urlOf).join(' og ');
	return draft.finish(`Slett ${urls}`, `Slettet ${urls}`);
}

function isExempt({ context }: Workspace, key: string): boolean {
	return Object.hasOwn(context.facts?.data.unntak ?? {}, key);
}

/** The path of a page, by whatever name somebody has for it: an earlier address of one is none that pages are found by. */
function pathMeant(workspace: Workspace, name: string): string {
	const { path } = readAddress(name.trim());
	const { whole } = workspace.context;
	const leadsSomewhere = locales.some((locale) => resolvePage(whole, locale, path));
	const isAddress = name.trim().startsWith('/');
	return leadsSomewhere && (isAddress || findPages(workspace, name).length === 0)
		? path
		: findPage(workspace, name).path;
}

/** The page in the same language that readers are led to, or why there is none. */
function targetFor(
	workspace: Workspace,
	{ locale }: ParsedPage,
	to: string,
	deleted: ReadonlySet<string>,
): ParsedPage | string {
	const found = resolvePage(workspace.context.whole, locale, to);
	if (!found || found.locale !== locale) return `Siden «${to}» finnes ikke på ${nameOf(locale)}.`;
	if (found.language !== locale) return `Siden «${to}» er ikke oversatt til ${nameOf(locale)}.`;
	const page = pagesIn(workspace).find(({ file }) => file === found.file);
	if (!page || deleted.has(found.file)) return `«${to}» er den siden som skal slettes. Velg en annen.`;
	return page;
}

/** Every address of a page, earlier ones last, without language. */
function addressesOf(page: ParsedPage): string[] {
	return [page.path, ...(page.data.aliases ?? []).map((alias) => aliasAddress(page, alias).slice(page.locale.length))];
}

function leadOn(draft: Draft, page: ParsedPage, target: ParsedPage): void {
	for (const address of addressesOf(page))
		draft.edit(target.file, (text) => addItem(text, ['aliases'], address), `aliases: ${address} leder hit`);
	draft.note(`Lesere av ${urlOf(page)} blir ledet til ${urlOf(target)}.`);
}

function tellGone(draft: Draft, page: ParsedPage, instead: string | undefined): void {
	for (const path of addressesOf(page)) {
		const removal = { adresse: urlOf({ locale: page.locale, path }), ...(instead && { les_heller: instead }) };
		const what = `${removal.adresse} føres opp${instead ? `, og leserne blir vist til ${instead}` : ''}`;
		draft.edit(removalsFile, (text) => addItem(text, ['slettet'], removal), what);
	}
	draft.note(`Lesere av ${urlOf(page)} får vite at siden er tatt bort.`);
}

/** A reference to the page that has the answer now; null in a list that has it already, or on that page itself. */
function afterMerge({ context }: Workspace, reference: Reference, target: ParsedPage): string | null {
	const { at, to } = readReference(reference);
	const page = Object.values(context.whole.locales[at].pages).find(
		({ translationKey }) => translationKey === keyOf(target),
	);
	const changed = to(page?.path ?? target.path);
	const { file, field } = reference;
	if (field?.[0] !== 'related_pages' || file.kind !== 'page') return changed;
	return file.file === target.file || file.data.related_pages?.includes(changed) ? null : changed;
}
