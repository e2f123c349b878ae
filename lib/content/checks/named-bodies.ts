import { completeLocales, isLocale, languages, locales } from '../../i18n/routing';
import type { Problem } from '../problem';
import type { ParsedFacts } from '../source/parsed-file';
import { didYouMean } from '../suggest';
import { inField, type Rule } from './rule';

/** A public body that lacks a language is called and found there as in Bokmål, and of two that share a name only one can be linked. */
export const namedBodies: Rule = {
	name: 'named-bodies',
	severity: 'error',
	about: 'En virksomhet i `_fakta.md` har navn og adresse på begge målformer, og et navn står ett sted.',
	example: '`navn: {nb: Kystverket}`',
	check: ({ facts }) => (facts ? [...problemsOfLanguages(facts), ...problemsOfNames(facts)] : []),
};

function problemsOfLanguages(facts: ParsedFacts): Problem[] {
	return Object.entries(facts.data.virksomheter ?? {}).flatMap(([key, body]) =>
		(['navn', 'adresse'] as const).flatMap((field) => {
			const path = ['virksomheter', key, field];
			const unknown = Object.keys(body[field]).filter((language) => !isLocale(language));
			const missing = completeLocales.filter((locale) => !Object.hasOwn(body[field], locale));
			return [
				...unknown.map((language) =>
					inField(
						namedBodies,
						facts,
						[...path, language],
						`er ikke et språk. Velg blant: ${locales.join(', ')}.${didYouMean(language, locales)}`,
					),
				),
				...missing.map((locale) =>
					inField(namedBodies, facts, path, `mangler ${languages[locale].name.toLowerCase()}. Skriv «${locale}: …».`),
				),
			];
		}),
	);
}

function problemsOfNames(facts: ParsedFacts): Problem[] {
	const owners = new Map<string, string>();
	return Object.entries(facts.data.virksomheter ?? {}).flatMap(([key, { navn }]) =>
		Object.entries(navn).flatMap(([language, names]) =>
			[names].flat().flatMap((name, index) => {
				const path = ['virksomheter', key, 'navn', language, ...(typeof names === 'string' ? [] : [index])];
				const owner = owners.get(`${language}:${name}`);
				if (owner === undefined) owners.set(`${language}:${name}`, key);
				if (owner === undefined) return [];
				const where = owner === key ? 'står to ganger' : `står alt under ${owner}`;
				return [inField(namedBodies, facts, path, `«${name}» ${where}. Ta bort det ene.`)];
			}),
		),
	);
}
