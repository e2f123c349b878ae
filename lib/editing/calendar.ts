import type { CheckedAlert, CheckedPage } from '../content/checks/checked-text';
import { beginsAt, endsAt } from '../content/dates';
import { type Locale, locales } from '../i18n/routing';
import { readAddress, urlOf } from './find-page';
import type { Workspace } from './workspace';

/** What may happen to a site by itself, or is to be done, in the words of editors. */
export const eventKinds = {
	publiseres: 'Publiseres',
	slutter: 'Slutter å vises',
	'melding begynner': 'Driftsmelding begynner',
	'melding slutter': 'Driftsmelding slutter',
	gjennomgang: 'Skal gjennomgås',
} as const;

type EventKind = keyof typeof eventKinds;

/** Something that happens to a page or an alert at an instant, in one language or several. */
export interface CalendarEvent {
	/** Milliseconds since 1970. */
	at: number;
	kind: EventKind;
	title: string;
	/** Where it is written, and the address where it is seen. */
	places: readonly { file: string; line: number; locale: Locale; address: string }[];
	/** True while it will not happen, since the page is a draft. */
	isHeldBack: boolean;
}

type Happening = Omit<CalendarEvent, 'places'> & { key: string; place: CalendarEvent['places'][number] };

/** Everything that the folder says of times, past and to come, in their order. */
export function eventsIn({ context: { pages, alerts } }: Pick<Workspace, 'context'>): CalendarEvent[] {
	// What happens in several languages is called what it is in the first of them.
	const found = [...pages.flatMap(ofPage), ...alerts.flatMap(ofAlert)].sort(
		(a, b) => locales.indexOf(a.place.locale) - locales.indexOf(b.place.locale),
	);
	const events = new Map<string, CalendarEvent>();
	for (const { key, place, ...event } of found) {
		const id = [event.at, event.kind, key].join(' ');
		const known = events.get(id);
		events.set(id, known ? { ...known, places: [...known.places, place] } : { ...event, places: [place] });
	}
	return [...events.values()].sort((a, b) => a.at - b.at || a.title.localeCompare(b.title, 'nb'));
}

function ofPage(page: CheckedPage): Happening[] {
	const { publishDate, expiryDate, neste_gjennomgang: review, draft, title } = page.data;
	const base = { title: title ?? page.file, key: page.key };
	const happening = (kind: EventKind, field: string, at: number): Happening => ({
		...base,
		kind,
		at,
		place: { file: page.file, line: page.lineOf([field]), locale: page.locale, address: urlOf(page) },
		isHeldBack: draft === true && kind !== 'gjennomgang',
	});
	return [
		...(publishDate ? [happening('publiseres', 'publishDate', beginsAt(publishDate))] : []),
		...(expiryDate ? [happening('slutter', 'expiryDate', endsAt(expiryDate))] : []),
		...(review ? [happening('gjennomgang', 'neste_gjennomgang', beginsAt(review))] : []),
	];
}

function ofAlert({ file, locale, data: { from, until, title, pages }, lineOf }: CheckedAlert): Happening[] {
	const base = { title: title ?? file, key: file.slice(locale.length), isHeldBack: false };
	const address = urlOf({ locale, path: readAddress(pages?.[0] ?? '').path });
	const place = (field: string) => ({ file, line: lineOf([field]), locale, address });
	return [
		...(from ? [{ ...base, kind: 'melding begynner', at: beginsAt(from), place: place('from') } as const] : []),
		...(until ? [{ ...base, kind: 'melding slutter', at: endsAt(until), place: place('until') } as const] : []),
	];
}
