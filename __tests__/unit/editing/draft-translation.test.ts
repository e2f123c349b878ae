import { parseFile } from '@/lib/content/source/parse';
import { type Translate, translateWithApertium } from '@/lib/editing/apertium';
import { proposeDraft } from '@/lib/editing/draft-translation';
import { translatableBody, translatableText } from '@/lib/editing/translatable';
import { workspaceAfter } from '@/lib/editing/workspace';
import { assembled, md } from '../../support/site-from';
import { textsAfter, workspaceFrom } from '../../support/workspace-from';

const body = `
Bruk MinID og **nettsiden** til Kystverket, eller ring :fakta[telefon].
Skriv til post@minid.no &amp; [les mer
  om det](/hjelp/en-side "En side"), \\* på ID-porten.

:::merk
- Velg \`kode\`.
:::

::video{id="1" tittel="Slik gjør du"}

| Ord | Her |
|---|---|
| ![bilde](/bilder/forside.svg) | en celle |
`;
const facts = md('_fakta.md', {
	fakta: { telefon: { telefon: '80030300' } },
	virksomheter: { k: { navn: { nb: 'Kystverket' }, adresse: { nb: 'https://www.kystverket.no/' }, kilde: 'x' } },
});
const fields = {
	title: 'Om: MinID',
	ingress: 'Ring :fakta[telefon].',
	menu: { main: { weight: 4, name: 'Om oss' } },
	related_pages: ['/'],
	aliases: ['/eldre'],
	kontrollert: { dato: '2026-01-01', av: 'Ola' },
	keywords: ['noe'],
	lastmod: '2026-01-01',
	eier: 'Kari',
};
const site = [
	facts,
	md('nb/index.md', { title: 'Hjem' }),
	md('nn/index.md', { title: 'Heim' }),
	md('nb/hjelp/om.md', fields, body),
	md('nn/annan.md', { title: 'Anna' }),
];
const workspace = workspaceFrom(site);

/** Writes all words in capitals, as no person would. */
const shout: Translate = async (html) =>
	html.replace(/(<[^>]*>|&\w+;)|[^<&]+/g, (text, kept?: string) => kept ?? text.toUpperCase());
const none: Translate = async () => undefined;
const wish = { page: '/nb/hjelp/om', language: 'nn', today: '2026-11-27', translate: shout };
const kept = `
BRUK MinID OG **NETTSIDEN** TIL Kystverket, ELLER RING :fakta[telefon].
SKRIV TIL post@minid.no &amp; [LES MER
  OM DET](/hjelp/en-side "En side"), \\* PÅ ID-porten.

:::merk
- VELG \`kode\`.
:::

::video{id="1" tittel="Slik gjør du"}

| ORD | HER |
|---|---|
| ![bilde](/bilder/forside.svg) | EN CELLE |
`;

