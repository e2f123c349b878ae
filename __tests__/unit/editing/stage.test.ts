import {
	approvedSentence,
	type Moving,
	type Progress,
	pageSentence,
	stageNames,
	stageOf,
	stages,
	waitingSentence,
} from '@/lib/editing/stage';

const states = {
	vises: { kind: 'vises', reason: 'Publisert.' },
	utkast: { kind: 'utkast', reason: 'Utkast. Leserne ser ikke siden.' },
	venter: { kind: 'venter', reason: 'Publiseres 1. februar 2027.' },
	utløpt: { kind: 'utløpt', reason: 'Ble tatt ned 1. november 2026.' },
	'kan ikke leses': {
		kind: 'kan ikke leses',
		reason: 'Vises i den siste …',
		toMend: 'linje 4 må rettes: Tittel: mangler.',
	},
} as const;

const booleans = [true, false];
const approvals: Progress['approval'][] = [
	undefined,
	...booleans.flatMap((isSent) => booleans.map((isSeen) => ({ isSent, isSeen }))),
];
const all = booleans.flatMap((isChanged) =>
	booleans.flatMap((isOnItsWay) =>
		booleans.flatMap((areNeeded) =>
			approvals.flatMap((approval) =>
				Object.values(states).map((state) => ({ isChanged, isOnItsWay, areNeeded, approval, state })),
			),
		),
	),
);
/** The stages that a sentence names. */
const named = (sentence: string) => stages.filter((stage) => sentence.includes(stageNames[stage]));

it('two stages are never told together, whatever is known of a page', () => {
	expect(all).toHaveLength(200);
	for (const known of all) {
		const stage = stageOf(known);
		const told = named(pageSentence(known));
		expect({ known, told: told.filter((other) => other !== stage) }).toEqual({ known, told: [] });
		const isTold = ['ikke lagret', 'lagret', 'sendt'].includes(stage);
		if (isTold) expect(told).toEqual([stage]);
		const below = named(waitingSentence([known]));
		// The bar below tells of what is saved: of what is not, it says so itself.
		expect(below).toEqual(known.approval ? [known.approval.isSent ? 'sendt' : 'lagret'] : []);
		if (!known.isChanged && below.length > 0) expect(below).toEqual(told);
	}
});

it('nobody is told that readers see, or will see when it is approved, what is a draft', () => {
	for (const known of all.filter(({ state }) => state.kind === 'utkast')) {
		const { approval } = known;
		const told = [pageSentence(known), waitingSentence([known])].join(' ');
		if (!approval?.isSeen) expect(told).not.toMatch(/Leserne (ser det(?! ikke)|får det|ser siden)/);
		expect(approvedSentence(true, '«A»', ['utkast'])).toBe('Godkjent: «A». Det er et utkast, som leserne ikke ser.');
	}
});

it('a page is told of by its stage, what readers have of it, and what they will get', () => {
	const rest = { isChanged: false, isOnItsWay: false, areNeeded: true, approval: undefined, state: states.vises };
	const saved = { isSent: false, isSeen: true };
	expect(pageSentence(rest)).toBe('Publisert.');
	expect(pageSentence({ ...rest, isChanged: true })).toBe(
		'Ikke lagret. Slik blir det når det er lagret og godkjent: Publisert.',
	);
	expect(pageSentence({ ...rest, isChanged: true, areNeeded: false })).toBe(
		'Ikke lagret. Slik blir det når det er lagret: Publisert.',
	);
	expect(pageSentence({ ...rest, approval: saved })).toBe(
		'Lagret, ikke sendt. Leserne ser siden slik den var. Når det er godkjent: Publisert.',
	);
	expect(pageSentence({ ...rest, approval: { isSent: true, isSeen: false }, state: states.venter })).toBe(
		'Sendt, venter på godkjenning. Leserne har ikke siden ennå. Når det er godkjent: Publiseres 1. februar 2027.',
	);
	expect(pageSentence({ ...rest, approval: { isSent: false, isSeen: false }, state: states['kan ikke leses'] })).toBe(
		'Lagret, ikke sendt. Leserne har ikke siden ennå. Noe hindrer at den kan vises: linje 4 må rettes: Tittel: mangler.',
	);
	expect(pageSentence({ ...rest, isOnItsWay: true })).toBe('Godkjent, ikke hentet ennå. Om litt: Publisert.');
});

it('what is saved has a next step until it is sent, and says what readers get of it', () => {
	const moving = (isSent: boolean, state: Moving['state'] = states.vises, isSeen = false): Moving => ({
		approval: { isSent, isSeen },
		state,
	});
	expect(waitingSentence([{ approval: undefined, state: states.vises }])).toBe('');
	expect(waitingSentence([moving(false), moving(true)])).toBe(
		'Lagret, ikke sendt. Leserne får det når det er godkjent. Be om godkjenning når du er ferdig.',
	);
	expect(waitingSentence([moving(true)])).toBe('Sendt, venter på godkjenning. Leserne får det når det er godkjent.');
	expect(waitingSentence([moving(true, states.utkast)])).toBe(
		'Sendt, venter på godkjenning. Det er et utkast, som leserne ikke ser.',
	);
	// A page that readers have, and that is to become a draft, goes when that is approved.
	expect(waitingSentence([moving(true, states.utkast, true)])).toMatch(/Leserne får det når det er godkjent\.$/);
	expect(waitingSentence([moving(true, states.venter), moving(true, states.venter)])).toBe(
		'Sendt, venter på godkjenning. Leserne får det når det er godkjent, og ikke før tiden: Publiseres 1. februar 2027.',
	);
});

it('what has been approved is told of by its name, and by whether readers see it', () => {
	expect(approvedSentence(false, '«A»', ['vises'])).toBe('Godkjent, ikke hentet ennå: «A». Leserne får det om litt.');
	expect(approvedSentence(true, '«A»', ['vises', 'utkast'])).toBe('Det du sendte, er ute hos leserne: «A».');
	expect(approvedSentence(true, '«A»', ['venter'])).toBe('Godkjent: «A». Leserne får det når tiden kommer.');
});
