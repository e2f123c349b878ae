import { md, titled } from '../support/site-from';
import { both, said, saidByAll } from './check-from';

test('a small sound site has no problems', () => {
	expect(saidByAll([])).toEqual([]);
	expect(saidByAll(both('kontakt', '## Telefon\n\nRing :fakta[telefon].\n'))).toEqual([]);
});

describe('titles', () => {
	it('may be the same in two languages', () => {
		expect(said('titles', [titled('nb/kontakt.md', 'Kontakt'), titled('nn/kontakt.md', 'Kontakt')])).toEqual([]);
	});

	it('are unique within a language, whatever their case and spaces, and every offender is named', () => {
		const files = [titled('nb/a.md', 'Om MinID'), titled('nb/b.md', 'om  minid'), titled('nb/c.md', 'OM MINID')];
		expect(said('titles', files)).toEqual([
			'content/nb/a.md:2  title: «Om MinID» er også tittelen på nb/b.md og nb/c.md. Gi sidene ulike titler.',
			'content/nb/b.md:2  title: «om  minid» er også tittelen på nb/a.md og nb/c.md. Gi sidene ulike titler.',
			'content/nb/c.md:2  title: «OM MINID» er også tittelen på nb/a.md og nb/b.md. Gi sidene ulike titler.',
		]);
	});

	it('name three of the others where there are many, and count the rest', () => {
		const alike = (count: number) => Array.from({ length: count }, (_, index) => titled(`nb/s${index}.md`, 'Lik'));
		expect(said('titles', alike(5))[0]).toContain('på nb/s1.md, nb/s2.md, nb/s3.md og nb/s4.md. Gi');
		expect(said('titles', alike(6))[0]).toContain('på nb/s1.md, nb/s2.md, nb/s3.md og 2 andre. Gi');
		expect(said('titles', alike(6))[5]).toContain('på nb/s0.md, nb/s1.md, nb/s2.md og 2 andre. Gi');
	});

	it('are not blamed when two files claim one address', () => {
		const files = [titled('nb/a.md', 'En side'), titled('nb/a/index.md', 'En side')];
		expect(said('titles', files)).toEqual([]);
		expect(said('duplicate-path', files)).toHaveLength(1);
	});
});

describe('descriptions', () => {
	it('may be the lead paragraph', () => {
		expect(said('descriptions', [md('nb/a.md', { title: 'A', ingress: 'Om a.' })])).toEqual([]);
	});

	it('must be there in one form or the other', () => {
		expect(said('descriptions', [md('nb/a.md', { title: 'A' })])).toEqual([
			'content/nb/a.md:1  Siden mangler description og ingress. Skriv minst én av dem: søkemotorer viser den.',
		]);
	});

	it('are not called missing when they are there with a fault of their own', () => {
		const lines = saidByAll([md('nb/a.md', { title: 'A', description: '' }), titled('nn/a.md', 'A')]);
		expect(lines.filter((line) => line.startsWith('content/nb/a.md'))).toEqual([
			'content/nb/a.md:3  description: er tomt. Skriv en verdi, eller ta bort feltet.',
		]);
	});

	it('are unique within a language', () => {
		const files = [
			md('nb/a.md', { title: 'A', description: 'Den samme.' }),
			md('nb/b.md', { title: 'B', ingress: 'Den samme.' }),
			md('nn/a.md', { title: 'A', description: 'Den samme.' }),
		];
		expect(said('descriptions', files)).toEqual([
			'content/nb/a.md:3  description: er den samme som i nb/b.md. Skriv en egen beskrivelse av siden.',
			'content/nb/b.md:3  ingress: er den samme som i nb/a.md. Skriv en egen beskrivelse av siden.',
		]);
	});

	it('have room for 160 characters', () => {
		const description = (length: number) => [md('nb/a.md', { title: 'A', description: 'å'.repeat(length) })];
		expect(said('descriptions', description(160))).toEqual([]);
		expect(said('descriptions', description(161))).toEqual([
			'content/nb/a.md:3  description: er på 161 tegn, og søkemotorer viser bare omtrent 160. Skriv den kortere. (advarsel)',
		]);
		expect(said('descriptions', [md('nb/a.md', { title: 'A', ingress: 'å'.repeat(161) })])[0]).toContain(
			'ingress: er på 161 tegn, og søkemotorer viser bare omtrent 160. Skriv en kortere description ved siden av ingressen.',
		);
	});
});