describe('a draft of a translation', () => {
	it('has other words, and all that is not words as it was', async () => {
		const proposal = await proposeDraft(workspace, wish);
		const expected = [
			'---',
			'title: "OM: MinID"',
			'ingress: RING :fakta[telefon].',
			'menu:',
			'  main:',
			'    weight: 4',
			'    name: OM OSS',
			'related_pages:',
			'  - /',
			'lastmod: 2026-11-27',
			'eier: Kari',
			'uferdig: maskinoversatt',
			'draft: true',
			'---',
		].join('\n');
		expect(textsAfter(proposal)).toEqual({ 'nn/hjelp/om.md': `${expected}\n${kept}` });
		expect(proposal.notes).toEqual([
			'Utkastet er oversatt av en maskin. Les hver setning, og ta så bort linjene «uferdig» og «draft».',
			'Git kjenner ikke nb/hjelp/om.md som den er nå. Skriv «npm run innhold -- riktig» når begge er sjekket inn.',
		]);
	});

	it('is the source as a template where nothing can translate, and marked as that', async () => {
		const proposal = await proposeDraft(workspace, { ...wish, language: '/nn/hjelp/den-nye', translate: none });
		const text = textsAfter(proposal)['nn/hjelp/den-nye.md'];
		expect(text).toContain(body);
		expect(text).toContain('translationKey: hjelp/om\nuferdig: ikke oversatt\ndraft: true\n---\n');
		expect(proposal.notes[0]).toContain('Ingenting på denne maskinen kan oversette til nynorsk');
	});

	it('leaves a paragraph as it was when the machine has lost a part of it', async () => {
		const losing: Translate = async (html) => html.replace('<i id="0"/>', '').replace('Velg', 'Vel');
		const proposal = await proposeDraft(workspace, { ...wish, translate: losing });
		const text = textsAfter(proposal)['nn/hjelp/om.md'];
		expect(text).toContain('Bruk MinID og **nettsiden**');
		expect(text).toContain('- Vel `kode`.');
		expect(proposal.notes).toContain('1 avsnitt er ikke oversatt, for lenker eller navn i dem ville blitt borte.');
	});

	it('is made for no language that has the page, nor at an address that is taken', async () => {
		const refused = (more: object) =>
			proposeDraft(workspace, { ...wish, ...more }).catch((error: Error) => error.message);
		expect(await refused({ language: 'nb' })).toBe('Siden er alt på bokmål: nb/hjelp/om.md.');
		expect(await refused({ language: '/nn/annan' })).toBe('Adressen /nn/annan er alt tatt av nn/annan.md.');
		expect(await refused({ language: 'nx' })).toContain('«nx» er ikke et språk. Skriv nb, nn, en, eller en adresse');
		expect(await refused({ language: '/nn/Ny side' })).toContain('kan ikke være en adresse');
		expect(await refused({ page: '/nb/borte' })).toBe('Siden «/nb/borte» finnes ikke.');
	});

	it('is never published, not even when somebody takes away «draft» alone', async () => {
		const { changes } = await proposeDraft(workspace, wish);
		const after = workspaceAfter(workspace, changes);
		expect(after.context.site.locales.nn.pages['/hjelp/om']?.language).not.toBe('nn');
		const text = String(textsAfter({ changes })['nn/hjelp/om.md']).replace('draft: true\n', '');
		const { site: shown, problems } = assembled([...site, { path: 'nn/hjelp/om.md', text }]);
		expect(
			Object.values(shown.locales.nn.pages).map(({ markdown, language }) => [language, markdown.hash]),
		).not.toContainEqual(['nn', parseFile({ path: 'nn/hjelp/om.md', text }).markdown.hash]);
		expect(problems).toEqual([
			expect.objectContaining({
				severity: 'fatal',
				field: 'uferdig',
				message:
					'sier at siden ikke er lest gjennom, så den kan ikke publiseres. Les den, og ta bort linjen, eller sett draft: true.',
			}),
		]);
	});
});

describe('what is translated', () => {
	it('comes back to the byte when nothing is changed', async () => {
		const page = parseFile(
			md('nb/a.md', { title: 'A' }, `${body}\n> Et sitat\n> i to linjer  \n> <!-- nei -->\n\n    kode\n`),
		);
		const translatable = translatableBody(page, []);
		expect(translatable.withTranslation(translatable.html)).toEqual({ text: page.body, lost: 0 });
	});

	it('is no name, address or abbreviation', () => {
		const { html } = translatableText('Vi i Digdir, BankID-kunder, SMS, eID og D2 på https://a.no & <b>.', ['Digdir']);
		expect(html.replace(/<i id="\d+"\/>/g, '·')).toBe('<p>Vi i ·, ·, ·, · og · på · &amp; &lt;b&gt;.</p>\n');
	});

	it('is left to people where no machine knows the languages', async () => {
		expect(await translateWithApertium('<p>Hei</p>', 'nb', 'en')).toBeUndefined();
	});
});
