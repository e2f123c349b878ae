import { beginsAt, isDate } from '../content/dates';

/** Norwegian time, as all moments in the fields are. */
const dayFormat = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long' });
const clockFormat = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });

/** «kl. 08.00», in Norway, as it is written everywhere in the rooms. */
export function clockTime(instant: number): string {
	return `kl. ${clockFormat.format(instant).replace(':', '.')}`;
}

/** `2027-01-01T08:00` as editors say it: «1. januar 2027 kl. 08.00». */
export function inWords(moment: string): string {
	const instant = beginsAt(moment);
	const day = dayFormat.format(instant);
	return isDate(moment) ? day : `${day} ${clockTime(instant)}`;
}
