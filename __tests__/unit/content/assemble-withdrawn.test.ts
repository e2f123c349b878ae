import fc from 'fast-check';
import { rememberPublished } from '@/lib/content/assemble/published-before';
import type { SourceFile } from '@/lib/content/files';
import type { PublishedBefore, SiteContent } from '@/lib/content/types';
import { locales } from '@/lib/i18n/routing';
import { decide } from '@/lib/routing/decide';
import { createWalk } from '../../support/random-walk';
import { holds, seeds } from '../../support/seeds';
import { assembled, md, noon, siteFrom, titled } from '../../support/site-from';

const front = [titled('nb/index.md', 'Forside'), titled('nn/index.md', 'Framside')];
const glemt = titled('nb/hjelp/glemt.md', 'Glemt');
const gloymt = md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt' });
const om = [titled('nb/om.md', 'Om'), titled('nn/om.md', 'Om oss')];
/** What is known when a site of these files has been published. */
const known = (...files: SourceFile[]): PublishedBefore => rememberPublished(new Map(), siteFrom([...front, ...files]));
const now = (published: PublishedBefore, ...files: SourceFile[]) => siteFrom([...front, ...files], { published });
const asked = (site: SiteContent, path: string, language = 'nb') => decide(site, path, language);
const notFound = (page: string, status = 404) => ({ kind: 'not-found', page, status });
const toNynorsk = [{ title: 'Gløymt', url: '/nn/hjelp/gloymt', lang: 'nn' }];

describe('a page that is no longer published in one language', () => {
	it.each([
		['hidden', md('nb/hjelp/glemt.md', { title: 'Glemt', draft: true })],
		['put off', md('nb/hjelp/glemt.md', { title: 'Glemt', publishDate: '2027-01-01' })],
		['deleted', titled('nb/annet.md', 'Annet')],
		['renamed without a word', titled('nb/hjelp/glemt-passord.md', 'Glemt')],
	])('because it is %s, is not found there, and its other version is offered', (_, instead) => {
		const site = now(known(glemt, gloymt), instead, gloymt);
		expect(asked(site, '/nb/hjelp/glemt')).toEqual(notFound('/nb/ikke-funnet/hjelp/glemt'));
		expect(site.locales.nb.withdrawn['/hjelp/glemt']).toEqual({ status: 404, offers: toNynorsk });
		expect(asked(site, '/nb/hjelp/gloymt')).toEqual(notFound('/nb/ikke-funnet'));
		expect(asked(site, '/nn/hjelp/gloymt')).toMatchObject({ kind: 'serve' });
	});

	it('with the same path in both languages is not replaced by the other language’s text', () => {
		const site = now(known(...om), titled('nn/om.md', 'Om oss'));
		expect(asked(site, '/nb/om')).toEqual(notFound('/nb/ikke-funnet/om'));
		expect(asked(site, '/om', 'nb')).toMatchObject({ kind: 'redirect', to: '/nb/om', status: 307 });
		expect(asked(site, '/om', 'nn')).toMatchObject({ to: '/nn/om' });
	});

	it('is gone for good when its time is over, also when nothing remembers it', () => {
		const expired = md('nb/hjelp/glemt.md', { title: 'Glemt', expiryDate: '2026-11-01', aliases: ['/gammel'] });
		const site = now(new Map(), expired, gloymt);
		expect(asked(site, '/nb/hjelp/glemt')).toEqual(notFound('/nb/ikke-funnet/hjelp/glemt', 410));
		expect(asked(site, '/nb/gammel')).toEqual(notFound('/nb/ikke-funnet/gammel', 410));
		expect(site.locales.nb.withdrawn['/hjelp/glemt']?.offers).toEqual(toNynorsk);
	});

	it('answers at its new address when it has moved: with an alias, or as the same page', () => {
		const moved = md('nb/ny.md', { title: 'Glemt', translationKey: 'hjelp/glemt' });
		const aliased = md('nb/ny.md', { title: 'Glemt', aliases: ['/hjelp/glemt'] });
		for (const file of [moved, aliased]) {
			const site = now(known(glemt, gloymt), file, gloymt);
			expect(asked(site, '/nb/hjelp/glemt')).toMatchObject({ kind: 'redirect', to: '/nb/ny', status: 308 });
			expect(site.locales.nb.withdrawn).toEqual({});
		}
	});

	it('offers its new address when it has moved under a key of its own', () => {
		const before = md('nb/a.md', { title: 'A', translationKey: 'nokkel' });
		const site = now(known(before), md('nb/b.md', { title: 'A', translationKey: 'nokkel' }));
		expect(site.locales.nb.withdrawn).toEqual({ '/a': { status: 404, offers: [{ title: 'A', url: '/nb/b' }] } });
	});

	it('does not give its address to another page of the other language', () => {
		const site = now(known(titled('nb/a.md', 'A')), md('nn/a.md', { title: 'Noko anna', translationKey: 'anna' }));
		expect(asked(site, '/nb/a')).toEqual(notFound('/nb/ikke-funnet/a'));
	});
});

describe('the other language’s text', () => {
	it('stands where the page never was in a language', () => {
		const site = now(known(glemt), glemt);
		expect(asked(site, '/nn/hjelp/glemt')).toMatchObject({ kind: 'serve' });
		expect(now(known(glemt), glemt).locales.nn.pages['/hjelp/glemt']?.language).toBe('nb');
	});

	it('stays when somebody begins a translation that is not published yet', () => {
		const draft = md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt', draft: true });
		expect(asked(now(known(glemt), glemt, draft), '/nn/hjelp/glemt')).toMatchObject({ kind: 'serve' });
	});
});

