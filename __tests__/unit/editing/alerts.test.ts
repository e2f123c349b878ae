import { alertsIn } from '@/lib/editing/alert-groups';
import { extensionChoices, periodChoices } from '@/lib/editing/alert-period';
import { gap, readyAlerts } from '@/lib/editing/alert-texts';
import {
	type AlertWish,
	faultsOf,
	proposeAlert,
	proposeExtension,
	proposeTakingDown,
	twinOf,
	untoldLanguages,
} from '@/lib/editing/alerts';
import { locales } from '@/lib/i18n/routing';
import { noon } from '../../support/site-from';
import { filesIn, problemsAfter, textsAfter, workspaceFrom } from '../../support/workspace-from';

const site = filesIn('__tests__/fixtures/small-site');
const wish: AlertWish = {
	type: 'danger',
	until: noon + 7_200_000,
	pages: [],
	texts: { nb: { title: 'Nede', body: 'Vent litt.' }, nn: { title: 'Nede no', body: 'Vent litt.' } },
};
const old = {
	path: 'nb/_varsler/nede.md',
	text: '---\ntype:   danger # haster\ntitle: Nede\nuntil: 2099-01-01\n---\n\nVent.\n',
};
const oldNn = { path: 'nn/_varsler/nede.md', text: old.text.replace('Nede', 'Nede no') };

describe('an alert', () => {
	it('is a file in each language, which the content rules find nothing wrong with', () => {
		const workspace = workspaceFrom(site);
		const proposal = proposeAlert(workspace, wish);
		expect(Object.keys(textsAfter(proposal))).toEqual(['nb/_varsler/nede.md', 'nn/_varsler/nede.md']);
		expect(textsAfter(proposal)['nb/_varsler/nede.md']).toMatch(
			/^---\ntitle: Nede\ntype: danger\nuntil: \S+\n---\n\nVent litt\.\n$/,
		);
		expect(problemsAfter(workspace, proposal)).toEqual([]);
	});

	it('names the same page in each language, where addresses differ', () => {
		const proposal = proposeAlert(workspaceFrom(site), { ...wish, pages: ['hjelp/glemt-passord'] });
		expect(textsAfter(proposal)['nb/_varsler/nede.md']).toContain('- /hjelp/glemt-passord\n');
		expect(textsAfter(proposal)['nn/_varsler/nede.md']).toContain('- /hjelp/gloymt-passord\n');
	});

	it('gets a name that none has', () => {
		expect(proposeAlert(workspaceFrom([...site, old]), wish).name).toBe('nede-2');
	});

	it('is known from one that says the same and is not over', () => {
		const texts = { nb: { title: 'Nede', body: 'Vent.' } };
		expect(twinOf(workspaceFrom([...site, old]), { ...wish, texts })?.name).toBe('nede');
		expect(twinOf(workspaceFrom([...site, old]), wish)).toBeUndefined();
		const over = { ...old, text: old.text.replace('2099', '2020') };
		expect(twinOf(workspaceFrom([...site, over]), { ...wish, texts })).toBeUndefined();
	});

	it('that is corrected keeps every line that says the same', () => {
		const workspace = workspaceFrom([...site, old, oldNn]);
		const [alert] = alertsIn(workspace);
		const same = { type: 'danger' as const, until: alert?.until, pages: [] };
		const texts = { nb: { title: 'Nede', body: 'Vent.' }, nn: { title: 'Nede no', body: 'Vent ei stund.' } };
		expect(textsAfter(proposeAlert(workspace, { ...same, texts }, 'nede'))).toEqual({
			'nn/_varsler/nede.md': oldNn.text.replace('Vent.', 'Vent ei stund.'),
		});
		expect(
			textsAfter(proposeAlert(workspace, { ...same, until: undefined, texts }, 'nede'))['nb/_varsler/nede.md'],
		).toBe(old.text.replace('until: 2099-01-01\n', ''));
	});

	it('stands for longer, and comes down, in every language, also where a file of it cannot be read', () => {
		const broken = { ...oldNn, text: '---\ntype: [\n---\n' };
		const later = Date.parse('2099-06-01T10:00:00Z');
		expect(textsAfter(proposeExtension(workspaceFrom([...site, old, oldNn]), 'nede', later))).toMatchObject({
			'nb/_varsler/nede.md': expect.stringContaining('until: 2099-06-01T12:00'),
			'nn/_varsler/nede.md': expect.stringContaining('until: 2099-06-01T12:00'),
		});
		expect(textsAfter(proposeTakingDown(workspaceFrom([...site, old, broken]), 'nede'))).toEqual({
			'nb/_varsler/nede.md': null,
			'nn/_varsler/nede.md': null,
		});
	});

	it('that is to stand for longer is never made to end earlier', () => {
		const shorten = () => proposeExtension(workspaceFrom([...site, old, oldNn]), 'nede', noon + 60_000);
		expect(shorten).toThrow('Meldingen vises til 2. januar 2099 kl. 00.00 alt.');
	});

	it('is not published with a gap in its text, nor for a time that has been', () => {
		const texts = { nb: { title: 'Nede', body: `Fra ${gap}` } };
		expect(faultsOf({ ...wish, texts, from: noon, until: noon - 1 }, noon)).toEqual([
			'Teksten på bokmål har fortsatt «____». Skriv det som skal stå der, for eksempel klokkeslettet.',
			'Meldingen slutter før den begynner. Rett tidspunktene.',
			'Sluttidspunktet er allerede passert. Velg et senere.',
		]);
		expect(faultsOf(wish, noon)).toEqual([]);
	});
});

