import { z } from 'zod';
import { isLocale, type Locale, locales } from '../i18n/routing';
import { isDate, isMoment } from './dates';
import { faultOfPattern } from './fact-patterns';
import { faultOfSubject } from './fact-subjects';
import { shown } from './shown-fields';

/*
 * The contract with editors. Each field is documented here and, in Norwegian with examples, in content/README.md.
 * Field names are those of the earlier Hugo site (https://gohugo.io/content-management/front-matter/).
 */

const text = z.string().trim().min(1, 'er tom. Skriv en tekst, eller ta bort feltet');
/** A text that readers see: facts are fetched in it. */
const shownText = text.meta(shown);
const date = z.string().refine(isDate, 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01');
const moment = z
	.string()
	.refine(isMoment, 'må være en dato (2026-12-01) eller en dato med klokkeslett (2026-12-01T08:00)');
const path = z
	.string()
	.regex(/^\/(?!\/)\S*$/, 'må være en sti som begynner med én skråstrek, for eksempel /kom-i-gang');
const image = z.string().regex(/^\/bilder\/\S+$/, 'må være et bilde i mappen bilder, for eksempel /bilder/forside.svg');
const httpsUrl = z.url({
	protocol: /^https$/,
	error: 'må være en full https-adresse, for eksempel https://www.norge.no',
});

/** Icons an editor may name in `navigation_link.icon`. */
export const iconNames = [
	'kom-i-gang',
	'logg-inn',
	'hjelp',
	'app',
	'sms',
	'brev',
	'skjold',
	'info',
	'telefon',
	'nokkel',
] as const;

const menuEntry = z.strictObject({
	/** Order in the menu, lowest first. */
	weight: z.number(),
	/** Shown instead of the title. */
	name: shownText.optional(),
});

export const pageSchema = z.strictObject({
	/** The h1 and the document title. Unique within a language. */
	title: shownText,
	/** Lead paragraph under the title. */
	ingress: shownText.optional(),
	/** Meta description, at most 160 characters. Falls back to `ingress`. */
	description: shownText.optional(),
	/** `main` puts the page in the main menu; any other name makes it a step of the guide of that name. */
	menu: z.record(z.string().regex(/^[a-z0-9-]+$/), menuEntry).optional(),
	/** Paths within the same language, or translation keys. */
	related_pages: z.array(text).optional(),
	sitemap: z
		.strictObject({
			priority: z.number().min(0, 'må være mellom 0.0 og 1.0').max(1, 'må være mellom 0.0 og 1.0').optional(),
			changefreq: z.enum(['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never']).optional(),
			/** True keeps the page out of the sitemap. */
			disable: z.boolean().optional(),
		})
		.optional(),
	/** Ties two language versions whose paths differ. Default: the path. */
	translationKey: text.optional(),
	/** Earlier paths of the page, with or without language; they redirect here for good. */
	aliases: z.array(path).optional(),
	/** Date of the last significant change, shown to readers and search engines. */
	lastmod: date.optional(),
	/** True keeps the page unpublished. */
	draft: z.boolean().optional(),
	/** Published from. */
	publishDate: moment.optional(),
	/** Published until. */
	expiryDate: moment.optional(),
	/** Search words that the text lacks. */
	keywords: z.array(text).optional(),
	/** Error messages that the page explains, word for word as users meet them. */
	error_messages: z.array(text).optional(),
	/** Card on the front page, and card text on section pages. */
	teaser: z
		.strictObject({ text: shownText.optional(), image: image.optional(), external_url: httpsUrl.optional() })
		.optional(),
	/** Large link on the section that the page lies in, or on the front page. */
	navigation_link: z
		.strictObject({
			icon: z.enum(iconNames).optional(),
			text: shownText.optional(),
			/** Order among the links, lowest first. Default: after those that have one, in the order of the main menu. */
			weight: z.number().optional(),
		})
		.optional(),
	/** Picture at the top of the page, beside its title. Shown as decoration. */
	banner: z.strictObject({ image }).optional(),
	type: z.enum(['page', 'section', 'guide', 'article', 'home']).optional(),
});

export const alertSchema = z.strictObject({
	title: shownText,
	type: z.enum(['info', 'warning', 'danger']),
	/** Shown from. Default: at once. */
	from: moment.optional(),
	/** Shown until. Default: until the file is removed. */
	until: moment.optional(),
	/** Paths of the pages that show it. Default: every page. */
	pages: z.array(path).optional(),
});

export const footerSchema = z.strictObject({
	columns: z.array(
		z.strictObject({
			title: shownText,
			links: z.array(
				z.strictObject({
					text: shownText,
					/** Language of the text, where it is not the footer's own. */
					lang: z
						.string()
						.regex(/^[a-z]{2,3}$/, 'må være en språkkode, for eksempel en')
						.optional(),
					url: z.union([httpsUrl, path], { error: 'må være en sti (/kontakt) eller en full https-adresse' }),
				}),
			),
		}),
	),
});

const perLanguage = z.record(z.string(), text);
const source = {
	kilde: text.optional(),
	kontrollert: date.optional(),
	/** What a sentence speaks of when it states the fact, by language; see fact-subjects.ts. */
	gjelder: z.record(z.string(), z.union([text, z.array(text)])).optional(),
	/** Where the fact stands in plain text, by language; see fact-patterns.ts. */
	mønster: z.record(z.string(), z.union([text, z.array(text)])).optional(),
};

export const factsSchema = z
	.strictObject({
		/** Pages, by translation key, whose text may contradict the facts, each with the reason. */
		unntak: z.record(z.string(), text).optional(),
		fakta: z.record(
			z.string().regex(/^[a-z0-9-]+$/),
			z.union(
				[
					z.strictObject({ tekst: perLanguage, ...source }),
					z.strictObject({ tall: z.number(), enhet: perLanguage.optional(), ...source }),
					z.strictObject({ dato: date, ...source }),
					z.strictObject({ telefon: z.string().regex(/^\+?\d{5,15}$/), ...source }),
					z.strictObject({ epost: z.email(), ...source }),
				],
				{
					error:
						'må ha nøyaktig én av tekst (per språk), tall (med enhet per språk), dato, telefon (bare siffer, i anførselstegn) eller epost',
				},
			),
		),
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

/** Words that mean the same to somebody who searches; each group has at least two. */
export const synonymsSchema = z.strictObject({
	synonymer: z.array(
		z
			.array(text)
			.min(2, 'må ha minst to ord eller uttrykk, som betyr det samme')
			.refine(isWithoutRepeats, 'har det samme ordet to ganger. Ta bort det ene'),
	),
});

function isWithoutRepeats(words: readonly string[]): boolean {
	return new Set(words.map((word) => word.toLowerCase())).size === words.length;
}

export type PageFrontMatter = z.infer<typeof pageSchema>;
export type AlertFrontMatter = z.infer<typeof alertSchema>;
export type FooterFrontMatter = z.infer<typeof footerSchema>;
export type Facts = z.infer<typeof factsSchema>['fakta'];
export type Fact = Facts[string];
export type Synonyms = z.infer<typeof synonymsSchema>['synonymer'];
export type IconName = (typeof iconNames)[number];
export type PageType = NonNullable<PageFrontMatter['type']>;
