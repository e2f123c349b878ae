import { z } from 'zod';
import { called, date, httpsUrl, image, moment, namesPage, path, prose, text } from '../fields';
import { pageTypeLabels, pageTypeNames } from './page-types';
import { shownText } from './shown-fields';

/*
 * The contract with editors. Each field is documented here and, in Norwegian with examples, in content/README.md.
 * Field names are those of the earlier Hugo site (https://gohugo.io/content-management/front-matter/).
 */

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
	'las',
	'advarsel',
] as const;

/** What editors call how often a page is changed (sitemaps.org). */
const frequencies = {
	always: 'Hele tiden',
	hourly: 'Hver time',
	daily: 'Hver dag',
	weekly: 'Hver uke',
	monthly: 'Hver måned',
	yearly: 'Hvert år',
	never: 'Aldri',
};

/** Those whose name in a file is not how it is written. */
const choiceNames = { app: 'MinID-appen', sms: 'SMS', nokkel: 'Nøkkel', las: 'Lås' } satisfies Partial<
	Record<IconName, string>
>;

/** What decides whether readers have a page. */
const whenShown = 'Når siden vises';

/** How far a draft of a translation has come. */
const unfinished = ['maskinoversatt', 'ikke oversatt'] as const;

/** Search engines cut a description at about this many characters. */
export const longestDescription = 160;

const commit = text.refine(
	(value) => /^[0-9a-f]{7,40}$/.test(value),
	'må være en versjon i git, med 7 til 40 tegn. La «npm run innhold -- riktig» skrive den',
);

const menuEntry = z.strictObject({
	/** Order in the menu, lowest first. */
	weight: z.number().meta(called('Rekkefølge', 'vekt', 'plass', 'order', 'sortering')),
	/** Shown in the main menu instead of the title. A step of a guide has none: it is called what its page is called. */
	name: shownText.optional().meta(called('Navn i menyen', 'navn', 'tittel', 'title', 'tekst')),
	/** Pages of a guide with the same name here are one step, of which the reader chooses one page. */
	step: shownText.optional().meta(called('Steg', 'trinn', 'valg')),
});

