import { languages, locales } from '../../i18n/routing';
import { factsFile, footerName } from '../source/place';
import { inFile, type Rule } from './rule';

/** Without these files a language has no front page, no footer, or no facts to show. */
export const requiredFiles: Rule = {
	name: 'required-files',
	severity: 'error',
	check: ({ present }) => {
		const missing = (file: string, what: string) =>
			present.has(file) ? [] : [inFile(requiredFiles, file, `Filen finnes ikke. ${what}`)];
		return [
			...missing(factsFile, 'Den har telefonnummer, frister og annet som sidene henter med :fakta[…].'),
			...locales.flatMap((locale) => {
				const name = languages[locale].name.toLowerCase();
				return [
					...(present.has(`${locale}/_index.md`) ? [] : missing(`${locale}/index.md`, `Den er forsiden på ${name}.`)),
					...missing(`${locale}/${footerName}`, `Den er bunnteksten på ${name}.`),
				];
			}),
		];
	},
};
