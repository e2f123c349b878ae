import type { Fact } from '@/lib/content/facts/schema';
import { relatedFacts, sameNumbers } from '@/lib/editing/related-facts';

const text = (nb: string): Fact => ({ tekst: { nb, nn: nb, en: nb } }) as unknown as Fact;
const facts = {
	telefon: { telefon: '80030300' },
	utland: { telefon: '+4780030300' },
	annet: { telefon: '80030301' },
	sentral: text('Ring 800 30 300, hele døgnet'),
	tid: text('09:00–15:00'),
	apent: text('mandag til fredag kl. 09:00–15:00'),
	uker: text('to uker'),
	lengde: { tall: 8, enhet: { nb: 'tegn', nn: 'teikn', en: 'characters' } },
	forkortet: text('8'),
} as unknown as Record<string, Fact>;

it.each([
	['telefon', ['utland', 'sentral']],
	['utland', ['telefon', 'sentral']],
	['sentral', ['telefon', 'utland']],
	['apent', ['tid']],
	['annet', []],
	['uker', []],
	['lengde', []],
	['finnes-ikke', []],
])('whoever changes %s is told of %j', (name, keys) => {
	expect(relatedFacts(name, facts).map(({ key }) => key)).toEqual(keys);
});

it.each([
	['telefon', '800 30 301', { utland: '+4780030301' }],
	['utland', '+47 800 30 301', { telefon: '80030301' }],
	// Nobody knows what of another country's number is its prefix.
	['utland', '+46 80 03 03', {}],
	['telefon', '+4780030301', {}],
	['tid', '80030301', {}],
])('%s that becomes %s takes others with it, each in its spelling', (name, next, others) => {
	expect(Object.fromEntries(sameNumbers(name, facts, next))).toEqual(others);
});
