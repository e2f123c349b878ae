import { liveSentences } from '@/lib/workshop/live-sentences';

const at = Date.parse('2026-11-27T14:43:00Z');
const last = { author: 'Ola', at, files: ['nb/a.md'], gone: [] };
const live = { state: 'svarer', since: at, isSinceKnown: true, version: undefined, last } as const;
const known = {
	sent: [],
	unsent: [],
	areNeeded: true,
	hidden: { drafts: 0, later: 0 },
	names: (file: string) => `«${file}»`,
};
const told = '«nb/a.md», av Ola 27. november kl. 15.43.';

it('the day begins with what readers see, what waits by its name, and what was changed last', () => {
	expect(
		liveSentences({ ...live, shows: 'det som er godkjent' }, { ...known, unsent: ['nb/b.md'], sent: ['nb/c.md'] }),
	).toEqual([
		'Leserne ser alt som er godkjent.',
		'Lagret, ikke sendt: «nb/b.md».',
		'Sendt, venter på godkjenning: «nb/c.md».',
		`Sist endret: ${told}`,
		'Slik har det vært siden kl. 15.43.',
	]);
	expect(liveSentences({ ...live, shows: 'noe eldre' }, known)).toContain(`Det nyeste de ser: ${told}`);
});

it('a version that nobody here knows is told without a code, and with what to do', () => {
	const [first, ...rest] = liveSentences({ ...live, shows: 'ukjent' }, known);
	expect(first).toBe('Nettstedet viser noe annet enn det som er godkjent her.');
	expect(rest.join(' ')).toContain('si fra til den som drifter nettstedet');
	expect(liveSentences({ ...live, shows: 'siste endring' }, known)[0]).toBe('Leserne ser det som sist ble godkjent.');
});

it('a page in several languages is named once, by the first of them', () => {
	const files = ['en/a.md', 'nb/a.md', 'nn/a.md', '_fakta.md'];
	const names = (file: string) => (file.startsWith('_') ? 'Fakta' : `«${file}» (et språk)`);
	expect(liveSentences({ ...live, shows: 'det som er godkjent' }, { ...known, sent: files, names })[1]).toBe(
		'Sendt, venter på godkjenning: «nb/a.md» (bokmål, nynorsk og engelsk) og Fakta.',
	);
});

it('drafts and pages that are to come are told of as what readers do not see', () => {
	const [first] = liveSentences(
		{ ...live, shows: 'det som er lagret' },
		{ ...known, areNeeded: false, hidden: { drafts: 1, later: 2 } },
	);
	expect(first).toBe('Leserne ser alt som er lagret, bortsett fra ett utkast og 2 sider som publiseres senere.');
});
