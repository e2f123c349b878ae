import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { pageSlug } from '../addresses/slug';
import { resolvePage } from '../content/assemble/resolve';
import { beginsAt, endsAt, writtenMoment } from '../content/dates';
import type { ParsedAlert } from '../content/source/parsed-file';
import type { AlertFrontMatter } from '../content/source/shared-schemas';
import { type Locale, locales } from '../i18n/routing';
import { type AlertGroup, alertsIn, findAlert } from './alert-groups';
import { type AlertText, gap } from './alert-texts';
import { nameOf } from './find-page';
import { addItem, partsOf, removeField, setField } from './front-matter-edits';
import { inWords } from './moment-words';
import { createDraft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** How an alert is to be. */
export interface AlertWish {
	type: AlertFrontMatter['type'];
	/** Instants (ms since 1970); without, at once and until it is taken down. */
	from?: number | undefined;
	until?: number | undefined;
	/** Translation keys of the pages that show it; none for all of them. */
	pages: readonly string[];
	texts: Readonly<Partial<Record<Locale, AlertText>>>;
}

type Folder = Pick<Workspace, 'files' | 'context' | 'written'>;

/**
 * A new alert, or one corrected where `name` says which. Lines that nobody has touched stay as they are.
 *
 * @throws {Refusal} when the one to correct is gone.
 */
export function proposeAlert(folder: Folder, wish: AlertWish, name?: string): Proposal & { name: string } {
	const draft = createDraft(folder);
	const written = locales.flatMap((locale) => (wish.texts[locale] ? [{ locale, text: wish.texts[locale] }] : []));
	const title = written[0]?.text.title ?? '';
	const known = name === undefined ? undefined : findAlert(folder, name);
	const own = name ?? freeName(title, folder);
	for (const { locale, text } of written) {
		const path = `${locale}/_varsler/${own}.md`;
		const fields = fieldsOf(wish, text, locale, folder);
		const version = known?.versions.find(({ file }) => file === path);
		if (version) draft.edit(path, (before) => corrected(before, version, fields, text.body, folder), 'rettes');
		else draft.create(path, fileOf(fields, text.body), `driftsmelding på ${nameOf(locale)}`);
	}
	const gone = known?.files.filter((file) => !written.some(({ locale }) => file.startsWith(`${locale}/`))) ?? [];
	for (const file of gone) draft.remove(file, 'tas ned');
	const proposal = known
		? draft.finish(`Rett driftsmeldingen: ${title}`, `Driftsmeldingen er rettet: ${title}`)
		: draft.finish(`Driftsmelding: ${title}`);
	return { ...proposal, name: own };
}

/** An alert that says the same already, now or soon: whoever presses twice at night gets one. */
export function twinOf(folder: Pick<Folder, 'files' | 'context'>, { texts }: AlertWish): AlertGroup | undefined {
	const isSame = ({ locale, data, body }: ParsedAlert) =>
		data.title === texts[locale]?.title && body.trim() === texts[locale]?.body.trim();
	return alertsIn(folder).find(({ state, versions }) => state !== 'forbi' && versions.some(isSame));
}

/** What stands in the way of publishing an alert, in Norwegian. */
export function faultsOf({ texts, from, until }: AlertWish, now: number): string[] {
	const unfinished = locales.filter((locale) => `${texts[locale]?.title}${texts[locale]?.body}`.includes(gap));
	return [
		...unfinished.map(
			(locale) =>
				`Teksten på ${nameOf(locale)} har fortsatt «${gap}». Skriv det som skal stå der, for eksempel klokkeslettet.`,
		),
		...(from !== undefined && until !== undefined && until <= from
			? ['Meldingen slutter før den begynner. Rett tidspunktene.']
			: []),
		...(until !== undefined && until <= now ? ['Sluttidspunktet er allerede passert. Velg et senere.'] : []),
	];
}

/** Lets an alert stand until a later instant. @throws {Refusal} when there is none, or it stands until then already. */
export function proposeExtension(folder: Folder, name: string, until: number): Proposal {
	const { versions, until: end } = findAlert(folder, name);
	if (end !== undefined && until <= end)
		throw new Refusal(
			`Meldingen vises til ${inWords(writtenMoment(end))} alt. Skal den slutte før, velger du «Rett teksten» eller «Ta ned».`,
		);
	if (until <= folder.context.now) throw new Refusal('Sluttidspunktet er allerede passert. Velg et senere.');
	const draft = createDraft(folder);
	const moment = writtenMoment(until);
	for (const { file } of versions) draft.edit(file, (text) => setField(text, ['until'], moment), `until: ${moment}`);
	return draft.finish(
		`Forleng driftsmeldingen: ${titleOf(versions, name)}`,
		`Driftsmeldingen er forlenget: ${titleOf(versions, name)}`,
	);
}

/** Takes an alert down in every language. @throws {Refusal} when there is none. */
export function proposeTakingDown(folder: Folder, name: string): Proposal {
	const { files, versions } = findAlert(folder, name);
	const draft = createDraft(folder);
	for (const file of files) draft.remove(file, 'tas ned');
	return draft.finish(
		`Ta ned driftsmeldingen: ${titleOf(versions, name)}`,
		`Driftsmeldingen er tatt ned: ${titleOf(versions, name)}`,
	);
}

function titleOf(versions: readonly ParsedAlert[], name: string): string {
	return versions[0]?.data.title ?? name;
}

type Fields = Omit<AlertFrontMatter, 'pages'> & { pages?: string[] };

function fieldsOf(
	{ type, from, until, pages }: AlertWish,
	{ title }: AlertText,
	locale: Locale,
	folder: Folder,
): Fields {
	const { pages: there, pathOfKey } = folder.context.whole.locales[locale];
	return {
		title,
		type,
		...(from !== undefined && { from: writtenMoment(from) }),
		...(until !== undefined && { until: writtenMoment(until) }),
		...(pages.length > 0 && { pages: pages.map((key) => there[pathOfKey[key] ?? '']?.path ?? `/${key}`) }),
	};
}

function fileOf(fields: Fields, body: string): string {
	return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

/** A file with other fields and another text; what says the same already stays as it is written. */
function corrected(
	before: string,
	{ data, body, locale }: ParsedAlert,
	fields: Fields,
	to: string,
	folder: Folder,
): string {
	let text = before;
	const set = (name: 'title' | 'type' | 'from' | 'until', isSame: boolean) => {
		const value = fields[name];
		if (!isSame) text = value === undefined ? removeField(text, [name]) : setField(text, [name], value);
	};
	set('title', data.title === fields.title);
	set('type', data.type === fields.type);
	set('from', instant(data.from, beginsAt) === instant(fields.from, beginsAt));
	set('until', instant(data.until, endsAt) === instant(fields.until, endsAt));
	if (!isDeepStrictEqual(keysOf(data.pages, locale, folder), keysOf(fields.pages, locale, folder))) {
		if (data.pages) text = removeField(text, ['pages']);
		for (const page of fields.pages ?? []) text = addItem(text, ['pages'], page);
	}
	if (body.trim() === to.trim()) return text;
	const { bodyAt, lineEnd } = partsOf(text);
	return `${text.slice(0, bodyAt)}${lineEnd}${to.trim().replaceAll('\n', lineEnd)}${lineEnd}`;
}

function instant(value: string | undefined, at: (value: string) => number): number | undefined {
	return value === undefined ? undefined : at(value);
}

/** The pages that references mean, by translation key: paths differ between languages. */
export function keysOf(
	references: readonly string[] | undefined,
	locale: Locale,
	{ context: { whole } }: Pick<Folder, 'context'>,
): string[] {
	return (references ?? [])
		.map((reference) => resolvePage(whole, locale, reference)?.translationKey ?? reference)
		.sort();
}

/** A name that no alert has, from its title. */
function freeName(title: string, folder: Pick<Folder, 'files' | 'context'>): string {
	const taken = new Set(alertsIn(folder).map(({ name }) => name));
	const wanted = pageSlug(title).slice(0, 60).replace(/-$/, '') || 'driftsmelding';
	const free = (count: number): string => {
		const name = count === 1 ? wanted : `${wanted}-${count}`;
		return taken.has(name) ? free(count + 1) : name;
	};
	return free(1);
}

/** What is told of a correction that was made in some languages and not in others: they may say less now. */
export function untoldLanguages(
	{ versions }: Pick<AlertGroup, 'versions'>,
	{ texts }: Pick<AlertWish, 'texts'>,
): string[] {
	const own = versions.flatMap(({ locale, data, body }) => {
		const wanted = texts[locale];
		return wanted ? [{ locale, isSame: wanted.title === data.title && wanted.body === body.trim() }] : [];
	});
	const names = (isSame: boolean) => own.filter((one) => one.isSame === isSame).map(({ locale }) => nameOf(locale));
	const [left, corrected] = [names(true), names(false)];
	if (left.length === 0 || corrected.length === 0) return [];
	const [some, others] = [corrected.join(' og '), left.join(' og ')];
	return [`Teksten er rettet på ${some}, og er som før på ${others}. Se om meldingen sier det samme på ${others}.`];
}
