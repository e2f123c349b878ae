import { z } from 'zod';
import { beginsAt, isMoment } from '@/lib/content/dates';
import { ownMoment, type PeriodChoice, periodChoices } from '@/lib/editing/alert-period';
import type { AlertWish } from '@/lib/editing/alerts';
import { nameOf } from '@/lib/editing/find-page';
import { FieldRefusal } from '@/lib/editing/refusal';
import { completeLocales, locales } from '@/lib/i18n/routing';

/** A browser sends line breaks of texts as CRLF (HTML § 4.10.21.4). */
const text = z
	.string()
	.default('')
	.transform((value) => value.replaceAll('\r\n', '\n').trim());

const several = z.union([z.string().transform((value) => [value]), z.array(z.string())]).default([]);

/** The form of an alert, as a browser sends it. */
export const alertForm = z.object({
	navn: z.string().optional(),
	type: z.enum(['info', 'warning', 'danger'], 'Velg hvor alvorlig det er.'),
	start: z.string().default(''),
	varighet: z.string('Velg hvor lenge meldingen skal vises.'),
	slutt: z.string().default(''),
	hvor: z.enum(['alle', 'noen'], 'Velg hvor meldingen skal vises.'),
	sider: several,
	...Object.fromEntries(
		locales.flatMap((locale) => [
			[`tittel-${locale}`, text],
			[`tekst-${locale}`, text],
		]),
	),
});

/** What a sent form asks for. @throws {FieldRefusal} naming everything that is missing, each at its field. */
export function readAlertWish(values: z.infer<typeof alertForm>, now: number): AlertWish {
	const { type, start, varighet, slutt, hvor, sider } = values;
	const sent = z.record(z.string(), z.unknown()).parse(values);
	const texts = locales.map((locale) => ({
		locale,
		title: String(sent[`tittel-${locale}`] ?? ''),
		body: String(sent[`tekst-${locale}`] ?? ''),
	}));
	const faults: Record<string, string> = {};
	for (const { locale, title, body } of texts) {
		if (!completeLocales.includes(locale) && title === '' && body === '') continue;
		if (title === '') faults[`tittel-${locale}`] = `Skriv overskriften på ${nameOf(locale)}.`;
		if (body === '') faults[`tekst-${locale}`] = `Skriv teksten på ${nameOf(locale)}.`;
	}
	const until = endOf(periodChoices(now), { varighet, slutt });
	if (varighet === ownMoment && until === undefined) faults.slutt = 'Velg når meldingen skal slutte å vises.';
	if (start && momentIn(start) === undefined) faults.start = 'Tidspunktet da meldingen skal begynne, kan ikke leses.';
	if (hvor === 'noen' && sider.length === 0)
		faults.sider = 'Velg minst én side, eller vis meldingen på hele nettstedet.';
	if (Object.keys(faults).length > 0) throw new FieldRefusal(faults);
	const written = texts.filter(({ title }) => title !== '');
	return {
		type,
		...(start && { from: momentIn(start) }),
		...(until !== undefined && { until }),
		pages: hvor === 'noen' ? sider : [],
		texts: Object.fromEntries(written.map(({ locale, title, body }) => [locale, { title, body }])),
	};
}

/** When an alert is to end, of what may be chosen and what a form says; undefined where that is not known. */
export function endOf(
	choices: readonly PeriodChoice[],
	{ varighet, slutt }: { varighet: string; slutt: string },
): number | undefined {
	return varighet === ownMoment ? momentIn(slutt) : choices.find(({ value }) => value === varighet)?.until;
}

/** The instant of a date field, which is Norwegian civil time. */
function momentIn(value: string): number | undefined {
	return isMoment(value) ? beginsAt(value) : undefined;
}
