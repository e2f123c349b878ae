import { toText } from '../content/checks/checked-text';
import type { Problem } from '../content/problem';
import type { ParsedFile } from '../content/source/parsed-file';
import { dictionaryOf } from '../content/spelling/dictionary';
import { misspellingsIn, ownWordsOf } from '../content/spelling/misspellings';
import { fromOtherForm } from '../content/spelling/other-form';

/**
 * Every word that neither a dictionary nor the site knows, as warnings: a dictionary lacks words too.
 *
 * @throws {Error} when the dictionaries are not installed.
 */
export async function spellingProblems(files: readonly ParsedFile[]): Promise<Problem[]> {
	const facts = files.find((file) => file.kind === 'facts')?.data.fakta ?? {};
	const words = ownWordsOf(files);
	const advice = new Map<string, string>();
	const problems: Problem[] = [];
	for (const text of files.flatMap((file) => toText(file, facts) ?? [])) {
		const dictionary = await dictionaryOf(text.locale);
		for (const { word, file, line, field, suggestions } of misspellingsIn(text, { dictionary, words, facts })) {
			const known = `${text.locale} ${word}`;
			// Asking for suggestions takes a tenth of a second or more.
			const meant =
				advice.get(known) ??
				adviceFrom([...new Set([...(await fromOtherForm(word, text.locale, dictionary.knows)), ...suggestions()])]);
			advice.set(known, meant);
			const message = `«${word}» er ikke i ordboken.${meant} Er ordet riktig, skriver du: npm run innhold -- ord ${word}`;
			problems.push({ rule: 'spelling', severity: 'warning', file, line, ...(field && { field }), message });
		}
	}
	return problems;
}

function adviceFrom(suggestions: readonly string[]): string {
	const quoted = suggestions.slice(0, 3).map((suggestion) => `«${suggestion}»`);
	if (quoted.length === 0) return '';
	return ` Mente du ${new Intl.ListFormat('nb', { type: 'disjunction' }).format(quoted)}?`;
}