describe('the texts that lie ready', () => {
	it.each(readyAlerts)('say it in every language, and pass every content rule: $name', ({ type, texts }) => {
		expect(Object.keys(texts)).toEqual(locales);
		const workspace = workspaceFrom(site);
		expect(problemsAfter(workspace, proposeAlert(workspace, { ...wish, type, texts }))).toEqual([]);
	});
});

describe('how long an alert lasts', () => {
	it('is counted from now, or lasts until eight in the morning in Norway', () => {
		const night = Date.parse('2026-11-27T02:04:00Z');
		const until = (value: string) => periodChoices(night).find((choice) => choice.value === value)?.until;
		expect(until('2t')).toBe(Date.parse('2026-11-27T04:04:00Z'));
		expect(until('i-dag')).toBe(Date.parse('2026-11-27T07:00:00Z'));
		expect(until('i-morgen')).toBe(Date.parse('2026-11-28T07:00:00Z'));
		expect(periodChoices(Date.parse('2026-11-27T08:00:00Z')).map(({ value }) => value)).not.toContain('i-dag');
	});

	it('says when it ends', () => {
		const labels = periodChoices(Date.parse('2026-11-27T13:51:00Z')).map(({ label }) => label);
		expect(labels[1]).toBe('i 2 timer, til kl. 16.51');
		expect(Math.max(...labels.map(({ length }) => length))).toBeLessThanOrEqual(32);
	});

	it('is made longer from its end, never shorter', () => {
		const now = Date.parse('2026-11-27T13:51:00Z');
		const end = Date.parse('2026-11-28T18:52:00Z');
		const choices = extensionChoices(now, end);
		expect(choices[0]?.label).toBe('til i morgen kl. 20.52 (1 time til)');
		for (const { until } of choices) expect(until ?? Infinity).toBeGreaterThan(end);
		expect(extensionChoices(now, now - 1)[0]?.until).toBe(now + 3_600_000);
		expect(extensionChoices(now, undefined)[0]?.until).toBe(now + 3_600_000);
	});
});

it('a correction in one language tells of those that it has left as they were', () => {
	const texts = { title: 'Nede', body: 'Vent.' };
	const version = (locale: 'nb' | 'nn') => ({ locale, data: { title: 'Nede' }, body: '\nVent.\n' });
	const versions = [version('nb'), version('nn')] as unknown as Parameters<typeof untoldLanguages>[0]['versions'];
	const told = (nb: typeof texts, nn: typeof texts) => untoldLanguages({ versions }, { texts: { nb, nn } });
	const other = { ...texts, body: 'Vent til kl. 12.' };
	expect(told(other, texts)).toEqual([
		'Teksten er rettet på bokmål, og er som før på nynorsk. Se om meldingen sier det samme på nynorsk.',
	]);
	expect(told(other, other)).toEqual([]);
	expect(told(texts, texts)).toEqual([]);
});
