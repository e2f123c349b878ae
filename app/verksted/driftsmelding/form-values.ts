import { beginsAt, writtenMoment } from '@/lib/content/dates';
import type { AlertGroup } from '@/lib/editing/alert-groups';
import type { PeriodChoice } from '@/lib/editing/alert-period';
import { ownMoment } from '@/lib/editing/alert-period';
import type { AlertText, ReadyAlert } from '@/lib/editing/alert-texts';
import { type AlertWish, keysOf } from '@/lib/editing/alerts';
import { languageTitle } from '@/lib/editing/find-page';
import type { Workspace } from '@/lib/editing/workspace';
import { isPartial, type Locale, locales } from '@/lib/i18n/routing';
import type { AlertView } from './alert-views';

/** What the fields of an alert stand at when the form is opened. */
export interface AlertFormValues {
	/** Set for an alert that is there, to be corrected. */
	name?: string;
	type: AlertWish['type'];
	/** A text for each language of the form. */
	texts: readonly (AlertText & { locale: Locale; language: string; isOptional: boolean })[];
	/** Moments as date fields have them; empty for none. */
	start: string;
	period: string;
	end: string;
	/** Translation keys. */
	pages: readonly string[];
}

export interface AlertFormProps {
	token: string;
	values: AlertFormValues;
	periods: readonly Pick<PeriodChoice, 'value' | 'label'>[];
	pages: readonly { key: string; title: string }[];
	views: readonly AlertView[];
}

type Site = Workspace['context']['site'];

/** A form for a text that lies ready, or an empty one. */
export function valuesOf(ready: ReadyAlert | undefined, site: Site): AlertFormValues {
	return {
		type: ready?.type ?? 'warning',
		texts: textsOf(site, (locale) => ready?.texts[locale]),
		start: '',
		period: ready?.name === 'vedlikehold' ? ownMoment : '2t',
		end: '',
		pages: [],
	};
}

/** A form for an alert that is there. */
export function valuesOfAlert({ name, versions, from, until }: AlertGroup, workspace: Workspace): AlertFormValues {
	const [first] = versions;
	const textOf = (locale: Locale) => {
		const version = versions.find((candidate) => candidate.locale === locale);
		return version && { title: version.data.title, body: version.body.trim() };
	};
	return {
		name,
		type: first?.data.type ?? 'warning',
		texts: textsOf(workspace.context.site, textOf),
		start: from === undefined ? '' : fieldOf(from),
		period: until === undefined ? 'apen' : ownMoment,
		end: until === undefined ? '' : fieldOf(until),
		pages: first ? keysOf(first.data.pages, first.locale, workspace) : [],
	};
}

function textsOf(site: Site, textOf: (locale: Locale) => AlertText | undefined): AlertFormValues['texts'] {
	return locales
		.filter((locale) => site.locales[locale].pages['/'])
		.map((locale) => ({
			locale,
			language: languageTitle(locale),
			isOptional: isPartial(locale),
			...(textOf(locale) ?? { title: '', body: '' }),
		}));
}

/** A date field has no offset. */
function fieldOf(instant: number): string {
	return writtenMoment(instant).slice(0, 16);
}

/** What a form asks for as it is opened, for its first preview. */
export function wishOf({ type, texts, start, pages }: AlertFormValues): AlertWish {
	const written = texts.filter(({ title }) => title !== '');
	return {
		type,
		pages,
		...(start && { from: beginsAt(start) }),
		texts: Object.fromEntries(written.map(({ locale, title, body }) => [locale, { title, body }])),
	};
}
