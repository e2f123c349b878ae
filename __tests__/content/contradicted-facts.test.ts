import { md } from '../support/site-from';
import { both, said, saidByAll } from './check-from';

const facts = (fields: Record<string, unknown> = {}) =>
	md('_fakta.md', {
		fakta: {
			frist: {
				tall: 60,
				enhet: { nb: 'dager', nn: 'dagar' },
				mønster: { nb: ['gyldig … TALL dag*/uke*', 'gyldig i TALL dager'], nn: 'gyldig … TALL dag*/veke*' },
			},
			telefon: { telefon: '80030300', mønster: { nb: 'ring* … TALL' } },
		},
		...fields,
	});
const problems = (path: string, fields: Record<string, unknown>, body = '', own = facts()) =>
	said('contradicted-facts', [own, md(path, { title: 'A', ...fields }, body)]);

describe('a number that contradicts a fact', () => {
	it('is reported, with its line and what the fact is', () => {
		expect(problems('nb/a.md', {}, '## Fristen\n\nBrevet er gyldig i 30 dager.\n')).toEqual([
			'content/nb/a.md:6  «gyldig i 30 dager» stemmer ikke med _fakta.md: «Frist» er «60\u00a0dager». Rett teksten, eller skriv :fakta[frist].',
		]);
	});

	it('is reported with what editors call the fact, where it has a name of its own', () => {
		const own = facts({ fakta: { frist: { navn: 'Brevets frist', tall: 60, mønster: { nb: 'gyldig … TALL' } } } });
		expect(problems('nb/a.md', {}, 'Gyldig i 30 dager.', own)).toEqual([
			expect.stringContaining('«Brevets frist» er «60». Rett teksten, eller skriv :fakta[frist].'),
		]);
	});

	it('is reported in the fields that readers see', () => {
		const text = 'Det er gyldig i to uker';
		expect(problems('nb/a.md', { title: text, ingress: text, description: text, teaser: { text } })).toEqual(
			['2  title', '3  ingress', '4  description', '6  teaser.text'].map(
				(place) =>
					`content/nb/a.md:${place}: «gyldig i to uker» stemmer ikke med _fakta.md: «Frist» er «60\u00a0dager». Rett teksten, eller skriv :fakta[frist].`,
			),
		);
	});

	it('is reported in headings, lists, tables, alerts and footers, on its own line', () => {
		const lines = (path: string, fields: Record<string, unknown>, body: string) =>
			problems(path, fields, body).map((problem) => /:(\d+) /.exec(problem)?.[1]);
		const wrong = 'gyldig i 30 dager';
		const body = `## ${wrong}\n\n- punkt\n- ${wrong}\n\n| Hva | Tid |\n| --- | --- |\n| Gyldig | 30 dager |\n\nBrevet\ner\n${wrong}\n`;
		expect(lines('nb/a.md', {}, body)).toEqual(['4', '7', '11', '15']);
		expect(lines('nb/_varsler/a.md', { type: 'info' }, wrong)).toEqual(['5']);
		expect(said('contradicted-facts', [facts(), md('nb/_footer.md', { columns: [] }, wrong)])).toHaveLength(1);
	});

	it('is looked for in the language of the text', () => {
		expect(problems('nn/a.md', {}, 'Brevet er gyldig i tre veker.')).toEqual([
			expect.stringContaining('«gyldig i tre veker» stemmer ikke med _fakta.md: «Frist» er «60\u00a0dagar»'),
		]);
		expect(problems('nn/a.md', {}, 'Ring 815 00 000.')).toEqual([]);
	});

	it('is found when it comes from another fact', () => {
		const own = facts({ fakta: { a: { tall: 3, mønster: { nb: 'gyldig i TALL' } }, b: { tall: 4 } } });
		expect(problems('nb/a.md', {}, 'Gyldig i :fakta[b].', own)).toHaveLength(1);
		expect(problems('nb/a.md', {}, 'Gyldig i :fakta[a].', own)).toEqual([]);
	});

	it('stops the check', () => {
		const lines = saidByAll([facts(), ...both('a', 'Gyldig i 30 dager.')]);
		expect(lines.map((line) => line.slice(0, 22))).toEqual(['content/nb/a.md:5  «Gy', 'content/nn/a.md:5  «Gy']);
		expect(lines.filter((line) => line.endsWith('(advarsel)'))).toEqual([]);
	});
});

describe('a text that says what the fact says', () => {
	it('is left alone, written out or fetched', () => {
		expect(
			problems('nb/a.md', { ingress: 'Gyldig i 60 dager.' }, 'Gyldig i seksti dager, gyldig i :fakta[frist].'),
		).toEqual([]);
	});

	it('may search for other numbers', () => {
		expect(problems('nb/a.md', { keywords: ['gyldig i 30 dager'] })).toEqual([]);
	});

	it('may give another telephone number that is a fact of its own', () => {
		const own = facts({
			fakta: { a: { telefon: '80030300', mønster: { nb: 'ring TALL' } }, b: { telefon: '80080000' } },
		});
		expect(problems('nb/a.md', {}, 'Ring :fakta[b].', own)).toEqual([]);
		expect(problems('nb/a.md', {}, 'Ring 815 00 000.', own)).toHaveLength(1);
	});
});

describe('a page that may say something else', () => {
	const wrong = 'Gyldig i 30 dager.';

	it('is named, with the reason, in the fact file, and counts in every language', () => {
		const own = facts({ unntak: { a: 'Eierens egne ord.' } });
		const page = md('nn/b.md', { title: 'B', translationKey: 'a' }, wrong.replace('dager', 'dagar'));
		expect(said('contradicted-facts', [own, md('nb/a.md', { title: 'A' }, wrong), page])).toEqual([]);
	});

	it('must exist', () => {
		const files = [facts({ unntak: { 'om-mini': 'Grunn.' } }), md('nb/om-minid.md', { title: 'A' }, wrong)];
		expect(said('unknown-exemptions', files)).toEqual([
			expect.stringMatching(/^content\/_fakta\.md:\d+ {2}unntak\.om-mini: er ikke en side\. .* Mente du «om-minid»\?$/),
		]);
		expect(said('contradicted-facts', files)).toHaveLength(1);
	});
});

describe('a pattern in the fact file', () => {
	it('that cannot be used is explained where it stands', () => {
		const own = md('_fakta.md', {
			fakta: { frist: { tall: 60, mønster: { nb: ['i TALL dager', 'gyldig i (.*)+ dager'], no: 'TALL dager' } } },
		});
		expect(saidByAll([own])).toEqual([
			'content/_fakta.md:8  fakta.frist.mønster.nb[1]: «gyldig i (.*)+ dager» «(» kan ikke stå i et mønster. Bruk ord, TALL, …, – , / og *.',
			'content/_fakta.md:9  fakta.frist.mønster.no: er ikke et språk. Velg blant: nb, nn, en.',
		]);
	});
});
