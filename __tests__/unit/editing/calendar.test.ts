import { eventsIn } from '@/lib/editing/calendar';
import { byMonth, monthBeside, weeksOf } from '@/lib/editing/calendar-month';
import { faultsByFile } from '@/lib/editing/faults-by-file';
import { waitingTranslations } from '@/lib/editing/waiting-translations';
import { workspaceFrom } from '../../support/workspace-from';

const page = (fields: string) => `---\ntitle: Siden\n${fields}---\n\nTekst.\n`;

describe('the calendar', () => {
	const events = eventsIn(
		workspaceFrom([
			{ path: 'nb/a.md', text: page('publishDate: 2026-12-01T08:00\nneste_gjennomgang: 2027-01-31\n') },
			{ path: 'nn/a.md', text: page('publishDate: 2026-12-01T08:00\n') },
			{ path: 'nb/b.md', text: page('draft: true\nexpiryDate: 2026-12-31\n') },
			{
				path: 'en/_varsler/nede.md',
				text: '---\ntitle: Down\ntype: info\npages: [/kontakt]\nfrom: 2026-12-24T10:00\nuntil: 2026-12-24T12:00\n---\n\nWait.\n',
			},
			{
				path: 'nb/_varsler/nede.md',
				text: '---\ntitle: Nede\ntype: info\npages: [/kontakt]\nfrom: 2026-12-24T10:00\nuntil: 2026-12-24T12:00\n---\n\nVent.\n',
			},
		]),
	);

	it('tells what happens, in order, once for all languages, and where it is written', () => {
		expect(events.map(({ at, kind, isHeldBack }) => [new Date(at).toISOString(), kind, isHeldBack])).toEqual([
			['2026-12-01T07:00:00.000Z', 'publiseres', false],
			['2026-12-24T09:00:00.000Z', 'melding begynner', false],
			['2026-12-24T11:00:00.000Z', 'melding slutter', false],
			// A date alone has its whole day; a draft is not shown in the first place.
			['2026-12-31T23:00:00.000Z', 'slutter', true],
			['2027-01-30T23:00:00.000Z', 'gjennomgang', false],
		]);
		expect(events[0]?.places).toEqual([
			{ file: 'nb/a.md', line: 3, locale: 'nb', address: '/nb/a' },
			{ file: 'nn/a.md', line: 3, locale: 'nn', address: '/nn/a' },
		]);
		expect(events[1]?.places[0]?.address).toBe('/nb/kontakt');
		expect([events[1]?.title, events[1]?.places.map(({ locale }) => locale)]).toEqual(['Nede', ['nb', 'en']]);
	});

	it('has its days and months as in Norway', () => {
		expect(byMonth(events).map(([month, own]) => [month, own.length])).toEqual([
			['2026-12', 3],
			['2027-01', 2],
		]);
		const weeks = weeksOf('2026-12', events);
		expect(weeks[0]?.map((day) => day?.day.slice(8))).toEqual([undefined, '01', '02', '03', '04', '05', '06']);
		expect(weeks.at(-1)?.map((day) => day?.day.slice(8))).toEqual([
			'28',
			'29',
			'30',
			'31',
			undefined,
			undefined,
			undefined,
		]);
		expect(weeks[0]?.[1]?.events.map(({ kind }) => kind)).toEqual(['publiseres']);
		expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
	});
});

describe('what waits for an editor', () => {
	it('comes with the gravest page first, whatever the number of lesser faults', () => {
		const problem = (file: string, severity: 'fatal' | 'error' | 'warning', line = 1) =>
			({ rule: 'x', file, severity, line, message: '' }) as const;
		const faults = faultsByFile([
			problem('a', 'warning', 9),
			problem('a', 'error', 8),
			problem('a', 'error'),
			problem('b', 'fatal'),
		]);
		expect(faults.map(({ file }) => file)).toEqual(['b', 'a']);
		expect(faults[1]?.problems.map(({ line }) => line)).toEqual([1, 8, 9]);
	});

	it('names the translations that are behind, those that are not there, and those that come after the others', () => {
		const workspace = workspaceFrom([
			{ path: 'nb/a.md', text: page('') },
			{ path: 'nb/b.md', text: page('') },
			{ path: 'nn/b.md', text: page('') },
			{ path: 'nb/c.md', text: page('publishDate: 2099-02-01\n') },
			{ path: 'nn/c.md', text: page('draft: true\n') },
			{ path: 'nb/d.md', text: page('') },
			{ path: 'nn/d.md', text: page('publishDate: 2099-02-01\n') },
			{ path: 'en/d.md', text: page('draft: true\n') },
			{ path: 'nb/e.md', text: page('publishDate: 2001-02-01\n') },
			{ path: 'nn/e.md', text: page('publishDate: 2001-03-01\n') },
		]);
		const pages = [
			{ key: 'a', versions: { nb: { state: 'kilde' }, nn: { state: 'mangler' } } },
			{ key: 'b', versions: { nb: { state: 'kilde' }, nn: { state: 'bak', sections: ['«Pris»'] } } },
			{ key: 'c', versions: { nb: { state: 'publiseres senere' }, nn: { state: 'utkast' } } },
			{ key: 'd', versions: { nb: { state: 'kilde' }, nn: { state: 'publiseres senere' }, en: { state: 'utkast' } } },
			{ key: 'e', versions: { nb: { state: 'kilde' }, nn: { state: 'à jour' } } },
		] as const;
		expect(waitingTranslations({ pages }, workspace)).toEqual({
			unknown: 0,
			waiting: [
				{ file: 'nb/a.md', locale: 'nn', isThere: false, sentence: 'mangler på nynorsk' },
				{ file: 'nn/b.md', locale: 'nn', isThere: true, sentence: 'henger etter kilden: «Pris»' },
				{ file: 'nn/c.md', locale: 'nn', isThere: true, sentence: 'er ikke skrevet ferdig på nynorsk' },
				{ file: 'nn/d.md', locale: 'nn', isThere: true, sentence: 'publiseres senere på nynorsk' },
			],
		});
	});
});
