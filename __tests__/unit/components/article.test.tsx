/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import { ArticleView } from '@/app/_components/page/ArticleView';
import { GuideNavigation } from '@/app/_components/page/GuideNavigation';
import { GuideSteps } from '@/app/_components/page/GuideSteps';
import { LastUpdated } from '@/app/_components/page/LastUpdated';
import { PageNotices } from '@/app/_components/page/PageNotices';
import { RelatedPages } from '@/app/_components/page/RelatedPages';
import { SectionChildren } from '@/app/_components/page/SectionChildren';
import type { GuidePosition, SiteContent } from '@/lib/content/types';
import type { PageDocument } from '@/lib/documents/types';
import type { Locale } from '@/lib/i18n/routing';
import { documentOn } from '../../support/documents';
import { show } from '../../support/show';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';
import { texts } from '../../support/texts';

const step = (path: string, title: string, weight: number, choice = {}) =>
	md(path, { title, type: 'guide', menu: { start: { weight, ...choice } } });
const site = siteFrom([
	titled('nb/index.md', 'Forside'),
	titled('nn/index.md', 'Framside'),
	step('nb/start/index.md', 'Introduksjon', 1),
	step('nb/start/brev.md', 'Bestill brev', 2),
	step('nb/start/app.md', 'Hent appen', 3, { step: 'Velg' }),
	step('nb/start/sms.md', 'Bruk SMS', 4, { step: 'Velg' }),
	step('nb/start/slutt.md', 'Logg inn', 5),
	md('nb/hjelp/index.md', {
		title: 'Hjelp',
		type: 'section',
		ingress: 'Finn svaret.',
		related_pages: ['/kontakt', '/start'],
	}),
	md('nb/hjelp/a.md', { title: 'Glemt passord', ingress: 'Lead A', teaser: { text: 'Kort A' } }),
	md('nb/hjelp/b.md', { title: 'Får ikke kode', ingress: 'Lead B' }),
	md('nb/kontakt.md', { title: 'Kontakt', lastmod: '2026-11-20' }, '## Telefon\n\nRing oss **nå**.'),
	md('nn/kontakt-nn.md', { title: 'Kontakt oss', translationKey: 'kontakt' }),
	md('nb/utkast.md', { title: 'Utkast', draft: true }),
]);
const previous = (title: string) => texts.nb.guide.previous.replace('{title}', title);
const next = (title: string) => texts.nb.guide.next.replace('{title}', title);
const or = (title: string) => texts.nb.guide.or.replace('{title}', title);
const page = (path: string, locale: Locale = 'nb') => pageOf(site, locale, path);
const guideOf = (path: string, locale: Locale = 'nb') => {
	const { guide } = page(path, locale);
	if (!guide) throw new Error(`${path} is no step of a guide`);
	return guide;
};
const linksIn = (element: HTMLElement) =>
	within(element)
		.getAllByRole('link')
		.map((item) => [item.textContent, item.getAttribute('href')]);

describe('the steps of a guide', () => {
	it('are links in order, named with the number that is seen, with the one the reader is on', () => {
		show(<GuideSteps guide={guideOf('/start/brev')} />);
		const steps = screen.getByRole('navigation', { name: texts.nb.guide.steps });
		expect(linksIn(steps)).toEqual([
			['1 Introduksjon', '/nb/start'],
			['2 Bestill brev', '/nb/start/brev'],
			['3 Velg', '/nb/start/app'],
			['4 Logg inn', '/nb/start/slutt'],
		]);
		expect(
			within(steps)
				.getAllByRole('link', { current: 'step' })
				.map(({ textContent }) => textContent),
		).toEqual(['2 Bestill brev']);
		expect(steps).toHaveTextContent(/^Steg 2 av 4: Bestill brev/);
	});

	it('say what else the reader can choose at a step with choices', () => {
		show(<GuideSteps guide={guideOf('/start/sms')} />);
		expect(screen.getByRole('navigation')).toHaveTextContent(/^Steg 3 av 4: Velg/);
		expect(screen.getByRole('link', { current: 'step' })).toHaveAttribute('href', '/nb/start/sms');
		expect(screen.getByRole('link', { name: 'Hent appen' })).toHaveAttribute('href', '/nb/start/app');
		expect(screen.queryByRole('link', { name: 'Bruk SMS' })).not.toBeInTheDocument();
	});

	it('are marked where they are not in the reader’s language', () => {
		show(<GuideSteps guide={guideOf('/start/app', 'nn')} />, 'nn');
		expect(screen.getByRole('link', { name: '2 Bestill brev' })).toHaveAttribute('lang', 'nb');
		expect(screen.getByRole('navigation', { name: texts.nn.guide.steps })).toHaveTextContent(/3 av 4/);
	});
});