describe('related pages', () => {
	const target = titled('nb/fire-grunner-til-a-bruke-minid.md', 'Fire grunner');
	const relating = (...paths: string[]) => [target, md('nb/om.md', { title: 'Om', related_pages: paths })];

	it('may be paths, translation keys, earlier paths and pages of the other language', () => {
		const files = [
			md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/gammel'] }),
			md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt' }),
			md('nn/om.md', { title: 'Om', related_pages: ['/hjelp/gloymt', 'hjelp/glemt', '/hjelp/glemt', '/gammel'] }),
		];
		expect(said('related-pages', files)).toEqual([]);
	});

	it('must exist, and the nearest is suggested', () => {
		expect(said('related-pages', relating('/fire-grunner-til-a-bruke-minid', '/fire-grunner'))).toEqual([
			'content/nb/om.md:5  related_pages[1]: «/fire-grunner» finnes ikke. Mente du «/fire-grunner-til-a-bruke-minid»?',
		]);
		expect(said('related-pages', relating('/noe-helt-annet'))).toEqual([
			'content/nb/om.md:4  related_pages[0]: «/noe-helt-annet» finnes ikke.',
		]);
	});

	it('are suggested where they lie in another folder', () => {
		const files = [
			titled('nb/hjelp/svindel.md', 'Svindel'),
			md('nb/om.md', { title: 'Om', related_pages: ['/svindel'] }),
		];
		expect(said('related-pages', files)[0]).toMatch(/finnes ikke\. Mente du «\/hjelp\/svindel»\?$/);
	});

	it('are a warning while they are not published', () => {
		const draft = md('nb/utkast.md', { title: 'Utkast', draft: true });
		expect(said('related-pages', [draft, ...relating('/utkast')])).toEqual([
			'content/nb/om.md:4  related_pages[0]: «/utkast» er ikke publisert, og vises ikke i listen før den er det. (advarsel)',
		]);
	});

	it('may wait together: one page that is not published may name another', () => {
		const draft = md('nb/utkast.md', { title: 'Utkast', draft: true });
		const other = md('nb/utkast-to.md', { title: 'Utkast to', draft: true, related_pages: ['/utkast'] });
		expect(said('related-pages', [draft, other])).toEqual([]);
	});

	it('are left in peace when their file has faults of its own', () => {
		const broken = { path: 'nb/uten-tittel.md', text: '---\ningress: X\n---\n' };
		expect(said('related-pages', [broken, ...relating('/uten-tittel')])).toEqual([]);
	});

	it('are checked on a page that has other faults', () => {
		const page = md('nb/om.md', { titel: 'Om', related_pages: ['/borte'] });
		expect(saidByAll([page]).filter((line) => line.startsWith('content/nb/om.md'))).toEqual([
			'content/nb/om.md:1  Siden mangler description og ingress. Skriv minst én av dem: søkemotorer viser den.',
			'content/nb/om.md:1  Siden finnes ikke på nynorsk. De som leser nynorsk, får den på bokmål, med en merknad. (advarsel)',
			'content/nb/om.md:2  titel: er ikke et felt som brukes her. Mente du «title»?',
			'content/nb/om.md:4  related_pages[0]: «/borte» finnes ikke.',
		]);
	});
});

describe('guides', () => {
	const step = (path: string, menu: string) => md(path, { title: path, menu: { [menu]: { weight: 1 } } });

	it('have two steps or more', () => {
		expect(said('guides', [step('nb/a.md', 'start'), step('nb/b.md', 'start'), step('nb/c.md', 'main')])).toEqual([]);
	});

	it('with one step are most often a misspelt name', () => {
		expect(said('guides', [step('nb/a.md', 'mian')])).toEqual([
			'content/nb/a.md:4  menu.mian: er en veiledning med bare ett steg. Hovedmenyen heter «main», og en veiledning har minst to steg. Mente du «main»?',
		]);
		const files = [step('nb/a.md', 'kom-i-gang'), step('nb/b.md', 'kom-i-gang'), step('nb/c.md', 'komigang')];
		expect(said('guides', files)).toEqual([expect.stringMatching(/nb\/c\.md.*Mente du «kom-i-gang»\?$/)]);
	});

	it('do not count a translation as a step', () => {
		expect(said('guides', [step('nb/a.md', 'start'), step('nn/a.md', 'start')])).toHaveLength(2);
		expect(said('guides', [step('nb/a.md', 'start'), step('nn/b.md', 'start')])).toEqual([]);
	});
});

