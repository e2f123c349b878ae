import { factReferencesIn } from '../content/assemble/fact-references';
import { resolvePage } from '../content/assemble/resolve';
import type { CheckedPage, CheckedText } from '../content/checks/checked-text';
import { linksOf } from '../content/checks/written-links';
import { formatFact } from '../content/facts/format';
import { factName } from '../content/facts/schema';
import { isInternal, pageNamesIn, referringSchemas } from './references';
import type { Workspace } from './workspace';

/** Where a page is named. */
export interface LinkPlace {
	file: string;
	line: number;
}

/** Everything that leads to a page, in its own language or from another: links in texts, and fields that name it. */
export function linksTo({ context }: Pick<Workspace, 'context'>, { file }: Pick<CheckedPage, 'file'>): LinkPlace[] {
	const leadsHere = (url: string, text: CheckedText) =>
		isInternal(url) && resolvePage(context.whole, text.locale, url)?.file === file;
	return context.texts
		.filter((text) => text.file !== file)
		.flatMap((text) => {
			const inText = linksOf(text)
				.filter(({ url }) => leadsHere(url, text))
				.map(({ line }) => line + text.bodyLine - 1);
			const inFields = pageNamesIn(referringSchemas[text.kind], text.data)
				.filter(({ value }) => leadsHere(value, text))
				.map(({ path }) => text.lineOf(path));
			return [...new Set([...inFields, ...inText])].map((line) => ({ file: text.file, line }));
		});
}

/** The facts that a page fetches, as its readers see them. */
export function factsUsedIn({ context }: Pick<Workspace, 'context'>, file: string): { name: string; shown: string }[] {
	const page = context.pageOf.get(file);
	if (!page) return [];
	const { facts } = context.site;
	const fields = JSON.stringify(page.raw ?? '');
	const keys = new Set(
		factReferencesIn(`${fields}\n${page.body}`).flatMap(({ name, key }) => (name === 'fakta' ? key : [])),
	);
	return [...keys].flatMap((key) => {
		const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
		return fact ? [{ name: factName(key, fact), shown: formatFact(fact, page.locale).text }] : [];
	});
}
