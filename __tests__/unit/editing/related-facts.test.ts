import type { Fact } from '@/lib/content/facts/schema';
import { relatedFacts } from '@/lib/editing/related-facts';

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
