import { factReferencesIn, withFacts } from '@/lib/content/assemble/fact-references';
import { md, pageOf, siteFrom } from '../../support/site-from';

const space = '\u00a0';
const facts = md('_fakta.md', {
	fakta: {
		telefon: { telefon: '80030300' },
		frist: { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } },
	},
});
const home = { title: 'Hjem', menu: { main: { weight: 1, name: 'Ring :fakta[telefon]' } } };

describe('a fact in a field', () => {
	it('is what every reader of the site gets, wherever the field is shown', () => {
		const text = 'Ring :fakta[telefon].';
		const site = siteFrom([
			facts,
			md('nb/index.md', home),
			md('nb/a.md', { title: text, ingress: text, teaser: { text }, navigation_link: { text } }),
			md('nb/_varsler/nede.md', { title: text, type: 'info' }),
			md('nb/_footer.md', { columns: [{ title: text, links: [{ text, url: '/a' }] }] }),
		]);
		const shown = `Ring 800${space}30${space}300.`;
		const page = pageOf(site, 'nb', '/a');
		expect(page).toMatchObject({ title: shown, ingress: shown, description: shown, teaser: { text: shown } });
		expect(page.navigationLink?.text).toBe(shown);
		expect(site.locales.nb.mainMenu[0]?.title).toBe(shown.slice(0, -1));
		expect(site.locales.nb.alerts[0]?.title).toBe(shown);
		expect(site.locales.nb.footer?.columns).toEqual([{ title: shown, links: [{ text: shown, url: '/a' }] }]);
	});

	it('is in the language of the text, also for readers of the other language', () => {
		const nb = siteFrom([facts, md('nb/index.md', home), md('nb/a.md', { title: 'Innen :fakta[frist]' })]);
		expect(pageOf(nb, 'nn', '/a').title).toBe(`Innen 60${space}dager`);
		const nn = siteFrom([facts, md('nn/a.md', { title: 'Innan :fakta[frist]' })]);
		expect(pageOf(nn, 'nn', '/a').title).toBe(`Innan 60${space}dagar`);
	});

	it('that is not known stays as it is written', () => {
		const site = siteFrom([facts, md('nb/a.md', { title: 'Ring :fakta[telfon] og :fakta[constructor]' })]);
		expect(pageOf(site, 'nb', '/a').title).toBe('Ring :fakta[telfon] og :fakta[constructor]');
	});

	it('is not fetched where readers do not see the text', () => {
		const unseen = { keywords: [':fakta[telefon]'], error_messages: [':fakta[telefon]'] };
		const page = pageOf(siteFrom([facts, md('nb/a.md', { title: 'A', ...unseen })]), 'nb', '/a');
		expect([page.keywords, page.errorMessages]).toEqual([[':fakta[telefon]'], [':fakta[telefon]']]);
	});
});

describe('a text without Markdown', () => {
	const known = { telefon: { telefon: '02800' } };

	it('may have facts side by side and after any sign', () => {
		expect(withFacts('(:fakta[telefon]):fakta[telefon]', known, 'nb')).toBe('(02800)02800');
	});

	it('may hold colons and brackets that are no facts', () => {
		const text = 'Kl. 09:00 [nå] ::fakta[telefon] fakta[telefon] :Fakta[telefon]';
		expect(withFacts(text, known, 'nb')).toBe(text);
		expect(factReferencesIn(text).map(({ source }) => source)).toEqual([':Fakta[telefon]']);
	});
});