describe('an address that an editor has deleted on purpose', () => {
	const slettet = (...list: Record<string, string>[]) => md('_slettet.md', { slettet: list });

	it('is gone for good, whether it is remembered or not', () => {
		for (const published of [known(...om), new Map<string, string[]>()]) {
			const site = now(published, slettet({ adresse: '/nb/om' }), titled('nn/om.md', 'Om oss'));
			expect(asked(site, '/nb/om')).toEqual(notFound('/nb/ikke-funnet/om', 410));
			expect(site.locales.nb.withdrawn['/om']?.offers).toEqual([{ title: 'Om oss', url: '/nn/om', lang: 'nn' }]);
		}
	});

	it('leads readers first to the page that is named, in their language', () => {
		const list = slettet({ adresse: '/NB/om/', les_heller: '/hjelp/glemt' });
		const site = now(known(...om), list, glemt, titled('nn/om.md', 'Om oss'));
		expect(site.locales.nb.withdrawn['/om']?.offers).toEqual([
			{ title: 'Glemt', url: '/nb/hjelp/glemt' },
			{ title: 'Om oss', url: '/nn/om', lang: 'nn' },
		]);
	});

	it('is the page again when the file is there again', () => {
		expect(asked(now(known(...om), slettet({ adresse: '/nb/om' }), ...om), '/nb/om')).toMatchObject({ kind: 'serve' });
	});

	it('needs its language, and one page', () => {
		const wrong = ({ adresse }: { adresse: string }) =>
			assembled([slettet({ adresse })]).problems.map(({ message }) => message);
		expect(wrong({ adresse: '/om' })).toEqual(['må begynne med språket, for eksempel /nb/hjelp/gammel-side.']);
		expect(wrong({ adresse: '/nb/om' })).toEqual([]);
	});
});

describe('what strangers ask for', () => {
	const site = now(known(...om), titled('nn/om.md', 'Om oss'));

	it('is the one page that says so, unless there was a page', () => {
		const pages = new Set<string>();
		holds(
			fc.property(
				fc.array(fc.constantFrom('om', 'ikke-funnet', 'nb', 'x', '..', '%2F', 'OM', 'å', '__proto__'), {
					maxLength: 5,
				}),
				(parts) => {
					for (const locale of locales) {
						const decision = asked(site, `/${locale}/${parts.join('/')}`);
						if (decision.kind === 'not-found') pages.add(decision.page);
					}
				},
			),
			700,
		);
		expect([...pages].sort()).toEqual(['/en/ikke-funnet', '/nb/ikke-funnet', '/nb/ikke-funnet/om', '/nn/ikke-funnet']);
	});

	it('is told alike at the address of that page itself', () => {
		expect(asked(site, '/nb/ikke-funnet/om')).toEqual(notFound('/nb/ikke-funnet/om'));
		expect(asked(site, '/nn/ikke-funnet/om')).toEqual(notFound('/nn/ikke-funnet'));
		expect(asked(site, '/nb/OM/')).toEqual(notFound('/nb/ikke-funnet/om'));
	});
});

describe('what is remembered', () => {
	it('is bounded: what has been gone for longest is forgotten, and never what is there', () => {
		const before = new Map(Array.from({ length: 6_000 }, (_, index) => [`nb/s${index}`, [`s${index}`]] as const));
		const published = rememberPublished(before, siteFrom(om));
		expect(published.size).toBe(5_002);
		expect([...published.keys()].slice(-2).sort()).toEqual(['nb/om', 'nn/om']);
		expect(published.has('nb/s999')).toBe(false);
		expect(published.has('nb/s1000')).toBe(true);
	});

	it('is neither drafts, nor the other language’s text', () => {
		const draft = md('nb/utkast.md', { title: 'Utkast', draft: true });
		expect([...rememberPublished(new Map(), siteFrom([glemt, draft], { preview: true })).keys()]).toEqual([
			'nb/hjelp/glemt',
		]);
	});
});

describe.each(seeds)('a hundred random steps of editing (seed %i)', (seed) => {
	it('never send a reader of an address with language to another language, nor show another text where there was a page', () => {
		const walk = createWalk(seed);
		let published: PublishedBefore = new Map();
		for (let step = 0; step < 100; step++) {
			walk.step();
			const { site } = assembled(walk.content().files, { now: noon, published });
			const later = rememberPublished(published, site);
			for (const address of [...later.keys(), ...[...later.values()].flat()].flatMap((one) => [
				`/${one}`,
				`/nb/${one}`,
				`/nn/${one}`,
			])) {
				const [, locale = ''] = address.split('/');
				if (locale !== 'nb' && locale !== 'nn') continue;
				const decision = decide(site, address, locale === 'nb' ? 'nn' : 'nb');
				if (decision.kind === 'redirect')
					expect([address, decision.to]).toEqual([address, expect.stringMatching(`^/${locale}(/|$)`)]);
				if (decision.kind === 'not-found') expect(decision.page).toMatch(`/${locale}/ikke-funnet`);
			}
			for (const locale of locales) {
				for (const { path, language, translationKey } of Object.values(site.locales[locale].pages)) {
					const had =
						published.has(locale + path) ||
						[...published].some(([address, keys]) => address.startsWith(`${locale}/`) && keys.includes(translationKey));
					if (language !== locale) expect({ step, path, had }).toEqual({ step, path, had: false });
				}
			}
			if (step % 10 === 0)
				expect(JSON.stringify(assembled(walk.content().files, { now: noon, published: later }).site)).toBe(
					JSON.stringify(site),
				);
			published = later;
		}
	});
});
