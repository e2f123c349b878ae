import { bannerSentence, savedSentence } from '@/lib/editing/approval-sentences';

const shown = { kind: 'vises', reason: 'Publisert.' } as const;
const draft = { kind: 'utkast', reason: 'Utkast. Leserne ser ikke siden.' } as const;
const broken = {
	kind: 'kan ikke leses',
	reason: 'Vises i den siste …',
	toMend: 'linje 4 må rettes: Tittel: mangler.',
} as const;
const saved = { isSent: false, isNew: false };
const rest = { approval: undefined, isChanged: false, areNeeded: true };

it.each([
	['as readers have it', { state: shown }, 'Publisert.'],
	[
		'changed',
		{ state: shown, isChanged: true },
		'Ikke lagret ennå. Slik blir det når det er lagret og godkjent: Publisert.',
	],
	[
		'changed where nobody approves',
		{ state: shown, isChanged: true, areNeeded: false },
		'Ikke lagret ennå. Slik blir det når det er lagret: Publisert.',
	],
	[
		'saved',
		{ state: shown, approval: saved },
		'Lagret, venter på godkjenning. Leserne ser fortsatt siden slik den var. Når det er godkjent: Publisert.',
	],
	[
		'sent',
		{ state: shown, approval: { ...saved, isSent: true } },
		'Lagret og sendt. Venter på godkjenning. Leserne ser fortsatt siden slik den var. Når det er godkjent: Publisert.',
	],
	[
		'new',
		{ state: shown, approval: { ...saved, isNew: true } },
		'Lagret, venter på godkjenning. Leserne har ikke siden ennå. Når det er godkjent: Publisert.',
	],
	['a new draft', { state: draft, approval: { ...saved, isNew: true } }, draft.reason],
	[
		'new, and not to be used',
		{ state: broken, approval: { ...saved, isNew: true } },
		'Leserne har ikke siden ennå. Noe hindrer at den kan vises: linje 4 må rettes: Tittel: mangler.',
	],
])('the banner of a page that is %s tells what readers have', (_, known, sentence) => {
	expect(bannerSentence({ ...rest, ...known })).toBe(sentence);
});

it('what is saved has a next step, until it is sent', () => {
	expect(savedSentence([])).toBe('');
	expect(savedSentence([saved, { ...saved, isSent: true }])).toContain('Be om godkjenning');
	expect(savedSentence([{ ...saved, isSent: true }])).toMatch(/^Sendt til godkjenning/);
});
