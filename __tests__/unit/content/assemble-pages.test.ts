import { aliasAddress, keyOf } from '@/lib/content/assemble/pages';
import { parseFile } from '@/lib/content/source/parse';
import { assembled, md, noon, siteFrom, titled } from '../../support/site-from';

const at = (moment: string) => Date.parse(moment);
const pathsIn = (site: ReturnType<typeof siteFrom>) => Object.keys(site.locales.nb.pages).sort();
const problemsOf = (files: Parameters<typeof assembled>[0], options = {}) =>
	assembled(files, options).problems.map(({ rule, file, field, severity, message }) => ({
		rule,
		file,
		...(field && { field }),
		severity,
		message,
	}));

describe('a page is published', () => {
	it('unless it is a draft', () => {
		const site = siteFrom([titled('nb/a.md', 'A'), md('nb/b.md', { title: 'B', draft: true })]);
		expect(pathsIn(site)).toEqual(['/a']);
		expect(site.unpublished).toEqual(['nb/b']);
	});

	it('from the beginning of its day of publishing, in Norway', () => {
		const files = [md('nb/a.md', { title: 'A', publishDate: '2026-12-01' })];
		expect(pathsIn(siteFrom(files, { now: at('2026-11-30T22:59:59Z') }))).toEqual([]);
		expect(pathsIn(siteFrom(files, { now: at('2026-11-30T23:00:00Z') }))).toEqual(['/a']);
	});

	it('to the end of its last day', () => {
		const files = [md('nb/a.md', { title: 'A', expiryDate: '2026-12-01' })];
		expect(pathsIn(siteFrom(files, { now: at('2026-12-01T22:59:59Z') }))).toEqual(['/a']);
		expect(pathsIn(siteFrom(files, { now: at('2026-12-01T23:00:00Z') }))).toEqual([]);
	});

	it('and seen in preview, marked, when it is not', () => {
		const files = [
			titled('nb/a.md', 'A'),
			md('nb/b.md', { title: 'B', draft: true }),
			md('nb/c.md', { title: 'C', publishDate: '2027-01-01' }),
		];
		const { pages } = siteFrom(files, { preview: true }).locales.nb;
		expect(Object.values(pages).map(({ path, preview }) => [path, preview])).toEqual([
			['/a', false],
			['/b', true],
			['/c', true],
		]);
	});
});

describe('the next change', () => {
	const nextChange = (fields: Record<string, unknown>[], now = noon) => {
		const files = fields.map((more, index) => md(`nb/s${index}.md`, { title: 'A', ...more }));
		const next = siteFrom(files, { now }).nextChange;
		return next === null ? null : new Date(next).toISOString();
	};

	it('is the first moment at which a page comes or goes by itself', () => {
		expect(
			nextChange([
				{ publishDate: '2026-11-01', expiryDate: '2027-01-01T12:00' },
				{ publishDate: '2026-12-24T17:00' },
				{ expiryDate: '2027-02-01' },
			]),
		).toBe('2026-12-24T16:00:00.000Z');
	});

	it('does not exist when all is past, or the page is a draft', () => {
		expect(nextChange([{}, { publishDate: '2026-01-01' }, { draft: true, publishDate: '2027-01-01' }])).toBeNull();
	});

	it('is after the moment itself, so that the site is not made again and again', () => {
		expect(nextChange([{ publishDate: '2026-12-01T12:00Z' }], at('2026-12-01T12:00Z'))).toBeNull();
	});

	it('counts alerts too', () => {
		const alert = md('nb/_varsler/a.md', { title: 'A', type: 'info', from: '2026-12-05', until: '2026-12-10' });
		const next = (now: string) => new Date(siteFrom([alert], { now: at(now) }).nextChange ?? 0).toISOString();
		expect(next('2026-12-01T00:00Z')).toBe('2026-12-04T23:00:00.000Z');
		expect(next('2026-12-06T00:00Z')).toBe('2026-12-10T23:00:00.000Z');
	});
});

describe('two files with one address', () => {
	const files = [titled('nb/a.md', 'Fil'), titled('nb/a/index.md', 'Mappe')];

	it('are reported, and the first has it', () => {
		expect(problemsOf(files)).toEqual([
			{
				rule: 'duplicate-path',
				file: 'nb/a/index.md',
				severity: 'fatal',
				message: 'Adressen /nb/a er alt tatt av nb/a.md. Slett eller flytt en av filene.',
			},
		]);
		expect(assembled(files).site.locales.nb.pages['/a']?.title).toBe('Fil');
	});

	it('leave it to the one that stands on the site already', () => {
		const { site, problems } = assembled(files, { trusted: new Set(['nb/a/index.md']) });
		expect(site.locales.nb.pages['/a']?.title).toBe('Mappe');
		expect(problems.map(({ file }) => file)).toEqual(['nb/a.md']);
	});

	it('are no clash in two languages', () => {
		expect(problemsOf([titled('nb/a.md', 'A'), titled('nn/a.md', 'A')])).toEqual([]);
	});
});

describe('the addresses of the site itself', () => {
	it.each(['ikke-funnet', 'bilde', 'bilder', 'sok'])('«%s» cannot be taken by a page, nor anything below', (name) => {
		expect(problemsOf([titled(`nb/${name}.md`, 'A'), titled(`nn/${name}/b.md`, 'B')])).toMatchObject([
			{ rule: 'duplicate-path', file: `nb/${name}.md` },
			{ rule: 'duplicate-path', file: `nn/${name}/b.md` },
		]);
		expect(problemsOf([titled(`nb/hjelp/${name}.md`, 'A')])).toEqual([]);
	});
});

