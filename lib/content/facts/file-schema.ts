import { z } from 'zod';
import { isLocale, type Locale, locales } from '../../i18n/routing';
import { text } from '../fields';
import { bodySchema } from './bodies';
import { faultOfPattern } from './patterns';
import { factSchema } from './schema';
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
		for (const [key, fact] of Object.entries(fakta)) {
			for (const { path, message } of [
				...faultsPerLanguage(fact.gjelder, faultOfSubject, ['fakta', key, 'gjelder']),
				...faultsPerLanguage(fact.mønster, (pattern, language) => faultOfPattern(pattern, fact, language), [
					'fakta',
					key,
					'mønster',
				]),
			]) {
				context.addIssue({ code: 'custom', path, message });
			}
		}
	});

/** What is wrong with the texts that a fact has for each language, one or a list of them. */
function faultsPerLanguage(
	texts: Record<string, string | string[]> | undefined,
	faultOf: (text: string, language: Locale) => string | undefined,
	field: readonly string[],
): { path: (string | number)[]; message: string }[] {
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
