import { readdirSync, readFileSync } from 'node:fs';
import { headingsOf, parseMarkdown } from '@/lib/content/markdown/markdown';
import { htmlOf, rendered } from '../../support/rendering';
import { md, siteFrom } from '../../support/site-from';

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const idsOf = (body: string) => headingsOf(parseMarkdown(body)).map(({ id }) => id);

describe('a heading', () => {
	it('has an id that it can be linked to, with æ, ø and å written out', () => {
		expect(htmlOf('## Får du ikke kode på SMS?')).toBe(
			'<h2 id="faar-du-ikke-kode-paa-sms">Får du ikke kode på SMS?</h2>',
		);
		expect(idsOf('## Ærlig ønske')).toEqual(['aerlig-oenske']);
	});

	it('has an id of its own when several say the same', () => {
		expect(idsOf('## Trinn\n## Trinn\n### Trinn')).toEqual(['trinn', 'trinn-2', 'trinn-3']);
	});

	it('has an id of its own also when another is numbered already', () => {
		expect(idsOf('## Trinn\n## Trinn\n## Trinn 2\n## Trinn')).toEqual(['trinn', 'trinn-2', 'trinn-2-2', 'trinn-3']);
		expect(idsOf('## Trinn 2\n## Trinn\n## Trinn')).toEqual(['trinn-2', 'trinn', 'trinn-3']);
	});

	it('has an id even if it has no letters', () => {
		expect(idsOf('## ???\n## 日本\n##')).toEqual(['avsnitt', 'avsnitt-2', 'avsnitt-3']);
	});

	it('never has an id that stands elsewhere on the page', () => {
		const folder = 'app/_components';
		const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.tsx'))
			.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
		const taken = sources.flatMap((source) => idsIn(source));
		expect(taken).toContain('innhold');
		const headings = taken.map((id) => `## ${id?.replaceAll('-', ' ')}`).join('\n');
		expect(idsOf(headings).filter((id) => taken.includes(id))).toEqual([]);
	});

	it('may hold other things than text', () => {
		expect(idsOf('## **Viktig** om [MinID](/om) og `kode`')).toEqual(['viktig-om-minid-og-kode']);
	});

	it('keeps a time of day, in its text and in its id', () => {
		const { html, headings } = rendered('## Åpent 09:00–15:00');
		expect(html).toContain('<h2 id="aapent-09-00-15-00">Åpent <span class="unbroken">09:00–15:00</span></h2>');
		expect(headings).toMatchObject([{ text: 'Åpent 09:00–15:00', id: 'aapent-09-00-15-00' }]);
	});

	it('says a fact as readers see it, and has an id that does not change with it', () => {
		const site = siteFrom([md('_fakta.md', { fakta: { alder: { tall: 13 } } })]);
		expect(rendered('## Fra :fakta[alder]', { site }).headings).toMatchObject([{ text: 'Fra 13', id: 'fra-alder' }]);
	});

	it('leaves raw HTML out of the list of contents', () => {
		expect(rendered('## Hei <b>du</b>').headings).toMatchObject([{ text: 'Hei du', id: 'hei-du' }]);
	});

	it('has the same id for the content check as on the page', () => {
		const body = '## Kl. 09:00\n\n:::merk\n### Svar:ja\n:::\n\n## Kl. 09:00\n\n> ## I sitat\n';
		expect(idsIn(rendered(body).html)).toEqual(idsOf(body));
		expect(idsOf(body)).toEqual(['kl-09-00', 'svar-ja', 'kl-09-00-2', 'i-sitat']);
		expect(idsOf('## Se :a[b] og:c')).toEqual(['se-a-b-og-c']);
	});

	it('knows its level and its line', () => {
		expect(headingsOf(parseMarkdown('Tekst\n\n## A\n\n### B'))).toEqual([
			{ depth: 2, text: 'A', id: 'a', line: 3 },
			{ depth: 3, text: 'B', id: 'b', line: 5 },
		]);
	});
});
