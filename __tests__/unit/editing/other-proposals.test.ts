import { proposeWord } from '@/lib/editing/add-word';
import { proposeFact } from '@/lib/editing/change-fact';
import { proposeNew } from '@/lib/editing/create';
import { proposeDelete } from '@/lib/editing/delete';
import { proposeHide } from '@/lib/editing/hide';
import { attempt } from '@/lib/editing/refusal';
import { md } from '../../support/site-from';
import { problemsAfter, textsAfter, workspaceFrom } from '../../support/workspace-from';

const page = (path: string, fields: Record<string, unknown> = {}, body = '\nTekst.\n') =>
	md(path, { title: `Om ${path}`, ingress: `Om ${path} her.`, lastmod: '2026-11-01', ...fields }, body);
const facts = md('_fakta.md', {
	unntak: { a: 'Fordi.' },
	fakta: {
		telefon: { telefon: '80030300', kontrollert: '2026-01-01', mønster: { nb: 'ring* … TALL', nn: 'ring* … TALL' } },
		utland: { telefon: '+4780030300' },
		frist: { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } },
		tid: { tekst: { nb: 'kl. 9', nn: 'kl. 9' } },
		epost: { epost: 'a@b.no' },
		dag: { dato: '2027-02-01' },
		apent: { tekst: { nb: 'kl. 9–15', nn: 'kl. 9–15' }, mønster: { nb: 'åpent TALL – TALL' } },
	},
});
const site = [
	facts,
	page('nb/index.md', {}, '\nSe [a](/a).\n\n::knapp[**Gå**](/a)\n'),
	page('nn/index.md', {}, '\nSjå [a](/a).\n'),
	page('nb/a.md', { aliases: ['/eldre'] }),
	page('nn/a.md'),
	page('nb/b.md', { related_pages: ['/a', '/c'] }, '\nSe [a](/a#x), [eldre](/eldre) og [a på nynorsk](/nn/a).\n'),
	page('nn/b.md', { related_pages: ['/a'] }),
	page('nb/c.md', { related_pages: ['/a', '/b'] }),
	page(
		'nn/c.md',
		{ ingress: 'Ring :fakta[telefon]. Vent :fakta[frist].' },
		'\nFørst dette. Ring :fakta[telefon], :fakta[tid]. Så det.\n',
	),
];
const workspace = workspaceFrom(site);

