/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { JsonLd } from '@/app/_components/base/JsonLd';
import { HomeView } from '@/app/_components/page/HomeView';
import { NotFoundView } from '@/app/_components/page/NotFoundView';
import { PageView } from '@/app/_components/page/PageView';
import { AlertList } from '@/app/_components/shell/AlertList';
import { SiteFooter } from '@/app/_components/shell/SiteFooter';
import { readSettings } from '@/lib/settings';
import { aroundOn, documentOn } from '../../support/documents';
import { show } from '../../support/show';
import { md, picture, siteFrom, titled } from '../../support/site-from';
import { texts } from '../../support/texts';

const columns = [
	{
		title: 'Om nettstedet',
		links: [
			{ text: 'Kontakt oss', url: '/kontakt' },
			{ text: 'Finnes ikke', url: '/borte' },
			{ text: 'Digdir', url: 'https://www.digdir.no' },
			{ text: 'In English', lang: 'en', url: 'https://www.norge.no/en' },
		],
	},
];
const task = (path: string, text: string, weight?: number) =>
	md(path, { title: path, navigation_link: { icon: 'app', text }, ...(weight && { menu: { main: { weight } } }) });
const site = siteFrom(
	[
		md(
			'nb/index.md',
			{ title: 'MinID', ingress: 'Gratis ID.', banner: { image: '/bilder/forside.svg' } },
			'## Finn svaret\n\nTekst',
		),
		titled('nn/index.md', 'MinID'),
		task('nb/a.md', 'Uten plass i menyen'),
		task('nb/hjelp.md', 'Få hjelp', 2),
		task('nb/start.md', 'Kom i gang', 1),
		md('nb/kontakt.md', { title: 'Kontakt', teaser: { text: 'Ring oss' } }),
		md('nn/kontakt-nn.md', { title: 'Kontakt oss', translationKey: 'kontakt' }),
		md('nb/norge.md', {
			title: 'På norge.no',
			ingress: 'Lead',
			teaser: { external_url: 'https://www.norge.no', image: '/bilder/forside.svg' },
		}),
		md('nb/_footer.md', { columns }, 'Digdir står bak MinID.'),
		md('nb/_varsler/alle.md', { title: 'Feil på SMS', type: 'warning' }, 'Vi **retter**.'),
		md('nn/_varsler/kontakt.md', { title: 'Stengd telefon', type: 'info', pages: ['/kontakt-nn'] }),
	],
	{ images: [picture('/bilder/forside.svg')] },
);
const linksIn = (element: HTMLElement) =>
	within(element)
		.getAllByRole('link')
		.map((item) => [item.textContent, item.getAttribute('href')]);

describe('the front page', () => {
	it('says what MinID is, with one main heading', () => {
		show(<HomeView {...documentOn(site, 'page', '/nb')} />);
		expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual(['MinID']);
		expect(screen.getByText('Gratis ID.')).toBeInTheDocument();
		expect(screen.getByRole('heading', { level: 2, name: 'Finn svaret' })).toBeInTheDocument();
	});

	it('has the most frequent tasks in the order of the main menu', () => {
		show(<HomeView {...documentOn(site, 'page', '/nb')} />);
		const tasks = screen.getByRole('region', { name: texts.nb.home.tasks });
		expect(
			within(tasks)
				.getAllByRole('link')
				.map((item) => [item.textContent, item.getAttribute('href')]),
		).toEqual([
			['Kom i gang', '/nb/start'],
			['Få hjelp', '/nb/hjelp'],
			['Uten plass i menyen', '/nb/a'],
		]);
	});

	it('has a card for each page with a teaser, also one that leads out of the site', () => {
		show(<HomeView {...documentOn(site, 'page', '/nb')} />);
		const cards = screen.getByRole('region', { name: texts.nb.home.more });
		expect(linksIn(cards)).toEqual([
			['Kontakt', '/nb/kontakt'],
			[`På norge.no (${texts.nb.text.external})`, 'https://www.norge.no'],
		]);
		expect(within(cards).getByRole('link', { name: /norge.no/ })).toHaveAttribute('rel', 'external');
		expect(cards).toHaveTextContent(/Ring oss.*Lead/);
	});

	it('has no card that leads to itself', () => {
		const own = siteFrom([md('nb/index.md', { title: 'A', teaser: { text: 'B' } })]);
		show(<HomeView {...documentOn(own, 'page', '/nb')} />);
		expect(screen.queryByRole('link')).not.toBeInTheDocument();
	});

	it('has pictures that are decoration, with their size', () => {
		const { container } = show(<HomeView {...documentOn(site, 'page', '/nb')} />);
		const pictures = [...container.querySelectorAll('img')];
		expect(pictures.map((image) => [image.getAttribute('src'), image.width, image.height, image.alt])).toEqual([
			['/bilder/forside.svg', 640, 480, ''],
			['/bilder/forside.svg', 640, 480, ''],
		]);
		expect(screen.queryByRole('img')).not.toBeInTheDocument();
	});

	it('speaks of no tasks and no further reading when there are none', () => {
		const bare = siteFrom([titled('nb/index.md', 'Forside')]);
		show(<HomeView {...documentOn(bare, 'page', '/nb')} />);
		expect(screen.queryByRole('region')).not.toBeInTheDocument();
	});

	it('speaks the reader’s language where it can, and marks what it cannot', () => {
		show(<HomeView {...documentOn(site, 'page', '/nn')} />, 'nn');
		const heading = screen.getByRole('heading', { name: texts.nn.home.more });
		expect(heading.closest('[lang]')).toBeNull();
		expect(screen.getByRole('link', { name: /norge.no/ }).closest('[lang]')).toHaveAttribute('lang', 'nb');
		expect(screen.getByRole('link', { name: 'Få hjelp' }).closest('[lang]')).toHaveAttribute('lang', 'nb');
	});

	it('that is not translated is marked as such, and what stands around its text is not', () => {
		const only = siteFrom([titled('nb/index.md', 'Forside'), task('nn/a.md', 'Kom i gang', 1)]);
		show(<HomeView {...documentOn(only, 'page', '/nn')} />, 'nn');
		expect(screen.getByRole('heading', { level: 1 }).closest('[lang]')).toHaveAttribute('lang', 'nb');
		expect(screen.getByText(texts.nn.page.notTranslated.replace('{language}', 'bokmål')).closest('[lang]')).toBeNull();
		expect(screen.getByRole('link', { name: 'Kom i gang' }).closest('[lang]')).toBeNull();
	});
});

