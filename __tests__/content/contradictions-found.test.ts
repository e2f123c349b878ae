import { createContext } from '@/lib/content/checks/context';
import { contradictedFacts } from '@/lib/content/checks/contradicted-facts';
import { passagesOf } from '@/lib/content/checks/passages';
import { formatFact } from '@/lib/content/facts/format';
import { finderOf, patternsOf } from '@/lib/content/facts/patterns';
import { type Fact, factName } from '@/lib/content/facts/schema';
import type { SourceFile } from '@/lib/content/files';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { type Locale, locales } from '@/lib/i18n/routing';

/** So many of the passages with a wrong number must be told of; of the others, the text leaves it open whose the number is. */
const leastFound = 0.85;

/** A fact with every number in it wrong. */
function wrongly(fact: Fact, language: Locale): string {
	if ('telefon' in fact) return '815 00 000';
	const { text } = formatFact(fact, language);
	return text.replace(/\b(?:to|two|\d+)\b/g, '47').replaceAll('47:47', '07:15');
}

/** The fact file, and the files that fetch a fact. */
function using(files: readonly SourceFile[], key: string): SourceFile[] {
	return files.filter(({ path, text }) => path === '_fakta.md' || text.includes(`:fakta[${key}]`));
}

test('nearly every fact that the pages fetch would be found if it were spelt out wrongly instead', async () => {
	const { files } = await createContentReader()(await scanContent('content'));
	const contextOf = (changed: readonly SourceFile[]) =>
		createContext({ files: [...changed], images: [], problems: [] }, { messages: [], sources: [] }, 0).context;
	const { facts } = contextOf(files.filter(({ path }) => path === '_fakta.md')).site;
	const counts = Object.entries(facts).flatMap(([key, fact]) => {
		if (!fact.mønster) return [];
		const context = contextOf(
			using(files, key).map(({ path, text }) => {
				const locale = locales.find((name) => path.startsWith(`${name}/`));
				return { path, text: locale ? text.replaceAll(`:fakta[${key}]`, wrongly(fact, locale)) : text };
			}),
		);
		const seen = context.texts.flatMap((text) => {
			const finders = patternsOf(fact, text.locale).map((pattern) => finderOf(pattern, fact, text.locale));
			return passagesOf(text, facts).filter(({ shown }) => finders.some((find) => find(shown).some((s) => s.isWrong)));
		});
		const found = contradictedFacts
			.check(context)
			.filter(({ message }) => message.includes(`: «${factName(key, fact)}» er «`));
		const places = new Set(found.map(({ file, line, field }) => `${file}:${line}:${field}`));
		return { seen: seen.length, found: places.size };
	});
	const total = (of: 'seen' | 'found') => counts.reduce((sum, count) => sum + count[of], 0);
	expect(total('seen')).toBeGreaterThan(200);
	expect(total('found') / total('seen')).toBeGreaterThan(leastFound);
});