describe('the way through a guide', () => {
	const names = () =>
		screen.getAllByRole('link').map((item) => [item.textContent, item.getAttribute('href'), item.getAttribute('rel')]);

	it.each([
		['begins', '/start', [[next('Bestill brev'), '/nb/start/brev', 'next']]],
		[
			'leads to each of the choices, the recommended first',
			'/start/brev',
			[
				[previous('Introduksjon'), '/nb/start', 'prev'],
				[next('Hent appen'), '/nb/start/app', 'next'],
				[or('Bruk SMS'), '/nb/start/sms', 'next'],
			],
		],
		[
			'leads from a choice to the next step, never to the other choice',
			'/start/app',
			[
				[previous('Bestill brev'), '/nb/start/brev', 'prev'],
				[next('Logg inn'), '/nb/start/slutt', 'next'],
			],
		],
		[
			'leads from the last choice to the next step too',
			'/start/sms',
			[
				[previous('Bestill brev'), '/nb/start/brev', 'prev'],
				[next('Logg inn'), '/nb/start/slutt', 'next'],
			],
		],
		[
			'ends, and leads back to whatever was chosen',
			'/start/slutt',
			[
				[previous('Hent appen'), '/nb/start/app', 'prev'],
				[or('Bruk SMS'), '/nb/start/sms', 'prev'],
			],
		],
	])('%s', (_, path, expected) => {
		show(<GuideNavigation guide={guideOf(path)} />);
		expect(names()).toEqual(expected);
	});
});

describe('a guide of one step', () => {
	it('leads nowhere, without an empty list', () => {
		const page = { title: 'A', url: '/nb/a' };
		const guide: GuidePosition = { name: 'start', index: 0, choice: 0, steps: [{ title: 'A', choices: [page] }] };
		const { container } = show(<GuideNavigation guide={guide} />);
		expect(container).toBeEmptyDOMElement();
	});
});

describe('the pages of a section', () => {
	it('are links with a line about each: the teaser, or the lead', () => {
		show(<SectionChildren pages={page('/hjelp').children} />);
		const section = screen.getByRole('region', { name: texts.nb.page.inSection });
		expect(linksIn(section)).toEqual([
			['Glemt passord', '/nb/hjelp/a'],
			['Får ikke kode', '/nb/hjelp/b'],
		]);
		expect(section).toHaveTextContent(/Kort A.*Lead B/);
		expect(section).not.toHaveTextContent('Lead A');
	});

	it('say what else the reader can choose at a step with choices', () => {
		show(<GuideSteps guide={guideOf('/start/sms')} />);
		expect(screen.getByRole('navigation')).toHaveTextContent(/^Steg 3 av 4: Velg/);
		expect(screen.getByRole('link', { current: 'step' })).toHaveAttribute('href', '/nb/start/sms');
		expect(screen.getByRole('link', { name: 'Hent appen' })).toHaveAttribute('href', '/nb/start/app');
		expect(screen.queryByRole('link', { name: 'Bruk SMS' })).not.toBeInTheDocument();
	});

	it('are marked where they are not in the reader’s language', () => {
		show(<SectionChildren pages={page('/hjelp', 'nn').children} />, 'nn');
		expect(screen.getByRole('link', { name: 'Glemt passord' }).closest('[lang]')).toHaveAttribute('lang', 'nb');
	});

	it('are left out where the text or a task of the section leads to them already', () => {
		const files = (text: string, fields = {}) =>
			siteFrom([
				md('nb/hjelp/index.md', { title: 'Hjelp', type: 'section' }, text),
				md('nb/hjelp/a.md', { title: 'A', ...fields }),
				titled('nb/hjelp/b.md', 'B'),
			]);
		const shown = (on: SiteContent) => documentOn(on, 'page', '/nb/hjelp').page.children.map(({ title }) => title);
		expect(shown(files('Se [a](/hjelp/a#krav).'))).toEqual(['B']);
		expect(shown(files('', { navigation_link: { text: 'Gjør a' } }))).toEqual(['B']);
		expect(shown(files('Se [a](/hjelp/a) og [b](/hjelp/b).'))).toEqual([]);
	});

	it('are not spoken of when there are none', () => {
		show(<SectionChildren pages={page('/kontakt').children} />);
		expect(screen.queryByRole('region')).not.toBeInTheDocument();
	});
});

describe('related pages', () => {
	it('are a named list of links', () => {
		show(<RelatedPages related={page('/hjelp').related} />);
		expect(linksIn(screen.getByRole('navigation', { name: texts.nb.page.related }))).toEqual([
			['Kontakt', '/nb/kontakt'],
			['Introduksjon', '/nb/start'],
		]);
	});

	it('are those of the reader’s language, and marked where there are none', () => {
		show(<RelatedPages related={page('/hjelp', 'nn').related} />, 'nn');
		expect(screen.getByRole('link', { name: 'Kontakt oss' })).toHaveAttribute('href', '/nn/kontakt-nn');
		expect(screen.getByRole('link', { name: 'Kontakt oss' })).not.toHaveAttribute('lang');
		expect(screen.getByRole('link', { name: 'Introduksjon' })).toHaveAttribute('lang', 'nb');
	});

	it('are not spoken of when there are none', () => {
		show(<RelatedPages related={page('/kontakt').related} />);
		expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
	});
});

