import { md } from '../support/site-from';
import { said, saidByAll } from './check-from';

const sound = {
	navn: { nb: 'Skatteetaten', nn: 'Skatteetaten' },
	adresse: { nb: 'https://www.skatteetaten.no/', nn: 'https://www.skatteetaten.no/nn/' },
	kilde: 'Skatteetaten',
};
const facts = (virksomheter: Record<string, unknown>) =>
	md('_fakta.md', { fakta: { telefon: { telefon: '80030300' } }, virksomheter });

describe('a public body', () => {
	it('has a name and an address in every language', () => {
		expect(saidByAll([facts({ skatteetaten: sound })])).toEqual([]);
		const { nn: _, ...addresses } = sound.adresse;
		const file = facts({ skatteetaten: { ...sound, navn: { ...sound.navn, nm: 'Skatteetaten' }, adresse: addresses } });
		expect(said('named-bodies', [file])).toEqual([
			'content/_fakta.md:10  virksomheter.skatteetaten.navn.nm: er ikke et språk. Velg blant: nb, nn, en. Mente du «nb»?',
			'content/_fakta.md:11  virksomheter.skatteetaten.adresse: mangler nynorsk. Skriv «nn: …».',
		]);
	});

	it('shares no name with another', () => {
		const other = {
			...sound,
			navn: { nb: ['Skatteetaten', 'skattekontoret'], nn: ['Skattekontoret', 'Skattekontoret'] },
		};
		expect(said('named-bodies', [facts({ skatteetaten: sound, kontor: other })])).toEqual([
			'content/_fakta.md:17  virksomheter.kontor.navn.nb[0]: «Skatteetaten» står alt under skatteetaten. Ta bort det ene.',
			'content/_fakta.md:21  virksomheter.kontor.navn.nn[1]: «Skattekontoret» står to ganger. Ta bort det ene.',
		]);
	});

	it('has an address on the web, and a source', () => {
		const file = facts({
			skatteetaten: { navn: sound.navn, adresse: { ...sound.adresse, nn: 'www.skatteetaten.no' } },
		});
		expect(said('schema', [file])).toEqual([
			'content/_fakta.md:6  virksomheter.skatteetaten.kilde: mangler. Feltet må være med.',
			'content/_fakta.md:12  virksomheter.skatteetaten.adresse.nn: må være en full https-adresse, for eksempel https://www.norge.no.',
		]);
	});
});