describe('translation keys', () => {
	it('are the path, or what the editor gives, with or without slashes', () => {
		const key = (fields: object) => {
			const page = parseFile(md('nb/hjelp/a.md', { title: 'A', ...fields }));
			return page.kind === 'page' ? keyOf(page) : undefined;
		};
		expect(key({})).toBe('hjelp/a');
		expect(key({ translationKey: '/hjelp/b/' })).toBe('hjelp/b');
	});

	it('belong to one page in each language', () => {
		const files = [titled('nb/a.md', 'A'), md('nb/b.md', { title: 'B', translationKey: 'a' })];
		expect(problemsOf(files)).toEqual([
			{
				rule: 'duplicate-path',
				file: 'nb/b.md',
				field: 'translationKey',
				severity: 'fatal',
				message: '«a» er alt brukt av nb/a.md. To sider på samme språk kan ikke være samme side.',
			},
		]);
	});
});

describe('an earlier address', () => {
	it.each([
		['/gammel', 'nb/gammel'],
		['/gammel/', 'nb/gammel'],
		['/nb/gammel/', 'nb/gammel'],
		['/Gammel/Side', 'nb/gammel/side'],
		['/nb', 'nb/'],
		['/', 'nb/'],
		['/nbx', 'nb/nbx'],
	])('%s is the address %s', (alias, address) => {
		expect(aliasAddress({ locale: 'nb' }, alias)).toBe(address);
	});

	const aliased = (path: string, ...aliases: string[]) => md(path, { title: path, aliases });

	it.each([['/b'], ['/nb/b/'], ['/B']])('%s may not hide a page', (alias) => {
		expect(problemsOf([aliased('nb/a.md', '/gammel', alias), titled('nb/b.md', 'B')])).toEqual([
			{
				rule: 'alias',
				file: 'nb/a.md',
				field: 'aliases[1]',
				severity: 'fatal',
				message: `«${alias}» ville ha skjult nb/b.md, som har denne adressen. Ta bort linjen.`,
			},
		]);
	});

	it.each(['/', '/nb', '/nb/'])('%s may not hide the front page', (alias) => {
		expect(problemsOf([titled('nb/index.md', 'Forside'), aliased('nb/a.md', alias)])).toMatchObject([
			{ rule: 'alias', file: 'nb/a.md' },
		]);
	});

	it('that hides a page takes its own page off the site, not the other', () => {
		const { site } = assembled([aliased('nb/a.md', '/b'), titled('nb/b.md', 'B')]);
		expect(pathsIn(site)).toEqual(['/b']);
	});

	it('may stand once', () => {
		expect(problemsOf([aliased('nb/a.md', '/gammel', '/Gammel/')])).toMatchObject([
			{ field: 'aliases[1]', message: '«/Gammel/» står to ganger. Ta bort linjen.' },
		]);
	});

	it('may not lead to itself', () => {
		expect(problemsOf([aliased('nb/a.md', '/a/')])).toMatchObject([
			{ file: 'nb/a.md', message: '«/a/» er sidens egen adresse, og ville ha ledet til seg selv. Ta bort linjen.' },
		]);
	});

	it('belongs to one page', () => {
		expect(problemsOf([aliased('nb/a.md', '/gammel'), aliased('nb/b.md', '/gammel/')])).toMatchObject([
			{ rule: 'alias', file: 'nb/b.md', field: 'aliases[0]', message: expect.stringContaining('nb/a.md') },
		]);
	});

	it('in another language belongs in that language’s file: the page is shown without it', () => {
		const files = [aliased('nb/a.md', '/nn/gamal')];
		expect(problemsOf(files)).toEqual([
			{
				rule: 'alias',
				file: 'nb/a.md',
				field: 'aliases[0]',
				severity: 'error',
				message: '«/nn/gamal» er en adresse på et annet språk. Skriv den i filen for det språket.',
			},
		]);
		expect(Object.keys(assembled(files).site.locales.nb.pages)).toEqual(['/a']);
	});

	it.each(['/sok', '/Sok/', '/nb/sok', '/bilder/gammel'])(
		'%s is the site’s own: the page is shown without it',
		(alias) => {
			const files = [aliased('nb/a.md', alias)];
			expect(problemsOf(files)).toEqual([
				{
					rule: 'alias',
					file: 'nb/a.md',
					field: 'aliases[0]',
					severity: 'error',
					message: `«${alias}» er opptatt av nettstedet selv, og ville ikke ha virket. Ta bort linjen.`,
				},
			]);
			expect(pathsIn(assembled(files).site)).toEqual(['/a']);
			expect(problemsOf([aliased('nb/a.md', '/hjelp/sok')])).toEqual([]);
		},
	);

	it('may be the same in two languages', () => {
		expect(problemsOf([aliased('nb/a.md', '/gammel'), aliased('nn/b.md', '/gammel')])).toEqual([]);
	});

	it('that stands on the site is not taken by a new page, which would take the old page with it', () => {
		const files = [aliased('nb/a.md', '/b'), titled('nb/b.md', 'Ny')];
		const { site, problems } = assembled(files, { trusted: new Set(['nb/a.md']) });
		expect(Object.keys(site.locales.nb.pages)).toEqual(['/a']);
		expect(problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual(['nb/b.md fatal']);
		expect(problems[0]?.message).toContain('er et alias i nb/a.md');
	});
});
