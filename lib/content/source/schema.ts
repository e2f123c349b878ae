import { z } from 'zod';
import { isLocale, type Locale, locales } from '../../i18n/routing';
import { faultOfPattern } from '../facts/patterns';
import { faultOfSubject } from '../facts/subjects';
import { isDate, isMoment } from './dates';
import { shown } from './shown-fields';

/*
 * The contract with editors. Each field is documented here and, in Norwegian with examples, in content/README.md.
 * Field names are those of the earlier Hugo site (https://gohugo.io/content-management/front-matter/).
 */

declare module 'zod' {
	interface GlobalMeta {
		/** What editors may call the field besides its name. */
		otherNames?: readonly string[];
		/** Fields that other systems have and this one has not, each with what to do. */
		unknownFields?: Readonly<Record<string, string>>;
		/** What kind of text the value is, where it is more than a text. */
		kind?: 'prose' | 'date' | 'moment' | 'path' | 'image';
		/** A name that its entries often have, where editors name them themselves. */
		usualEntry?: string;
	}
}

const text = z.string().trim().min(1, 'er tom');
/** Text that is shown to readers, or that they search for. */
const prose = text.meta({ kind: 'prose' });
/** A text that readers see: facts are fetched in it. */
const shownText = prose.meta({ ...shown, kind: 'prose' });
const date = textThat(isDate, 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01').meta({
	kind: 'date',
});
const moment = textThat(isMoment, 'må være en dato (2026-12-01) eller en dato med klokkeslett (2026-12-01T08:00)').meta(
	{ kind: 'moment' },
);
const path = textThat(
	(value) => /^\/(?!\/)\S*$/.test(value),
	'må være en sti som begynner med én skråstrek, for eksempel /kom-i-gang',
).meta({ kind: 'path' });
const image = textThat(
	(value) => /^\/bilder\/\S+$/.test(value),
	'må være et bilde i mappen bilder, for eksempel /bilder/forside.svg',
).meta({ kind: 'image' });
const httpsUrl = z.url({
	protocol: /^https$/,
	error: 'må være en full https-adresse, for eksempel https://www.norge.no',
});

/** What editors may call a field besides its name: Norwegian names, and those of other systems. Slips of the pen need none. */
function alsoCalled(...otherNames: string[]) {
	return { otherNames };
}

/** A text of a certain form. `must` tells editors which, whatever they have written. */
function textThat(isSound: (value: string) => boolean, must: string) {
	return z.string(must).refine(isSound, must);
}

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
	weight: z.number().meta(alsoCalled('vekt', 'rekkefølge', 'plass', 'order', 'sortering')),
	/** Shown instead of the title. */
	name: shownText.optional().meta(alsoCalled('navn', 'tittel', 'title', 'tekst')),
});

