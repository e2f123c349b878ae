import { z } from 'zod';
import { isLocale, type Locale, locales } from '../../i18n/routing';
import { text } from '../fields';
import { bodySchema } from './bodies';
import { faultOfPattern } from './patterns';
import { type Fact, factSchema } from './schema';
import { faultOfSubject } from './subjects';

const key = z.string().regex(/^[a-z0-9-]+$/);

/** The file of facts, with what its patterns and subjects must hold to. */
export const factsSchema = z
	.strictObject({
		/** Pages, by translation key, whose text may contradict the facts, each with the reason. */
		unntak: z.record(z.string(), text).optional(),
		fakta: z.record(key, factSchema),
		/** Public bodies whose first mention on a page becomes a link. */
		virksomheter: z.record(key, bodySchema).optional(),
	})
	.superRefine(({ fakta }, context) => {
		// What is looked for in texts is made of the value: where that is wrong, it has been told of.
		for (const [key, fact] of Object.entries(fakta))
			for (const { path, message } of factSchema.safeParse(fact).success ? faultsOfSearch(fact) : [])
				context.addIssue({ code: 'custom', path: ['fakta', key, ...path], message });
	});

interface Fault {
	path: (string | number)[];
	message: string;
}

/** What is wrong with the words by which a fact is looked for in texts, for the value that it has. */
export function faultsOfSearch(fact: Fact): Fault[] {
	return [
		...faultsPerLanguage(fact.gjelder, faultOfSubject, ['gjelder']),
		...faultsPerLanguage(fact.mønster, (pattern, language) => faultOfPattern(pattern, fact, language), ['mønster']),
	];
}

/** What is wrong with the texts that a fact has for each language, one or a list of them. */
function faultsPerLanguage(
	texts: Record<string, string | string[]> | undefined,
	faultOf: (text: string, language: Locale) => string | undefined,
	field: readonly string[],
): Fault[] {
	return Object.entries(texts ?? {}).flatMap(([language, own]) => {
		const path = [...field, language];
		if (!isLocale(language)) return [{ path, message: `er ikke et språk. Velg blant: ${locales.join(', ')}` }];
		return [own].flat().flatMap((text, index) => {
			const fault = faultOf(text, language);
			const place = typeof own === 'string' ? path : [...path, index];
			return fault ? [{ path: place, message: `«${text}» ${fault}` }] : [];
		});
	});
}