describe('notices', () => {
	it('tell that the page is in another language, and in which', () => {
		show(<PageNotices page={page('/hjelp', 'nn')} />, 'nn');
		expect(screen.getByText(texts.nn.page.notTranslated.replace('{language}', 'bokmål'))).toBeInTheDocument();
	});

	it('tell editors that nobody else sees the page', () => {
		show(<PageNotices page={{ ...page('/kontakt'), preview: true }} />);
		expect(screen.getByText(texts.nb.page.preview)).toBeInTheDocument();
	});

	it('are silent about a page as it should be', () => {
		const { container } = show(<PageNotices page={page('/kontakt')} />);
		expect(container).toBeEmptyDOMElement();
	});
});

describe('the date of the last change', () => {
	it('is in words, and in figures for machines', () => {
		show(<LastUpdated date="2026-11-20" locale="nb" />);
		expect(screen.getByRole('time')).toHaveTextContent('20. november 2026');
		expect(screen.getByRole('time')).toHaveAttribute('datetime', '2026-11-20');
	});
});

describe('that the page was tried against the service', () => {
	const contact = documentOn(site, 'page', '/nb/kontakt');
	const dates = (of: PageDocument) => {
		const { container } = show(<ArticleView {...of} />);
		return [...container.querySelectorAll('p:has(> time)')].map((line) => line.textContent);
	};

	it('is said with the day and with who did it, and only where an editor has written it', () => {
		expect(dates(contact)).toEqual(['Sist oppdatert 20. november 2026']);
		expect(
			dates({ ...contact, page: { ...contact.page, verified: { dato: '2026-11-22', av: 'brukerstøtten' } } }),
		).toEqual(['Sist oppdatert 20. november 2026', 'Kontrollert 22. november 2026 av brukerstøtten']);
	});
});

describe('an article', () => {
	it('has one main heading, its lead and its text', () => {
		show(<ArticleView {...documentOn(site, 'page', '/nb/kontakt')} />);
		const article = screen.getByRole('article');
		expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual(['Kontakt']);
		expect(within(article).getByRole('heading', { level: 2, name: 'Telefon' })).toHaveAttribute('id', 'telefon');
		expect(article).toHaveTextContent('Ring oss nå.');
		expect(article).not.toHaveAttribute('lang');
		expect(screen.getByRole('time')).toBeInTheDocument();
	});

	it('is marked with its own language, and what stands around it is not', () => {
		show(<ArticleView {...documentOn(site, 'page', '/nn/hjelp')} />, 'nn');
		expect(screen.getByRole('article')).toHaveAttribute('lang', 'nb');
		expect(screen.getByText(texts.nn.page.notTranslated.replace('{language}', 'bokmål')).closest('[lang]')).toBeNull();
		expect(screen.getByRole('heading', { name: texts.nn.page.related }).closest('[lang]')).toBeNull();
	});

	it('that is a section begins with its tasks, and lists only what neither they nor its text lead to', () => {
		const task = (name: string, weight: number) =>
			md(`nb/hjelp/${name}.md`, { title: name, navigation_link: { text: `Oppgave ${name}`, weight } });
		const text = ['A', 'B', 'C', 'D'].map((title) => `## ${title}\n\n- [Til c](/hjelp/c)\n`).join('\n');
		const section = siteFrom([
			md('nb/hjelp/index.md', { title: 'Hjelp', type: 'section' }, text),
			task('a', 2),
			task('b', 1),
			titled('nb/hjelp/c.md', 'Side c'),
			titled('nb/hjelp/d.md', 'Side d'),
		]);
		show(<ArticleView {...documentOn(section, 'page', '/nb/hjelp')} />);
		const tasks = within(screen.getByRole('article')).getByRole('region', { name: texts.nb.home.tasks });
		expect(linksIn(tasks)).toEqual([
			['Oppgave b', '/nb/hjelp/b'],
			['Oppgave a', '/nb/hjelp/a'],
		]);
		expect(linksIn(screen.getByRole('region', { name: texts.nb.page.inSection }))).toEqual([['Side d', '/nb/hjelp/d']]);
		expect(screen.queryByRole('navigation', { name: texts.nb.menu.contents })).not.toBeInTheDocument();
	});

	it('shows what its type and its place say, and nothing else', () => {
		const { unmount } = show(<ArticleView {...documentOn(site, 'page', '/nb/hjelp')} />);
		expect(screen.getByRole('region', { name: texts.nb.page.inSection })).toBeInTheDocument();
		expect(screen.queryByRole('navigation', { name: texts.nb.guide.steps })).not.toBeInTheDocument();
		expect(screen.queryByRole('time')).not.toBeInTheDocument();
		unmount();
		show(<ArticleView {...documentOn(site, 'page', '/nb/start')} />);
		expect(screen.getByRole('navigation', { name: texts.nb.guide.steps })).toBeInTheDocument();
		expect(screen.getByRole('link', { name: next('Bestill brev') })).toBeInTheDocument();
		expect(screen.queryByRole('region', { name: texts.nb.page.inSection })).not.toBeInTheDocument();
	});
});
