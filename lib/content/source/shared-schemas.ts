import { z } from 'zod';
import { isLocale, locales } from '../../i18n/routing';
import { alsoCalled, called, httpsUrl, moment, namesPage, path, text } from '../fields';
import { alertLevels } from './alert-levels';
import { shownText } from './shown-fields';

// The contract with editors for what is no page: alerts, the footer, synonyms and removals.

export const alertSchema = z.strictObject({
	title: shownText.meta(called('Tittel', 'overskrift')),
	type: z
		.enum(['info', 'warning', 'danger'])
		.meta({ ...called('Alvor', 'alvorlighet', 'level', 'severity'), choiceNames: alertLevels }),
	/** Shown from. Default: at once. */
	from: moment.optional().meta(called('Vises fra', 'fra', 'start', 'publishDate')),
	/** Shown until. Default: until the file is removed. */
	until: moment.optional().meta(called('Vises til', 'til', 'slutt', 'to', 'end', 'expiryDate')),
	/** Paths of the pages that show it. Default: every page. */
	pages: z
		.array(path.meta(namesPage))
		.optional()
		.meta(called('Sider', 'side', 'page', 'related_pages')),
});

export const footerSchema = z.strictObject({
	columns: z
		.array(
			z.strictObject({
				title: shownText.meta(alsoCalled('tittel', 'overskrift')),
				links: z
					.array(
						z.strictObject({
							text: shownText.meta(alsoCalled('tekst', 'title', 'name', 'navn')),
							/** Language of the text, where it is not the footer's own. */
							lang: z
								.string()
								.regex(/^[a-z]{2,3}$/, 'må være en språkkode, for eksempel en')
								.optional()
								.meta(alsoCalled('språk', 'language')),
							url: z
								.union([httpsUrl, path], { error: 'må være en sti (/kontakt) eller en full https-adresse' })
								.meta({ ...alsoCalled('lenke', 'adresse', 'href', 'link', 'sti'), ...namesPage }),
						}),
					)
					.meta(alsoCalled('lenker')),
			}),
		)
		.meta(alsoCalled('kolonner')),
});

/** Words that mean the same to somebody who searches; each group has at least two. */
const synonymGroups = z.array(
	z
		.array(text)
		.min(2, 'må ha minst to ord eller uttrykk, som betyr det samme')
		.refine(isWithoutRepeats, 'har det samme ordet to ganger. Ta bort det ene'),
);

export const synonymsSchema = z.strictObject({
	/** Those of the languages that have none of their own: the two forms of Norwegian have most words in common. */
	synonymer: synonymGroups,
	/** By language: «mail» is a letter in one and an e-mail in another. */
	egne: z
		.record(z.string(), synonymGroups)
		.superRefine((groups, context) => {
			for (const language of Object.keys(groups).filter((name) => !isLocale(name)))
				context.addIssue({
					code: 'custom',
					path: [language],
					message: `er ikke et språk. Velg blant: ${locales.join(', ')}`,
				});
		})
		.optional(),
});

/** Pages that are deleted on purpose: their addresses answer 410, not 404. */
export const removalsSchema = z.strictObject({
	slettet: z.array(
		z.strictObject({
			/** The address that is gone, with its language. */
			adresse: z
				.string()
				.refine(
					(value) => value.startsWith('/') && isLocale(value.split('/')[1]?.toLowerCase()),
					`må begynne med språket, for eksempel /${locales[0]}/hjelp/gammel-side`,
				),
			/** Page to which its readers are led on, as in `related_pages`. */
			les_heller: path.optional().meta(namesPage),
		}),
	),
});

function isWithoutRepeats(words: readonly string[]): boolean {
	return new Set(words.map((word) => word.toLowerCase())).size === words.length;
}

export type AlertFrontMatter = z.infer<typeof alertSchema>;
export type FooterFrontMatter = z.infer<typeof footerSchema>;
export type Synonyms = z.infer<typeof synonymGroups>;
export type Removals = z.infer<typeof removalsSchema>['slettet'];
