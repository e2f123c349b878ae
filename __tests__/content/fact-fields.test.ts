import { md } from '../support/site-from';
import { said, saidByAll } from './check-from';

describe('a fact in a field', () => {
	it('must be one of the fact file, and the line of the field is named', () => {
		const page = md('nb/a.md', {
			title: 'A',
			ingress: 'Ring :fakta[telfon].',
			teaser: { text: ':fakta[]' },
			menu: { main: { weight: 1, name: ':fkata[telefon]' } },
			description: 'Innen :fakta[frist], kl. 09:00',
		});
		expect(said('fact-references', [page])).toEqual([
			'content/nb/a.md:3  ingress: :fakta[telfon] er ikke et faktum i _fakta.md. Mente du «telefon»?',
			'content/nb/a.md:5  teaser.text: :fakta[] er ikke et faktum i _fakta.md.',
			'content/nb/a.md:9  menu.main.name: :fkata[telefon] blir vist slik det står. Mente du «:fakta[telefon]»?',
		]);
	});

	it('may have been written by its name, and is told by its key', () => {
		const page = md('nb/a.md', { title: ':fakta[Telefon]' });
		expect(said('fact-references', [page])).toEqual([expect.stringContaining('Mente du «telefon»?')]);
	});

	it('is looked for in alerts and footers', () => {
		const footer = md('nb/_footer.md', { columns: [{ title: ':fakta[x]', links: [] }] });
		const alert = md('nb/_varsler/a.md', { title: ':fakta[x]', type: 'info' });
		expect(said('fact-references', [footer, alert])).toHaveLength(2);
	});

	it('cannot be fetched where readers do not see the text', () => {
		const page = md('nb/a.md', { title: 'A', keywords: ['ringe', ':fakta[telefon]'], related_pages: ['/:fakta[x]'] });
		expect(said('fact-references', [page])).toEqual([
			'content/nb/a.md:5  keywords[1]: :fakta[telefon] virker ikke i dette feltet. Skriv verdien rett ut.',
			'content/nb/a.md:7  related_pages[0]: :fakta[x] virker ikke i dette feltet. Skriv verdien rett ut.',
		]);
	});

	it('is left in peace while the facts cannot be read', () => {
		const page = md('nb/a.md', { title: 'A', ingress: ':fakta[telfon]' });
		expect(said('fact-references', [page], { without: ['_fakta.md'] })).toEqual([]);
	});

	it('is found also in a file that cannot be used', () => {
		const page = md('nb/a.md', { title: 'A', ingress: ':fakta[telfon]', ukjent: 1 });
		expect(said('fact-references', [page])).toHaveLength(1);
	});
});

describe('the length and the likeness of fields', () => {
	const fact = ':fakta[frist]';

	it('are those of what readers see', () => {
		const written = `${'a'.repeat(160 - '60 dager'.length - 1)} ${fact}`;
		expect(said('descriptions', [md('nb/a.md', { title: 'A', description: written })])).toEqual([]);
		expect(said('descriptions', [md('nb/a.md', { title: 'A', description: `${written}x` })])).toEqual([
			expect.stringContaining('er på 161 tegn'),
		]);
	});

	it('are seen through facts', () => {
		const pages = [
			md('nb/a.md', { title: `Innen ${fact}`, ingress: 'A.' }),
			md('nb/b.md', { title: 'Innen 60\u00a0dager', ingress: 'B.' }),
		];
		expect(said('titles', pages)).toHaveLength(2);
	});
});

it('a fact with a value that readers could not use is told of once, whatever is looked for with it', () => {
	const facts = md('_fakta.md', {
		fakta: {
			telefon: { telefon: '8004040', mønster: { nb: ['ring* … TALL', 'tlf. TALL'] } },
			epost: { epost: 'ola(at)digdir.no' },
			frist: { tall: -60, enhet: { nb: 'dager', nn: 'dagar' } },
		},
	});
	const told = saidByAll([facts]).filter((sentence) => sentence.includes('_fakta.md:'));
	expect(told.map((sentence) => sentence.replace(/^\S+ {2}/, ''))).toEqual([
		'fakta.telefon.telefon: «8004040» har 7 siffer. Et norsk telefonnummer har 8 siffer, eller 5 som 02800. Et nummer i et annet land begynner med + og landskoden.',
		'fakta.epost.epost: må være en e-postadresse, for eksempel post@eksempel.no.',
		'fakta.frist.tall: kan ikke være mindre enn 0.',
	]);
});
