import { z } from 'zod';
import { isDate, isMoment } from './dates';

// What a field of the front matter may hold, whatever file it stands in.

declare module 'zod' {
	interface GlobalMeta {
		/** What the field is called in a form. */
		label?: string;
		/** The heading below which it stands with others, wherever they stand in the file. */
		together?: string;
		/** How many characters of the text are shown where it is used most. */
		shownMost?: number;
		/** What editors may call the field besides its name. */
		otherNames?: readonly string[];
		/** Fields that other systems have and this one has not, each with what to do. */
		unknownFields?: Readonly<Record<string, string>>;
		/** What kind of text the value is, where it is more than a text. */
		kind?: 'prose' | 'date' | 'moment' | 'path' | 'image';
		/** True for a text that says which page is meant, by its path, its address or its translation key. */
		namesPage?: true;
		/** What each of the values to choose from is called in a form. */
		choiceNames?: Readonly<Record<string, string>>;
		/** A name that its entries often have, where editors name them themselves. */
		usualEntry?: string;
	}
}

export const text = z.string().trim().min(1, 'er tom');
/** Text that is shown to readers, or that they search for. */
export const prose = text.meta({ kind: 'prose' });
export const date = textThat(isDate, 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD, for eksempel 2026-12-01').meta({
	kind: 'date',
});
export const moment = textThat(
	isMoment,
	'må være en dato (2026-12-01) eller en dato med klokkeslett (2026-12-01T08:00)',
).meta({ kind: 'moment' });
export const path = textThat(
	(value) => /^\/(?!\/)\S*$/.test(value),
	'må være en sti som begynner med én skråstrek, for eksempel /kom-i-gang',
).meta({ kind: 'path' });
/** What marks a field as the name of a page: it follows the page when that moves. */
export const namesPage = { namesPage: true } as const;
export const image = textThat(
	(value) => /^\/bilder\/\S+$/.test(value),
	'må være et bilde i mappen bilder, for eksempel /bilder/forside.svg',
).meta({ kind: 'image' });
export const httpsUrl = z.url({
	protocol: /^https$/,
	error: 'må være en full https-adresse, for eksempel https://www.norge.no',
});

/** What editors may call a field besides its name: Norwegian names, and those of other systems. Slips of the pen need none. */
export function alsoCalled(...otherNames: string[]) {
	return { otherNames };
}

/** What a field is called in a form, and what editors may call it besides that and its name. */
export function called(label: string, ...otherNames: string[]) {
	return { label, ...alsoCalled(label, ...otherNames) };
}

/** A text of a certain form. `must` tells editors which, whatever they have written. */
function textThat(isSound: (value: string) => boolean, must: string) {
	return z.string(must).refine(isSound, must);
}
