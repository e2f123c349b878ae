/** @jest-environment jsdom */
import { cleanup, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { ContentsList } from '@/app/_components/page/ContentsList';
import { Breadcrumbs } from '@/app/_components/shell/Breadcrumbs';
import { LanguageSwitch } from '@/app/_components/shell/LanguageSwitch';
import { MainMenu } from '@/app/_components/shell/MainMenu';
import { SiteHeader } from '@/app/_components/shell/SiteHeader';
import { headingsOf, parseMarkdown } from '@/lib/content/markdown/markdown';
import type { Locale } from '@/lib/i18n/routing';
import { aroundOn } from '../../support/documents';
import { show } from '../../support/show';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';
import { texts } from '../../support/texts';

const inMenu = (path: string, title: string, weight: number) => md(path, { title, menu: { main: { weight } } });
const site = siteFrom([
	titled('nb/index.md', 'MinID – elektronisk ID'),
	titled('nn/index.md', 'MinID – elektronisk ID'),
	inMenu('nb/kom-i-gang.md', 'Kom i gang', 1),
	inMenu('nb/hjelp/index.md', 'Hjelp', 2),
	md('nb/hjelp/glemt.md', { title: 'Glemt passord' }),
	md('nn/hjelp/gloymt.md', { title: 'Gløymt passord', translationKey: 'hjelp/glemt' }),
]);
const page = (path: string, locale: Locale = 'nb') => pageOf(site, locale, path);
const link = (name: string | RegExp) => screen.getByRole('link', { name, hidden: true });
const linksIn = (element: HTMLElement) =>
	within(element)
		.getAllByRole('link', { hidden: true })
		.map((item) => [item.textContent, item.getAttribute('href')]);

describe('the main menu', () => {
	const items = site.locales.nb.mainMenu;

	it('has its items in order, as a named landmark', () => {
		show(<MainMenu items={items} page={undefined} />);
		expect(linksIn(screen.getByRole('navigation', { name: texts.nb.menu.main }))).toEqual([
			['Kom i gang', '/nb/kom-i-gang'],
			['Hjelp', '/nb/hjelp'],
		]);
	});

	it('says which page the reader is on', () => {
		show(<MainMenu items={items} page={page('/hjelp')} />);
		expect(link('Hjelp')).toHaveAttribute('aria-current', 'page');
		expect(link('Kom i gang')).not.toHaveAttribute('aria-current');
	});

	it('says which part of the site the reader is in, and does not call it the page', () => {
		show(<MainMenu items={items} page={page('/hjelp/glemt')} />);
		expect(link('Hjelp')).toHaveAttribute('aria-current', 'true');
		expect(link('Kom i gang')).not.toHaveAttribute('aria-current');
	});

	it('says nothing on the front page and on the not-found page', () => {
		const { unmount } = show(<MainMenu items={items} page={page('/')} />);
		expect(document.querySelector('[aria-current]')).toBeNull();
		unmount();
		show(<MainMenu items={items} page={undefined} />);
		expect(document.querySelector('[aria-current]')).toBeNull();
	});

	it('marks what is not in the reader’s language', () => {
		show(<MainMenu items={site.locales.nn.mainMenu} page={undefined} />, 'nn');
		expect(link('Hjelp')).toHaveAttribute('lang', 'nb');
		expect(link('Hjelp')).toHaveAttribute('href', '/nn/hjelp');
	});

	it('is not there when it would be empty', () => {
		show(<MainMenu items={[]} page={undefined} />);
		expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
	});
});

describe('the language switch', () => {
	it('leads to the same page, named in its own language', () => {
		show(<LanguageSwitch others={aroundOn(site, 'nb').otherLanguages} locale="nb" page={page('/hjelp/glemt')} />);
		const nynorsk = within(screen.getByRole('navigation', { name: texts.nb.menu.language })).getByRole('link', {
			name: 'Nynorsk',
		});
		expect(nynorsk).toHaveAttribute('href', '/nn/hjelp/gloymt');
		expect(nynorsk).toHaveAttribute('lang', 'nn');
		expect(nynorsk).toHaveAttribute('hreflang', 'nn');
	});

	it('leads to the same page also when it is not translated', () => {
		show(<LanguageSwitch others={aroundOn(site, 'nb').otherLanguages} locale="nb" page={page('/hjelp')} />);
		expect(link('Nynorsk')).toHaveAttribute('href', '/nn/hjelp');
	});

	it('leads back', () => {
		show(
			<LanguageSwitch others={aroundOn(site, 'nn').otherLanguages} locale="nn" page={page('/hjelp/gloymt', 'nn')} />,
			'nn',
		);
		expect(link('Bokmål')).toHaveAttribute('href', '/nb/hjelp/glemt');
	});

	it('leads to the front page, and says so, where there is no page, or no such page in that language', () => {
		const { unmount } = show(
			<LanguageSwitch others={aroundOn(site, 'nb').otherLanguages} locale="nb" page={undefined} />,
		);
		expect(link('Nynorsk (framsida)')).toHaveAttribute('href', '/nn');
		unmount();
		show(
			<LanguageSwitch
				others={aroundOn(site, 'nb').otherLanguages}
				locale="nb"
				page={{ ...page('/hjelp'), alternates: { nb: '/nb/hjelp' } }}
			/>,
		);
		expect(link('Nynorsk (framsida)')).toHaveAttribute('href', '/nn');
	});
});

describe('the way to a language that has some of the pages', () => {
	const withEnglish = siteFrom([
		titled('nb/index.md', 'MinID'),
		titled('nb/om.md', 'Om MinID'),
		titled('nb/bare-norsk.md', 'Bare norsk'),
		titled('en/index.md', 'MinID'),
		md('en/about.md', { title: 'About MinID', translationKey: 'om' }),
		titled('en/only-english.md', 'Only English'),
	]);
	const linksOn = (locale: Locale, path: string) => {
		show(
			<LanguageSwitch
				others={aroundOn(withEnglish, locale).otherLanguages}
				locale={locale}
				page={pageOf(withEnglish, locale, path)}
			/>,
			locale,
		);
		return linksIn(screen.getByRole('navigation'));
	};

	it('leads to the page where it has it, and back', () => {
		expect(linksOn('nb', '/om')).toEqual([
			['Nynorsk', '/nn/om'],
			['English', '/en/about'],
		]);
		cleanup();
		expect(linksOn('en', '/about')).toEqual([
			['Bokmål', '/nb/om'],
			['Nynorsk', '/nn/om'],
		]);
	});

	it('leads to its front page where it has no such page, and says so in its own words; and so does the way back', () => {
		expect(linksOn('nn', '/bare-norsk')).toEqual([
			['Bokmål', '/nb/bare-norsk'],
			['English (front page)', '/en'],
		]);
		cleanup();
		expect(linksOn('en', '/only-english')).toEqual([
			['Bokmål (forsiden)', '/nb'],
			['Nynorsk (framsida)', '/nn'],
		]);
	});

	it('is not there before the language has a front page', () => {
		show(<LanguageSwitch others={aroundOn(site, 'nb').otherLanguages} locale="nb" page={page('/hjelp')} />);
		expect(screen.queryByRole('link', { name: /English/ })).not.toBeInTheDocument();
	});

	it('does not carry Norwegian words to an English search, nor English ones back', () => {
		const query = { text: 'glemt passord', page: 1 };
		show(
			<LanguageSwitch others={aroundOn(withEnglish, 'nb').otherLanguages} locale="nb" page={undefined} query={query} />,
		);
		expect(link('Nynorsk')).toHaveAttribute('href', '/nn/sok?q=glemt+passord');
		expect(link('English')).toHaveAttribute('href', '/en/sok');
		cleanup();
		show(
			<LanguageSwitch others={aroundOn(withEnglish, 'en').otherLanguages} locale="en" page={undefined} query={query} />,
			'en',
		);
		expect(link('Bokmål')).toHaveAttribute('href', '/nb/sok');
	});
});

describe('the header', () => {
	it('leads home, to the other language and to the main pages', () => {
		show(<SiteHeader around={aroundOn(site, 'nb')} page={page('/hjelp')} />);
		const banner = screen.getByRole('banner');
		expect(within(banner).getByRole('link', { name: /^MinID/ })).toHaveAttribute('href', '/nb');
		const addresses = linksIn(banner).map(([, href]) => href);
		expect(addresses).toEqual(['/nb', '/nb/sok', '/nn/hjelp', '/nb/kom-i-gang', '/nb/hjelp']);
	});
});

describe('the way to the page', () => {
	it('goes from the front page to the page itself, which is no link', () => {
		show(<Breadcrumbs page={page('/hjelp/glemt')} />);
		const trail = screen.getByRole('navigation', { name: texts.nb.menu.breadcrumbs });
		expect(linksIn(trail)).toEqual([
			[texts.nb.site.home, '/nb'],
			['Hjelp', '/nb/hjelp'],
		]);
		expect(within(trail).getByText('Glemt passord')).toHaveAttribute('aria-current', 'page');
	});

	it('marks what is not in the reader’s language', () => {
		show(<Breadcrumbs page={page('/hjelp', 'nn')} />, 'nn');
		expect(link(texts.nn.site.home)).not.toHaveAttribute('lang');
		expect(screen.getByText('Hjelp')).toHaveAttribute('lang', 'nb');
	});

	it('is not shown on the front page', () => {
		show(<Breadcrumbs page={page('/')} />);
		expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
	});
});

describe('the list of contents', () => {
	const headings = (text: string) => headingsOf(parseMarkdown(text));

	it('leads to the main headings of a long page', () => {
		show(<ContentsList headings={headings('## Én\n### Liten\n## To\n## Får ikke kode\n## To')} />);
		expect(linksIn(screen.getByRole('navigation', { name: texts.nb.menu.contents }))).toEqual([
			['Én', '#en'],
			['To', '#to'],
			['Får ikke kode', '#faar-ikke-kode'],
			['To', '#to-2'],
		]);
	});

	it('is folded, until a reader opens it or the screen has room beside the text', () => {
		const { container } = show(<ContentsList headings={headings('## Én\n## To\n## Tre\n## Fire')} />);
		expect(container.querySelector('details')).not.toHaveAttribute('open');
		expect(container.querySelector('summary')).toHaveTextContent(texts.nb.menu.contents);
	});

	it('is not there when the page has one of them', () => {
		show(<ContentsList headings={headings('## Én\n### A\n### B\n### C')} />);
		expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
	});
});