describe('the steps of a guide', () => {
	const page = (path: string, weight: number, step?: string, more = {}) =>
		md(path, { title: path, menu: { start: { weight, ...(step && { step }), ...more } } });
	const choices = [page('nb/app.md', 2, 'Velg'), page('nb/sms.md', 3, 'Velg')];

	it('may be pages, and choices that follow each other', () => {
		expect(said('guide-steps', [page('nb/a.md', 1), ...choices, page('nb/b.md', 4)])).toEqual([]);
		expect(said('guides', [page('nb/a.md', 1), ...choices])).toEqual([]);
	});

	it('are two or more, however many the choices', () => {
		expect(said('guides', choices)).toHaveLength(2);
	});

	it('are called what their pages are called', () => {
		expect(said('guide-steps', [page('nb/a.md', 1), page('nb/b.md', 2, undefined, { name: 'Be' })])).toEqual([
			'content/nb/b.md:6  menu.start.name: brukes bare i hovedmenyen. Et steg heter det siden heter: ta bort linjen, og endre title om nødvendig.',
		]);
	});

	it('have more than one choice, or none', () => {
		expect(said('guide-steps', [page('nb/a.md', 1), ...choices, page('nb/brev.md', 4, 'Velgg')])).toEqual([
			'content/nb/brev.md:6  menu.start.step: Steget «Velgg» har bare denne siden, og da er det ikke noe å velge mellom. Skriv det samme navnet på de andre sidene leseren kan velge, eller ta bort linjen. Mente du «Velg»?',
		]);
	});

	it('may have a choice that is not translated yet', () => {
		expect(said('guide-steps', [page('nb/a.md', 1), ...choices, page('nn/app.md', 2, 'Vel')])).toEqual([]);
	});

	it('have no other page between their choices', () => {
		const files = [page('nb/a.md', 1, 'Velg'), page('nb/b.md', 2), page('nb/c.md', 3, 'Velg'), page('nb/d.md', 4)];
		expect(said('guide-steps', files)).toEqual([
			'content/nb/b.md:5  menu.start.weight: er 2, og står da mellom valgene i steget «Velg». Gi valgene i et steg tall som følger etter hverandre, uten andre sider mellom.',
		]);
	});

	it('are no matter of the main menu', () => {
		expect(said('guide-steps', [md('nb/a.md', { title: 'A', menu: { main: { weight: 1, step: 'Velg' } } })])).toEqual([
			'content/nb/a.md:6  menu.main.step: brukes bare i en veiledning. Ta bort linjen.',
		]);
	});
});

describe('translations', () => {
	it('share their path or their translationKey', () => {
		const files = [
			titled('nb/a.md', 'A'),
			titled('nn/a.md', 'A'),
			titled('nb/hjelp/glemt.md', 'B'),
			md('nn/hjelp/gloymt.md', { title: 'B', translationKey: '/hjelp/glemt/' }),
		];
		expect(said('translations', files)).toEqual([]);
	});

	it('that are missing are warned of', () => {
		expect(said('translations', [titled('nb/a.md', 'A'), titled('nn/b.md', 'B')])).toEqual([
			'content/nb/a.md:1  Siden finnes ikke på nynorsk. De som leser nynorsk, får den på bokmål, med en merknad. (advarsel)',
			'content/nn/b.md:1  Siden finnes ikke på bokmål. De som leser bokmål, får den på nynorsk, med en merknad. (advarsel)',
		]);
	});

	it('that are not finished are warned of, where readers get the page in another language', () => {
		const files = (fields: object) => [
			md('nb/a.md', { title: 'A', ...fields }),
			md('nn/a.md', { title: 'A', draft: true }),
		];
		const told = [
			'content/nb/a.md:1  Siden er et utkast på nynorsk. De som leser nynorsk, får den på bokmål, med en merknad. (advarsel)',
		];
		expect(said('translations', files({}))).toEqual(told);
		expect(said('translations', files({ publishDate: '2099-02-01' }))).toEqual(told);
		expect(said('translations', files({ draft: true }))).toEqual([]);
	});

	it('are not missed for drafts, nor where it cannot be read what a page is', () => {
		const files = [
			md('nb/a.md', { title: 'A', draft: true }),
			md('nb/b.md', { title: 'B', draft: 'ja' }),
			md('nb/c.md', { title: 'C', translationKey: 7 }),
			titled('nb/Stor D.md', 'D'),
			{ path: 'nb/f.md', text: '---\ntitle: F\n\nTekst' },
		];
		expect(said('translations', files)).toEqual([]);
	});

	it('are missed for a page that has other faults', () => {
		expect(said('translations', [md('nb/b.md', { title: 'B', ukjent: 1 })])).toHaveLength(1);
		expect(said('translations', [{ path: 'nb/b.md', text: '---\ntitle: B: C\n---\n' }])).toHaveLength(1);
	});

	it('with a key that ties them to nothing are warned of, with the nearest key', () => {
		const files = [
			titled('nb/glemt-passord.md', 'A'),
			md('nn/gloymt.md', { title: 'A', translationKey: 'glemt-pasord' }),
		];
		expect(said('translations', files)[1]).toBe(
			'content/nn/gloymt.md:3  translationKey: «glemt-pasord» er ikke nøkkelen til noen side på et annet språk. Mente du «glemt-passord»? (advarsel)',
		);
		expect(said('translations', files)).toHaveLength(2);
	});

	it('may have a key that is their own path', () => {
		const page = md('nb/a.md', { title: 'A', translationKey: 'a' });
		expect(said('translations', [page])).toEqual([expect.stringContaining('nb/a.md:1  Siden finnes ikke på nynorsk')]);
	});

	it('are not missed while their file cannot be read', () => {
		const broken = { path: 'nn/gloymt.md', text: '---\ntitle: "A\ntranslationKey: glemt\n---\n' };
		expect(said('translations', [titled('nb/glemt.md', 'A'), broken])).toEqual([]);
		expect(said('yaml', [broken])).not.toEqual([]);
	});
});

