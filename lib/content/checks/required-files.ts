import { isPartial, type Locale, languages, locales } from '../../i18n/routing';
import { factsFile, footerName } from '../source/place';
import { inFile, type Rule } from './rule';

/** Without these files a language has no front page, no footer, or no facts to show. A partial one may be absent as a whole. */
export const requiredFiles: Rule = {
	name: 'required-files',
	severity: 'error',
	about: 'Hvert språk har en forside og en bunntekst, og faktaene ligger i `_fakta.md`.',
	example: '`nn/index.md` mangler',
	check: ({ present, addresses }) => {
		const isThere = (locale: Locale) => [...addresses].some((address) => address.startsWith(`${locale}/`));
		const missing = (file: string, what: string) =>
			present.has(file) ? [] : [inFile(requiredFiles, file, `Filen finnes ikke. ${what}`)];
		return [
			...missing(factsFile, 'Den har telefonnummer, frister og annet som sidene henter med :fakta[…].'),
			...locales
				.filter((locale) => !isPartial(locale) || isThere(locale))
				.flatMap((locale) => {
					const name = languages[locale].name.toLowerCase();
					return [
						...(present.has(`${locale}/_index.md`) ? [] : missing(`${locale}/index.md`, `Den er forsiden på ${name}.`)),
						...missing(`${locale}/${footerName}`, `Den er bunnteksten på ${name}.`),
					];
				}),
		];
	},
};