describe('alerts', () => {
	it('stand on every page when no pages are listed, and say how serious they are', () => {
		show(<AlertList alerts={documentOn(site, 'page', '/nb').around.alerts} locale="nb" />);
		const alerts = screen.getByRole('region', { name: texts.nb.alerts.region });
		expect(alerts).toHaveTextContent(new RegExp(`${texts.nb.alerts.warning}: ?Feil på SMS.*Vi retter\\.`));
		expect(alerts).not.toHaveTextContent('Stengd telefon');
	});

	it('stand on the not-found page too, unless they are for certain pages', () => {
		show(<AlertList alerts={aroundOn(site, 'nb').alerts} locale="nb" />);
		expect(screen.getByRole('region')).toHaveTextContent('Feil på SMS');
		expect(screen.getByRole('region')).not.toHaveTextContent('Stengd telefon');
	});

	it('stand on the pages they are for, marked with their language', () => {
		show(<AlertList alerts={documentOn(site, 'page', '/nb/kontakt').around.alerts} locale="nb" />);
		expect(screen.getByText('Stengd telefon').closest('[lang]')).toHaveAttribute('lang', 'nn');
		expect(screen.getByText('Feil på SMS').closest('[lang]')).toBeNull();
	});

	it('come before the main heading, so they are no headings that a page would seem to lie under', () => {
		show(<AlertList alerts={documentOn(site, 'page', '/nb/kontakt').around.alerts} locale="nb" />);
		expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
	});

	it('are not spoken of when there are none', () => {
		const { container } = show(<AlertList alerts={aroundOn(siteFrom([]), 'nb').alerts} locale="nb" />);
		expect(container).toBeEmptyDOMElement();
	});
});

describe('the footer', () => {
	it('has the links that editors list, without those that lead nowhere, and its text', () => {
		show(<SiteFooter footer={aroundOn(site, 'nb').footer} locale="nb" />);
		const footer = screen.getByRole('contentinfo');
		expect(linksIn(within(footer).getByRole('navigation', { name: texts.nb.menu.footer }))).toEqual([
			['Kontakt oss', '/nb/kontakt'],
			[`Digdir (${texts.nb.text.external})`, 'https://www.digdir.no'],
			[`In English (${texts.nb.text.external})`, 'https://www.norge.no/en'],
		]);
		expect(within(footer).getByRole('heading', { name: 'Om nettstedet' })).toBeInTheDocument();
		expect(within(footer).getByRole('link', { name: /^Digdir/ })).toHaveAttribute('rel', 'external');
		expect(within(footer).getByRole('link', { name: 'Kontakt oss' })).not.toHaveAttribute('rel');
		expect(footer).toHaveTextContent('Digdir står bak MinID.');
	});

	it('marks a text in a foreign language, and only that text', () => {
		show(<SiteFooter footer={aroundOn(site, 'nb').footer} locale="nb" />);
		const foreign = screen.getByText('In English');
		expect(foreign).toHaveAttribute('lang', 'en');
		expect(foreign).not.toHaveTextContent(texts.nb.text.external);
		expect(screen.getByText('Digdir').closest('[lang="en"]')).toBeNull();
	});

	it('leads to the reader’s language, and is marked, where that language has none', () => {
		show(<SiteFooter footer={aroundOn(site, 'nn').footer} locale="nn" />, 'nn');
		expect(screen.getByRole('link', { name: 'Kontakt oss' })).toHaveAttribute('href', '/nn/kontakt-nn');
		expect(screen.getByRole('link', { name: 'Kontakt oss' }).closest('[lang]')).toHaveAttribute('lang', 'nb');
	});

	it('is not there when nobody has written one', () => {
		show(<SiteFooter footer={aroundOn(siteFrom([]), 'nb').footer} locale="nb" />);
		expect(screen.queryByRole('contentinfo')).not.toBeInTheDocument();
	});
});