export const pageSchema = z
	.strictObject({
		/** The h1 and the document title. Unique within a language. */
		title: shownText.meta(called('Tittel', 'overskrift', 'heading', 'linkTitle')),
		/** Lead paragraph under the title. */
		ingress: shownText.optional().meta(called('Ingress', 'lead', 'summary', 'innledning', 'sammendrag', 'intro')),
		/** Meta description. Falls back to `ingress`. */
		description: shownText
			.optional()
			.meta({ ...called('Beskrivelse', 'skildring', 'excerpt'), shownMost: longestDescription }),
		/** `main` puts the page in the main menu; any other name makes it a step of the guide of that name. */
		menu: z
			.record(z.string().regex(/^[a-z0-9-]+$/), menuEntry)
			.optional()
			.meta({ ...called('Meny'), usualEntry: 'main' }),
		/** Paths within the same language, or translation keys. */
		related_pages: z
			.array(text.meta(namesPage))
			.optional()
			.meta(called('Les også', 'related', 'relaterte_sider', 'relatert', 'se_også')),
		sitemap: z
			.strictObject({
				priority: z
					.number()
					.min(0, 'må være mellom 0.0 og 1.0')
					.max(1, 'må være mellom 0.0 og 1.0')
					.optional()
					.meta(called('Prioritet', 'viktighet', 'prio')),
				changefreq: z
					.enum(['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'])
					.optional()
					.meta({ ...called('Endringsfrekvens', 'frekvens'), choiceNames: frequencies }),
				/** True keeps the page out of the sitemap. */
				disable: z.boolean().optional().meta(called('Skjul', 'noindex')),
			})
			.optional()
			.meta(called('Nettstedkart', 'sidekart')),
		/** Ties two language versions whose paths differ. Default: the path. */
		translationKey: text.optional().meta(called('Oversettelsesnøkkel', 'oversettelse')),
		/** Earlier paths of the page, with or without language; they redirect here for good. */
		aliases: z
			.array(path)
			.optional()
			.meta(called('Tidligere adresser', 'redirect', 'videresending')),
		/** Date on which the text last changed, shown to readers and search engines. */
		lastmod: date
			.optional()
			.meta(called('Sist endret', 'date', 'dato', 'sist_oppdatert', 'oppdatert', 'endret', 'updated')),
		/** When the owner’s people last tried what the page says against the service, and who did. Another thing than `lastmod`. */
		kontrollert: z
			.strictObject({
				dato: date.meta(called('Dato', 'date', 'når')),
				av: shownText.meta(called('Av', 'by', 'hvem')),
			})
			.optional()
			.meta(called('Kontrollert', 'verifisert', 'kvalitetssikret', 'reviewed', 'lastReviewed')),
		/** True keeps the page unpublished. */
		draft: z
			.boolean()
			.optional()
			.meta({ ...called('Utkast', 'kladd', 'upublisert'), together: whenShown }),
		/** Published from. */
		publishDate: moment.optional().meta({
			...called('Publiseres', 'publisert', 'publiseringsdato', 'fra', 'from', 'published'),
			together: whenShown,
		}),
		/** Published until. */
		expiryDate: moment.optional().meta({
			...called('Utløper', 'utløpsdato', 'avpubliseres', 'til', 'until', 'expires', 'unpublishDate'),
			together: whenShown,
		}),
		/** Search words that the text lacks. */
		keywords: z
			.array(prose)
			.optional()
			.meta(called('Søkeord', 'nøkkelord', 'stikkord', 'emneord', 'tags', 'categories', 'kategorier')),
		/** True for a page for those who may be in danger, such as of fraud: the search shows it first when a query tells of that. */
		urgent: z
			.boolean()
			.optional()
			.meta(called('Haster', 'fare', 'viktig')),
		/** Error messages that the page explains, word for word as users meet them. */
		error_messages: z
			.array(prose)
			.optional()
			.meta(called('Feilmeldinger', 'feilmelding', 'errors')),
		/** Card on the front page, and card text on section pages. */
		teaser: z
			.strictObject({
				text: shownText.optional().meta(called('Tekst')),
				image: image.optional().meta(called('Bilde')),
				external_url: httpsUrl.optional().meta(called('Ekstern lenke', 'lenke', 'url')),
			})
			.optional()
			.meta(called('Kort', 'card')),
		/** Large link on the section that the page lies in, or on the front page. */
		navigation_link: z
			.strictObject({
				icon: z
					.enum(iconNames)
					.optional()
					.meta({ ...called('Ikon'), choiceNames }),
				text: shownText.optional().meta(called('Tekst', 'navn', 'name', 'title')),
				/** Order among the links, lowest first. Default: after those that have one, in the order of the main menu. */
				weight: z
					.number()
					.optional()
					.meta(called('Rekkefølge', 'vekt', 'order')),
			})
			.optional()
			.meta(called('Navigasjonslenke')),
		/** Picture at the top of the page, beside its title. Shown as decoration. */
		banner: z
			.strictObject({ image: image.meta(called('Bilde', 'src', 'url')) })
			.optional()
			.meta(called('Toppbilde', 'hero', 'featured_image', 'cover')),
		type: z
			.enum(pageTypeNames)
			.optional()
			.meta({ ...called('Sidetype', 'mal', 'layout'), choiceNames: pageTypeLabels }),
		/** Who looks after the page. For editors: readers see none of the last three. */
		eier: text.optional().meta(called('Eier', 'ansvarlig', 'owner')),
		/** The day on which the owner is to read the page again. */
		neste_gjennomgang: date
			.optional()
			.meta(called('Neste gjennomgang', 'gjennomgang', 'revideres', 'review', 'next_review')),
		/** The commit of its source that a translation was made from. */
		oversatt_fra: commit.optional().meta(called('Oversatt fra', 'translated_from', 'kildeversjon')),
		/** Why a translation is no more than a draft. A page that says so is never published. */
		uferdig: z
			.enum(unfinished)
			.optional()
			.meta(called('Uferdig', 'maskinoversatt', 'uoversatt')),
	})
	.refine(({ uferdig, draft }) => uferdig === undefined || draft === true, {
		path: ['uferdig'],
		message:
			'sier at siden ikke er lest gjennom, så den kan ikke publiseres. Les den, og ta bort linjen, eller sett draft: true',
	})
	.meta({
		unknownFields: {
			slug: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			url: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			adresse: 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.',
			language: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			lang: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			språk: 'Mappen sier hvilket språk siden er på. Ta bort linjen.',
			author: 'Nettstedet viser ikke hvem som har skrevet en side. Den som passer på siden, skrives i eier.',
			forfatter: 'Nettstedet viser ikke hvem som har skrevet en side. Den som passer på siden, skrives i eier.',
		},
	});

export type PageFrontMatter = z.infer<typeof pageSchema>;
export type IconName = (typeof iconNames)[number];