describe('a stale translation', () => {
	const pair = (nb: string | undefined, nn: string | undefined) => [
		md('nb/a.md', { title: 'A', ...(nb && { lastmod: nb }) }),
		md('nn/b.md', { title: 'B', translationKey: 'a', ...(nn && { lastmod: nn }) }),
	];

	it('is older than its counterpart, whichever language that is', () => {
		expect(said('stale-translation', pair('2026-11-02', '2026-11-01'))).toEqual([
			'content/nn/b.md:4  lastmod: 2026-11-01 er eldre enn nb/a.md (2026-11-02). Sjekk at sidene sier det samme, og sett ny dato. (advarsel)',
		]);
		expect(said('stale-translation', pair('2026-10-31', '2026-11-01'))).toEqual([
			expect.stringMatching(/^content\/nb\/a\.md:3 {2}lastmod: 2026-10-31 er eldre enn nn\/b\.md/),
		]);
	});

	it('cannot be told when one of them has no date, which is said', () => {
		expect(said('stale-translation', pair('2026-11-01', undefined))).toEqual([
			'content/nn/b.md:1  Siden mangler lastmod, så ingen ser om den blir eldre enn nb/a.md (2026-11-01). Skriv dagen da teksten sist ble endret. (advarsel)',
		]);
		expect(said('stale-translation', pair(undefined, '2026-11-01'))).toHaveLength(1);
		expect(said('stale-translation', pair(undefined, undefined))).toEqual([]);
	});

	it('is none of the same day, nor of another page', () => {
		expect(said('stale-translation', pair('2026-11-01', '2026-11-01'))).toEqual([]);
		const newer = md('nn/c.md', { title: 'C', lastmod: '2026-11-20' });
		expect(said('stale-translation', [newer, ...pair('2026-11-01', '2026-11-01')])).toEqual([]);
	});
});

describe('required files', () => {
	it('are the facts, and a front page and a footer in each language', () => {
		const without = ['_fakta.md', 'nb/index.md', 'nn/_footer.md'];
		expect(said('required-files', [], { without })).toEqual([
			'content/_fakta.md:1  Filen finnes ikke. Den har telefonnummer, frister og annet som sidene henter med :fakta[…].',
			'content/nb/index.md:1  Filen finnes ikke. Den er forsiden på bokmål.',
			'content/nn/_footer.md:1  Filen finnes ikke. Den er bunnteksten på nynorsk.',
		]);
	});

	it('may be called _index.md, as on the earlier site', () => {
		expect(said('required-files', [titled('nb/_index.md', 'Forside')], { without: ['nb/index.md'] })).toEqual([]);
	});

	it('are there even when they cannot be read', () => {
		const problems = [{ rule: 'encoding', severity: 'fatal' as const, file: '_fakta.md', line: 1, message: '' }];
		expect(said('required-files', [], { without: ['_fakta.md'], problems })).toEqual([]);
	});
});
