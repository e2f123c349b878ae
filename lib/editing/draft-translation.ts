import { schemasWithFacts } from '../content/assemble/fact-references';
import { keyOf } from '../content/assemble/pages';
import { lastCommitOf } from '../content/history/earlier-files';
import { sourceAmong } from '../content/history/translations';
import type { ParsedPage } from '../content/source/parsed-file';
import { shownFieldsOf } from '../content/source/shown-fields';
import { ownWordsOf } from '../content/spelling/misspellings';
import { didYouMean } from '../content/suggest';
import { isLocale, type Locale, locales } from '../i18n/routing';
import { type Translate, translateWithApertium } from './apertium';
import { faultOfAddress, findPage, nameOf, pagesIn, readAddress, urlOf } from './find-page';
import { partsOf, removeField, setField } from './front-matter-edits';
import { createDraft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import { translatableBody, translatableText } from './translatable';
import type { Workspace } from './workspace';

interface Wish {
	page: string;
	/** A language, or an address in it. */
	language: string;
	today: string;
	translate?: Translate;
}

/** What is true of the source alone: where it has been, who tried it, and what it was made from. */
const ofSourceAlone = ['aliases', 'kontrollert', 'oversatt_fra', 'publishDate', 'expiryDate', 'keywords'];

/**
 * A draft of a page in another language: by machine where there is one, else the source as a template. It says of itself that
 * it is unfinished, and the site shows no such page.
 *
 * @throws {Refusal} when there is nothing to translate, or something is there already.
 */
export async function proposeDraft(workspace: Workspace, wish: Wish): Promise<Proposal> {
	const { versions } = findPage(workspace, wish.page);
	const source = sourceAmong(versions);
	if (!source) throw new Refusal(`Siden «${wish.page}» finnes ikke.`);
	const { locale, path } = placeOf(wish.language, source);
	const draft = createDraft(workspace);
	const version = versions.find((other) => other.locale === locale);
	if (version) draft.refuse(`Siden er alt på ${nameOf(locale)}: ${version.file}.`);
	const taken = pagesIn(workspace).find((page) => page !== version && page.locale === locale && page.path === path);
	if (taken) draft.refuse(`Adressen ${urlOf(taken)} er alt tatt av ${taken.file}.`);
	const from = workspace.written.get(source.file)?.text ?? source.text;
	const { text, isMachine, lost } = await translated(from, source, locale, workspace, wish.translate);
	const state = isMachine ? 'maskinoversatt' : 'ikke oversatt';
	const known = await lastCommitOf(workspace.folder, source.file);
	const commit = known?.isChanged === false ? known.commit : undefined;
	const fields: [string, string | boolean][] = [
		...(keyOf({ data: {}, path }) === keyOf(source)
			? []
			: [['translationKey', keyOf(source)] satisfies [string, string]]),
		['lastmod', wish.today],
		...(commit ? [['oversatt_fra', commit] satisfies [string, string]] : []),
		['uferdig', state],
		['draft', true],
	];
	const end = source.path === '/' ? '/index' : path;
	const marked = fields.reduce((marking, [name, value]) => setField(marking, [name], value), text);
	draft.create(`${locale}${end}.md`, marked, `utkast på ${nameOf(locale)}, ${state}, skjult`);
	draft.note(
		isMachine
			? `Utkastet er oversatt av en maskin. Les hver setning, og ta så bort linjene «uferdig» og «draft».`
			: `Ingenting på denne maskinen kan oversette til ${nameOf(locale)}, så utkastet er kilden selv. Skriv det om, og ta så bort linjene «uferdig» og «draft».`,
	);
	if (lost > 0) draft.note(`${lost} avsnitt er ikke oversatt, for lenker eller navn i dem ville blitt borte.`);
	if (!commit)
		draft.note(
			`Git kjenner ikke ${source.file} som den er nå. Skriv «npm run innhold -- riktig» når begge er sjekket inn.`,
		);
	const url = `/${locale}${path === '/' ? '' : path}`;
	return draft.finish(`Lag utkast til ${url}`, `Laget utkast til ${url}`);
}

function placeOf(language: string, source: ParsedPage): { locale: Locale; path: string } {
	if (isLocale(language)) return { locale: language, path: source.path };
	const { locale, path } = readAddress(language);
	if (!locale)
		throw new Refusal(
			`«${language}» er ikke et språk. Skriv ${locales.join(', ')}, eller en adresse som begynner med språket.${didYouMean(language, locales)}`,
		);
	const fault = faultOfAddress(language);
	if (fault) throw new Refusal(fault);
	return { locale, path };
}

/** The file of a page with its words in another language, and without what is true of the source alone. */
async function translated(
	file: string,
	source: ParsedPage,
	locale: Locale,
	{ files }: Workspace,
	translate: Translate = translateWithApertium,
): Promise<{ text: string; isMachine: boolean; lost: number }> {
	const names = ownWordsOf(files);
	const plain = ofSourceAlone
		.filter((name) => typeof source.raw === 'object' && source.raw !== null && Object.hasOwn(source.raw, name))
		.reduce((text, name) => removeField(text, [name]), file);
	const fields = shownFieldsOf(schemasWithFacts.page, source.raw).filter(
		({ path }) => !ofSourceAlone.includes(String(path[0])),
	);
	const parts = [translatableBody(source, names), ...fields.map(({ value }) => translatableText(value, names))];
	const html = await translate(parts.map((part) => `<div>${part.html}</div>\n`).join(''), source.locale, locale);
	if (html === undefined) return { text: plain, isMachine: false, lost: 0 };
	const pieces = [...html.matchAll(/<div>(.*?)<\/div>/gs)].map(([, piece = '']) => piece);
	const results = parts.map((part, index) => part.withTranslation(pieces[index] ?? ''));
	const withFields = fields.reduce(
		(text, { path }, index) => setField(text, path, results[index + 1]?.text ?? ''),
		plain,
	);
	const { bodyAt } = partsOf(withFields);
	return {
		text: withFields.slice(0, bodyAt) + (results[0]?.text ?? ''),
		isMachine: true,
		lost: results.reduce((sum, result) => sum + result.lost, 0),
	};
}
