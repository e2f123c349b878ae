import { alertsShown } from '@/lib/workshop/alerts-shown';
import { receiptSentences } from '@/lib/workshop/receipt-sentences';

const at = Date.parse('2026-11-27T02:04:12Z');
const nb = { locale: 'nb', address: '/nb' } as const;
const nn = { locale: 'nn', address: '/nn' } as const;
const receipt = { wish: 'vises', title: 'Nede', isNew: true, isDone: true, faults: [], askedAt: at + 3000 } as const;

describe('a receipt', () => {
	it('says since when readers of each language have seen it: since the last of them did', () => {
		const answers = [
			{ ...nb, since: at - 1000 },
			{ ...nn, since: at },
		];
		expect(receiptSentences({ ...receipt, answers })).toEqual(['Vises på bokmål og nynorsk siden kl. 03.04.']);
		expect(receiptSentences({ ...receipt, wish: 'borte', answers })).toEqual([
			'Borte fra bokmål og nynorsk siden kl. 03.04.',
		]);
	});

	it('says when it was asked, of what has stood for nobody knows how long', () => {
		const answers = [{ ...nb, since: at }];
		expect(receiptSentences({ ...receipt, isNew: false, answers })).toEqual(['Vises på bokmål. Spurt kl. 03.04.']);
	});

	it('says plainly what is not shown yet, and what nobody knows', () => {
		const answers = [
			{ ...nb, since: at },
			nn,
			{ locale: 'en', address: '/en', why: 'Nettstedet kan ikke nås.' },
		] as const;
		expect(receiptSentences({ ...receipt, answers })).toEqual([
			'Vises på bokmål siden kl. 03.04.',
			'Vises ikke ennå på nynorsk. Spurt kl. 03.04.',
			'Vet ikke om den vises på engelsk: Nettstedet kan ikke nås.',
		]);
	});

	it('says that an alert of the future is saved', () => {
		expect(receiptSentences({ ...receipt, answers: [] })).toEqual([
			'Lagret. Den vises ikke ennå, og du får ingen kvittering nå. Se under når den begynner.',
		]);
	});
});

describe('the alerts on a page', () => {
	it('are what stands above it, in the letters that readers get', () => {
		const html =
			'<body><header><section>Meny</section></header><section><div><svg></svg><span>Viktig<!-- -->: </span><p>Nede\n nå</p></div><div>To</div></section><main><section>Nei</section></main></body>';
		expect(alertsShown(html)).toEqual(['Viktig:Nedenå', 'To']);
	});
});
