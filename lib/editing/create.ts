import { stringify } from 'yaml';
import { templateMark } from '../content/checks/template-texts';
import { completeLocales, locales } from '../i18n/routing';
import { faultOfAddress, nameOf, pagesIn, readAddress, titleOf, urlOf } from './find-page';
import { createDraft, type Proposal } from './proposal';
import type { Workspace } from './workspace';
import { writingAdvice } from './writing-advice';

/**
 * A new page with an empty text, hidden until it is written: at the addresses given, or at the same one in every language whose
 * pages are all there. Titles come in the order of the addresses.
 *
 * @throws {Refusal} naming everything that stands in the way.
 */
export function proposeNew(
	workspace: Workspace,
	{ addresses, titles, today }: { addresses: readonly string[]; titles: readonly string[]; today: string },
): Proposal {
	const draft = createDraft(workspace);
	const pages = addresses.flatMap((written, index) => {
		const fault = faultOfAddress(written);
		if (fault) draft.refuse(fault);
		const { locale, path } = readAddress(written);
		const title = titles[index] ?? titles[0] ?? titleOf(path);
		return (locale ? [locale] : completeLocales).map((language) => ({ locale: language, path, title }));
	});
	if (new Set(pages.map(({ locale }) => locale)).size < pages.length)
		draft.refuse('En side har én adresse på hvert språk. Skriv språket først: /nb/hjelp/verge /nn/hjelp/verje');
	const [first] = pages.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
	for (const { locale, path, title } of pages) {
		const there = pagesIn(workspace).find((page) => page.locale === locale && page.path === path);
		if (there) draft.refuse(`Adressen ${urlOf(there)} er alt tatt av ${there.file}.`);
		const key = first && path !== first.path ? { translationKey: first.path.slice(1) } : {};
		const fields = { title, ingress: `${templateMark}${title}`, ...key, lastmod: today, draft: true };
		draft.create(`${locale}${path}.md`, `---\n${stringify(fields)}---\n\n`, `ny side på ${nameOf(locale)}, skjult`);
	}
	for (const sentence of writingAdvice) draft.note(sentence);
	const urls = pages.map(urlOf).join(' og ');
	return draft.finish(`Lag ${urls}`, `Laget ${urls}`);
}