describe('a page that is deleted', () => {
	it('with another to go to leaves it all its addresses, links and lists', () => {
		const proposal = proposeDelete(workspace, { page: '/a', afterwards: { to: '/b' } });
		const texts = textsAfter(proposal);
		expect(proposal.title).toBe('Slett /nb/a og /nn/a');
		expect(proposal.done).toBe('Slettet /nb/a og /nn/a');
		expect(texts['nb/a.md']).toBeNull();
		expect(texts['nb/b.md']).toContain('related_pages:\n  - /c\n');
		expect(texts['nb/b.md']).toContain('aliases:\n  - /a\n  - /eldre\n---\n\nSe a, eldre og [a på nynorsk](/nn/b).\n');
		expect(texts['nn/b.md']).not.toContain('related_pages');
		expect(texts['nb/c.md']).toContain('related_pages:\n  - /b\n');
		expect(texts['nb/index.md']).toContain('Se [a](/b).\n\n::knapp[**Gå**](/b)');
		expect(texts['_fakta.md']).not.toContain('unntak');
		expect(proposal.notes).toEqual([
			'Lesere av /nb/a blir ledet til /nb/b.',
			'Lesere av /nn/a blir ledet til /nn/b.',
			'nb/b.md lenker til siden som slettes. Lenken blir vanlig tekst, så les setningen.',
			'nb/index.md lenker til siden som slettes. Lenken går nå til den nye siden, så les om lenketeksten passer.',
			'nn/index.md lenker til siden som slettes. Lenken går nå til den nye siden, så les om lenketeksten passer.',
		]);
	});

	it('for good is told of; links to it become plain text, and a button is one to mend', () => {
		const proposal = proposeDelete(workspace, { page: '/nb/a', afterwards: { instead: '/c' } });
		const texts = textsAfter(proposal);
		expect(texts['_slettet.md']).toBe(
			'---\nslettet:\n  - adresse: /nb/a\n    les_heller: /c\n  - adresse: /nb/eldre\n    les_heller: /c\n---\n',
		);
		expect(texts['nb/c.md']).toContain('related_pages:\n  - /b\n');
		expect(texts['nb/b.md']).toContain('Se a, eldre og [a på nynorsk](/nn/a).');
		expect(texts['nb/index.md']).toContain('Se a.\n\n::knapp[**Gå**](/a)');
		expect(Object.keys(texts)).toEqual(['_slettet.md', 'nb/a.md', 'nb/b.md', 'nb/c.md', 'nb/index.md']);
		expect(problemsAfter(workspace, proposal)).toEqual([
			expect.stringContaining('content/nb/index.md:9  «/a» finnes ikke.'),
			expect.stringContaining('content/nn/a.md:1  Siden finnes ikke på bokmål'),
		]);
		expect(proposal.notes).toEqual([
			'Lesere av /nb/a får vite at siden er tatt bort.',
			'nb/index.md lenker til siden som slettes. Lenken blir vanlig tekst, så les setningen.',
			'nb/b.md lenker til siden som slettes. Lenken blir vanlig tekst, så les setningen.',
		]);
	});

	it('goes from lists with the item that is nothing but a link to it, and that is told', () => {
		const list = page('nb/liste.md', {}, '\n## Mer\n\n- [Om A](/a)\n- [Om C](/c)\n');
		const proposal = proposeDelete(workspaceFrom([...site, list]), {
			page: '/nb/a',
			afterwards: { instead: undefined },
		});
		expect(textsAfter(proposal)['nb/liste.md']).toMatch(/\n\n## Mer\n\n- \[Om C\]\(\/c\)\n$/);
		expect(proposal.changes.find(({ path }) => path === 'nb/liste.md')?.what).toEqual([
			expect.stringMatching(/^punktet på linje \d+ tas bort: det er bare en lenke til \/a$/),
		]);
		expect(proposal.notes).toContain(
			'nb/liste.md har siden i en liste. Punktet tas bort, og listen med, hvis det var det eneste.',
		);
		expect(proposal.notes.join()).not.toContain('nb/liste.md lenker');
	});

	it('needs a page to go to that is there in each language, and is another', () => {
		const to =
			(where: string, files = site) =>
			() =>
				proposeDelete(workspaceFrom(files), { page: '/a', afterwards: { to: where } });
		expect(to('/borte')).toThrow('Siden «/borte» finnes ikke.');
		expect(to('/a')).toThrow('«/a» er den siden som skal slettes. Velg en annen.');
		const without = site.filter(({ path }) => path !== 'nn/b.md');
		expect(to('/b', without)).toThrow('Siden «/b» er ikke oversatt til nynorsk.');
	});
});

describe('a page that is hidden', () => {
	it('gets a draft field, and its readers what is said', () => {
		const proposal = proposeHide(workspace, { page: '/nn/a' });
		expect(textsAfter(proposal)).toEqual({
			'nn/a.md': site[4]?.text.replace('2026-11-01\n', '2026-11-01\ndraft: true\n'),
		});
		expect(proposal.notes).toEqual([
			'Lesere av /nn/a får vite at siden ikke finnes (404), og får en lenke til «Om nb/a.md» (/nb/a).',
		]);
		expect(problemsAfter(workspace, proposal).every((line) => line.endsWith('(advarsel)'))).toBe(true);
		expect(proposeHide(workspace, { page: '/a' }).notes).toEqual([
			'Lesere av /nb/a får vite at siden ikke finnes (404).',
			'Lesere av /nn/a får vite at siden ikke finnes (404).',
		]);
	});

	it('must be one that is shown, and no front page', () => {
		const hidden = workspaceFrom([page('nb/a.md', { draft: true })]);
		expect(() => proposeHide(hidden, { page: '/a' })).toThrow('/nb/a er alt skjult.');
		expect(() => proposeHide(workspace, { page: '/' })).toThrow('Forsiden kan ikke skjules.');
	});
});

describe('a new page', () => {
	const make = (addresses: string[], titles: string[] = []) =>
		proposeNew(workspace, { addresses, titles, today: '2026-11-27' });

	it('is hidden, empty, tied to its version, and without fault in any language', () => {
		const proposal = make(['/nb/ny-side', '/nn/den-nye'], ['Ny: side', 'Den nye']);
		const texts = textsAfter(proposal);
		expect(texts['nb/ny-side.md']).toMatch(
			/^---\ntitle: "Ny: side"\ningress: "Utkast: Ny: side"\nlastmod: 2026-11-27\ndraft: true\n---\n\n$/,
		);
		expect(proposal.notes.join(' ')).toContain('Skriv det leseren skal gjøre');
		expect(texts['nn/den-nye.md']).toContain('translationKey: ny-side\n');
		expect(problemsAfter(workspace, proposal)).toEqual([]);
		expect(Object.keys(textsAfter(make(['/nytt'])))).toEqual(['nb/nytt.md', 'nn/nytt.md']);
	});

	it('gets an address of its own', () => {
		expect(() => make(['/a'])).toThrow(
			'Adressen /nb/a er alt tatt av nb/a.md.\nAdressen /nn/a er alt tatt av nn/a.md.',
		);
		expect(() => make(['/x', '/nn/y'])).toThrow('En side har én adresse på hvert språk.');
		expect(() => make(['/nb/Ære'])).toThrow('Bruk små bokstaver a–z, tall og bindestrek: /aere');
	});
});

describe('a fact that changes', () => {
	it('takes those with the same number with it that are asked for, and tells of them no more', () => {
		const { title, notes, ...proposal } = proposeFact(workspace, {
			name: 'telefon',
			values: ['800 30 301'],
			also: ['utland'],
		});
		expect(title).toBe('Endre «Telefon» og «Utland» til 800 30 301 og +47 800 30 301');
		expect(textsAfter(proposal)['_fakta.md']).toMatch(/telefon: "80030301"[\s\S]*telefon: "\+4780030301"/);
		expect(notes.join()).not.toContain('Utland');
	});

	it('is shown in every sentence that uses it, in the text and in the fields', () => {
		const { sentences, notes, ...proposal } = proposeFact(workspace, { name: 'telefon', values: ['80030301'] });
		expect(textsAfter(proposal)).toEqual({
			'_fakta.md': facts.text.replace('telefon: "80030300"', 'telefon: "80030301"'),
		});
		const plain = sentences.map(({ before, after, ...place }) => ({
			...place,
			both: `${before} → ${after}`.replaceAll('\u00a0', ' '),
		}));
		expect(plain).toEqual([
			{ file: 'nn/c.md', line: 3, both: 'Ring 800 30 300. → Ring 800 30 301.' },
			{ file: 'nn/c.md', line: 7, both: 'Ring 800 30 300, kl. 9. → Ring 800 30 301, kl. 9.' },
		]);
		expect(notes.map((note) => note.replaceAll('\u00a0', ' '))).toEqual([
			'kontrollert (2026-01-01) gjelder den forrige verdien. Rett datoen.',
			'«Utland» (+47 800 30 300) henger sammen med verdien som «Telefon» hadde. Skal den endres også?',
		]);
	});

	it('has every sentence that spells the old value out told as a fault', () => {
		const spelt = workspaceFrom([...site.slice(0, -1), page('nn/c.md', {}, '\nRing 800 30 300.\n')]);
		expect(problemsAfter(spelt, proposeFact(spelt, { name: 'telefon', values: ['80030301'] }))).toEqual([
			expect.stringContaining('content/nn/c.md:7  sier fortsatt «800 30 300»'),
		]);
	});

	it('may be a number, or a text in each language', () => {
		const change = (name: string, ...values: string[]) =>
			textsAfter(proposeFact(workspace, { name, values }))['_fakta.md'];
		expect(change('frist', '2,5')).toContain('tall: 2.5\n');
		expect(change('telefon', '800 30 301')).toContain('telefon: "80030301"\n');
		expect(change('tid', 'nb=kl. 8', 'nn=kl. 8')).toContain('nb: kl. 8\n      nn: kl. 8\n');
		expect(proposeFact(workspace, { name: 'tid', values: ['nn=kl. 8'] }).notes).toContain(
			'«Tid» er ikke endret for nb.',
		);
	});

	it('may be called what it is called in the rooms', () => {
		const { title, ...proposal } = proposeFact(workspace, { name: 'utland', values: ['+4780030301'] });
		expect(proposeFact(workspace, { name: 'Utland', values: ['+4780030301'] }).title).toBe(title);
		expect(textsAfter(proposal)['_fakta.md']).toContain('telefon: "+4780030301"');
	});

	it('must be one, with values of its kind', () => {
		const refused =
			(name: string, ...values: string[]) =>
			() =>
				proposeFact(workspace, { name, values });
		expect(refused('telefom', '1')).toThrow('Faktumet «telefom» finnes ikke. Mente du «telefon»?');
		expect(refused('frist', 'snart')).toThrow(
			'«snart» er ikke et tall. Skriv det med siffer, for eksempel 60 eller 2,5.',
		);
		expect(refused('frist', '1', '2')).toThrow('«Frist» har én verdi (tall). Skriv den.');
		expect(refused('tid', 'kl. 8')).toThrow('«Tid» har en tekst for hvert språk. Skriv: nb="…" nn="…"');
	});

	it.each([
		['telefon', '800 40 40', 'verdi', '«8004040» har 7 siffer. Et norsk telefonnummer har 8 siffer'],
		['telefon', 'abc', 'verdi', '«abc» er ikke et telefonnummer.'],
		['telefon', '112', 'verdi', 'Nummeret er for kort til at sjekken kan finne det i tekstene'],
		['epost', 'ola(at)digdir.no', 'verdi', 'Må være en e-postadresse, for eksempel post@eksempel.no.'],
		['frist', '-3', 'verdi', 'Kan ikke være mindre enn 0.'],
		['frist', '0x10', 'verdi', '«0x10» er ikke et tall.'],
		['frist', '', 'verdi', 'Feltet er tomt. Skriv en verdi.'],
		['dag', '2027-02-30', 'verdi', 'Må være en dato som finnes'],
		['tid', 'nn=', 'nn', 'Feltet er tomt. Skriv en verdi.'],
		['apent', 'nb=hele døgnet', 'nb', 'Teksten må ha like mange tall som nå, 2 («kl. 9–15»), men har 0'],
	])('cannot be what the check would refuse: %s %s', (name, value, field, told) => {
		const made = attempt(() => proposeFact(workspace, { name, values: [value] }));
		expect(made).toEqual({
			faults: [expect.stringContaining(told)],
			fields: { [field]: expect.stringContaining(told) },
		});
	});

	it('may be typed as people write it', () => {
		const becomes = (name: string, value: string) =>
			textsAfter(proposeFact(workspace, { name, values: [value] }))['_fakta.md'];
		expect(becomes('telefon', '(0047) 800-30-301')).toContain('telefon: "+4780030301"\n');
		expect(becomes('frist', '1 000')).toContain('tall: 1000\n');
	});
});

it('what only editors need of a page is no part of the site', () => {
	const ours = { eier: 'Ola Nordmann', neste_gjennomgang: '2027-05-17', oversatt_fra: 'abcdef1' };
	const { context } = workspaceFrom([page('nb/a.md', ours)]);
	expect(context.site.locales.nb.pages['/a']?.title).toBe('Om nb/a.md');
	expect(JSON.stringify(context.site)).not.toMatch(/Nordmann|2027-05-17|abcdef1/);
});

describe('a word that is right', () => {
	it('is put in the list, where it belongs', () => {
		const list = { path: '_ordliste.txt', text: '# Ord\nAltinn\nMinID\n' };
		const proposal = proposeWord(workspaceFrom([...site, list]), { word: ' cookie ' });
		expect(proposal.title).toBe('Legg «cookie» til i ordlisten');
		expect(textsAfter(proposal)).toEqual({ '_ordliste.txt': '# Ord\nAltinn\ncookie\nMinID\n' });
		expect(() => proposeWord(workspaceFrom([...site, list]), { word: 'MinID' })).toThrow(
			'står i _ordliste.txt fra før',
		);
	});

	it('makes a list where there is none, and is one word', () => {
		expect(textsAfter(proposeWord(workspace, { word: 'cookie' }))).toEqual({ '_ordliste.txt': 'cookie\n' });
		expect(() => proposeWord(workspace, { word: 'to ord' })).toThrow('«to ord» er flere ord.');
	});
});