describe('the not-found page', () => {
	it('explains, and leads on to what most people come for', () => {
		const { container } = show(<NotFoundView {...documentOn(site, 'not-found', '/nb/ikke-funnet')} />);
		expect(screen.getByRole('heading', { level: 1, name: texts.nb.notFound.title })).toBeInTheDocument();
		expect(linksIn(container)).toEqual([
			['Kom i gang', '/nb/start'],
			['Få hjelp', '/nb/hjelp'],
			['Uten plass i menyen', '/nb/a'],
			[texts.nb.error.home, '/nb'],
		]);
	});

	it('offers the other version of a page that is not published, and says in which language it is', () => {
		const offers = [{ title: 'Gløymt', url: '/nn/gloymt', lang: 'nn' as const }];
		show(<NotFoundView {...documentOn(site, 'not-found', '/nb/ikke-funnet')} withdrawn={{ status: 404, offers }} />);
		expect(screen.getByText(texts.nb.notFound.withdrawnLead)).toBeInTheDocument();
		const link = screen.getByRole('link', { name: 'Gløymt' });
		expect(link).toHaveAttribute('href', '/nn/gloymt');
		expect(link).toHaveAttribute('lang', 'nn');
		expect(link.parentElement).toHaveTextContent('Gløymt på nynorsk');
	});

	it('says of a page that is gone for good that it is, and offers nothing where there is nothing', () => {
		show(
			<NotFoundView {...documentOn(site, 'not-found', '/nb/ikke-funnet')} withdrawn={{ status: 410, offers: [] }} />,
		);
		expect(screen.getByRole('heading', { level: 1, name: texts.nb.notFound.goneTitle })).toBeInTheDocument();
		expect(screen.queryByText(texts.nb.notFound.instead)).not.toBeInTheDocument();
	});

	it('speaks Nynorsk to those who read it', () => {
		show(<NotFoundView {...documentOn(site, 'not-found', '/nn/ikke-funnet')} />, 'nn');
		expect(screen.getByRole('heading', { level: 1, name: texts.nn.notFound.title })).toBeInTheDocument();
		expect(screen.getByRole('link', { name: texts.nn.error.home })).toHaveAttribute('href', '/nn');
	});
});

describe('a whole page', () => {
	const settings = readSettings({ SITE_URL: 'https://minid.no' });

	it.each(['/', '/kontakt'])('has each landmark once, and a way past the menu: %s', (path) => {
		show(<PageView document={documentOn(site, 'page', `/nb${path}`)} settings={settings} />);
		for (const role of ['banner', 'main', 'contentinfo']) {
			// A header inside an article is no landmark (HTML-AAM), which the library does not know.
			const landmarks = screen.getAllByRole(role).filter((element) => !element.closest('article'));
			expect(landmarks).toHaveLength(1);
		}
		expect(screen.getByRole('link', { name: texts.nb.site.skipToContent })).toHaveAttribute(
			'href',
			`#${screen.getByRole('main').id}`,
		);
		const names = screen
			.getAllByRole('navigation')
			.map((navigation) => navigation.getAttribute('aria-label') ?? navigation.textContent);
		expect(new Set(names).size).toBe(names.length);
	});

	it('uses no id twice', () => {
		const text = ['Innhold', 'Les også', 'Les mer', 'Oppgaver', 'Innholdsliste']
			.map((title) => `## ${title}`)
			.join('\n');
		const busy = siteFrom([md('nb/index.md', { title: 'A', related_pages: ['/b'] }, text), task('nb/b.md', 'B', 1)]);
		const document = documentOn(busy, 'page', '/nb');
		const { container } = show(
			<PageView document={{ ...document, page: { ...document.page, type: 'article' } }} settings={settings} />,
		);
		const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
		expect(ids).toContain('innhold');
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('holds structured data that no text can break out of', () => {
		const title = '</script><script>alert(1)</script>';
		const { container } = show(<JsonLd data={{ title }} />);
		const scripts = container.querySelectorAll('script');
		expect(scripts).toHaveLength(1);
		expect(scripts[0]?.innerHTML).not.toContain('<');
		expect(JSON.parse(scripts[0]?.textContent ?? '')).toEqual({ title });
	});
});