export const pageSchema = z
	.strictObject({
		/** The h1 and the document title. Unique within a language. */
		title: shownText.meta(alsoCalled('tittel', 'overskrift', 'heading', 'linkTitle')),
		/** Lead paragraph under the title. */
		ingress: shownText.optional().meta(alsoCalled('lead', 'summary', 'innledning', 'sammendrag', 'intro')),
		/** Meta description, at most 160 characters. Falls back to `ingress`. */
		description: shownText.optional().meta(alsoCalled('beskrivelse', 'skildring', 'excerpt')),
		/** `main` puts the page in the main menu; any other name makes it a step of the guide of that name. */
		menu: z
			.record(z.string().regex(/^[a-z0-9-]+$/), menuEntry)
			.optional()
			.meta({ ...alsoCalled('meny'), usualEntry: 'main' }),
		/** Paths within the same language, or translation keys. */
		related_pages: z
			.array(text)
			.optional()
			.meta(alsoCalled('related', 'relaterte_sider', 'relatert', 'les_også', 'se_også')),
		sitemap: z
			.strictObject({
				priority: z
					.number()
					.min(0, 'må være mellom 0.0 og 1.0')
					.max(1, 'må være mellom 0.0 og 1.0')
					.optional()
					.meta(alsoCalled('prioritet', 'viktighet', 'prio')),
				changefreq: z
					.enum(['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'])
					.optional()
					.meta(alsoCalled('endringsfrekvens', 'frekvens')),
				/** True keeps the page out of the sitemap. */
				disable: z.boolean().optional().meta(alsoCalled('skjul', 'noindex')),
			})
			.optional()
			.meta(alsoCalled('nettstedkart', 'sidekart')),
		/** Ties two language versions whose paths differ. Default: the path. */
		translationKey: text.optional().meta(alsoCalled('oversettelse', 'oversettelsesnøkkel')),
		/** Earlier paths of the page, with or without language; they redirect here for good. */
		aliases: z
			.array(path)
			.optional()
			.meta(alsoCalled('tidligere_adresser', 'redirect', 'videresending')),
		/** Date of the last significant change, shown to readers and search engines. */
		lastmod: date
			.optional()
			.meta(alsoCalled('date', 'dato', 'sist_endret', 'sist_oppdatert', 'oppdatert', 'endret', 'updated')),
		/** True keeps the page unpublished. */
		draft: z
			.boolean()
			.optional()
			.meta(alsoCalled('utkast', 'kladd', 'upublisert')),
		/** Published from. */
		publishDate: moment
			.optional()
			.meta(alsoCalled('publiseres', 'publisert', 'publiseringsdato', 'fra', 'from', 'published')),
		/** Published until. */
		expiryDate: moment
			.optional()
			.meta(alsoCalled('utløper', 'utløpsdato', 'avpubliseres', 'til', 'until', 'expires', 'unpublishDate')),
		/** Search words that the text lacks. */
		keywords: z
			.array(prose)
			.optional()
			.meta(alsoCalled('nøkkelord', 'søkeord', 'stikkord', 'emneord', 'tags', 'categories', 'kategorier')),
		/** Error messages that the page explains, word for word as users meet them. */
		error_messages: z
			.array(prose)
			.optional()
			.meta(alsoCalled('feilmeldinger', 'feilmelding', 'errors')),
		/** Card on the front page, and card text on section pages. */
		teaser: z
			.strictObject({
				text: shownText.optional().meta(alsoCalled('tekst')),
				image: image.optional().meta(alsoCalled('bilde')),
				external_url: httpsUrl.optional().meta(alsoCalled('ekstern_lenke', 'lenke', 'url')),
			})
			.optional()
			.meta(alsoCalled('card')),
		/** Large link on the section that the page lies in, or on the front page. */
		navigation_link: z
			.strictObject({
				icon: z.enum(iconNames).optional().meta(alsoCalled('ikon')),
				text: shownText.optional().meta(alsoCalled('tekst', 'navn', 'name', 'title')),
				/** Order among the links, lowest first. Default: after those that have one, in the order of the main menu. */
				weight: z
					.number()
					.optional()
					.meta(alsoCalled('vekt', 'rekkefølge', 'order')),
			})
			.optional()
			.meta(alsoCalled('navigasjonslenke')),
		/** Picture at the top of the page, beside its title. Shown as decoration. */
		banner: z
			.strictObject({ image: image.meta(alsoCalled('bilde', 'src', 'url')) })
			.optional()
			.meta(alsoCalled('toppbilde', 'hero', 'featured_image', 'cover')),
		type: z
			.enum(['page', 'section', 'guide', 'article', 'home'])
			.optional()
			.meta(alsoCalled('sidetype', 'mal', 'layout')),
	})
	.meta({
		unknownFields: {
			slug: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			url: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			adresse: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			language: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			lang: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			språk: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			author: 'Nettstedet viser ikke hvem som har skrevet en side. Ta bort linjen.',
			forfatter: 'Nettstedet viser ikke hvem som har skrevet en side. Ta bort linjen.',
		},
	});

export const alertSchema = z.strictObject({
	title: shownText.meta(alsoCalled('tittel', 'overskrift')),
	type: z.enum(['info', 'warning', 'danger']).meta(alsoCalled('alvor', 'alvorlighet', 'level', 'severity')),
	/** Shown from. Default: at once. */
	from: moment.optional().meta(alsoCalled('fra', 'start', 'publishDate')),
	/** Shown until. Default: until the file is removed. */
	until: moment.optional().meta(alsoCalled('til', 'slutt', 'to', 'end', 'expiryDate')),
	/** Paths of the pages that show it. Default: every page. */
	pages: z
		.array(path)
		.optional()
		.meta(alsoCalled('sider', 'side', 'page', 'related_pages')),
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
								.meta(alsoCalled('lenke', 'adresse', 'href', 'link', 'sti')),
						}),
					)
					.meta(alsoCalled('lenker')),
			}),
		)
		.meta(alsoCalled('kolonner')),
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
			les_heller: path.optional(),
		}),
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
export type Removals = z.infer<typeof removalsSchema>['slettet'];
export type IconName = (typeof iconNames)[number];
export type PageType = NonNullable<PageFrontMatter['type']>;
