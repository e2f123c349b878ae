import { type Locale, locales } from '../../i18n/routing';
import type { PageFrontMatter } from '../source/schema';
import type { GuideStep, Page, SiteContent } from '../types';
import { linkTo } from './links';
import type { PublishedPage } from './pages';

type Menus = NonNullable<PageFrontMatter['menu']>;
type MenuEntry = Menus[string] & { page: Page };

/** Fills the main menu of every language, and gives each page of a guide its place there. */
export function fillMenus(site: SiteContent, published: readonly PublishedPage[]): void {
	const menus = new Map(published.map(({ source }) => [source.file, source.data.menu ?? {}]));
	const guides = new Set([...menus.values()].flatMap((menu) => Object.keys(menu)).filter((name) => name !== 'main'));
	for (const locale of locales) {
		const content = site.locales[locale];
		const entriesOf = (menu: string) => inOrder(Object.values(content.pages), menus, menu, locale);
		content.mainMenu = entriesOf('main').map(({ page, name }) => linkTo(page, { title: name }));
		for (const guide of guides) placeInGuide(guide, entriesOf(guide));
	}
}

function inOrder(pages: readonly Page[], menus: ReadonlyMap<string, Menus>, menu: string, locale: Locale): MenuEntry[] {
	const title = ({ name, page }: MenuEntry) => name ?? page.title;
	return pages
		.flatMap((page) => {
			const own = menus.get(page.file) ?? {};
			const entry = Object.hasOwn(own, menu) ? own[menu] : undefined;
			return entry ? [{ ...entry, page }] : [];
		})
		.sort((a, b) => a.weight - b.weight || title(a).localeCompare(title(b), locale));
}

/** A page that is in several guides stands in the first. */
function placeInGuide(name: string, entries: readonly MenuEntry[]): void {
	const groups = new Map<string | Page, MenuEntry[]>();
	for (const entry of entries) {
		const step = entry.step ?? entry.page;
		groups.set(step, [...(groups.get(step) ?? []), entry]);
	}
	const steps = [...groups.values()].flatMap((choices) => stepOf(choices) ?? []);
	[...groups.values()].forEach((choices, index) => {
		choices.forEach(({ page }, choice) => {
			page.guide ??= { name, steps, index, choice };
		});
	});
}

/** A step is named by its page's own heading, so that what it is called and what the reader comes to cannot differ. */
function stepOf([first, ...others]: readonly MenuEntry[]): GuideStep | undefined {
	if (!first) return undefined;
	const { page, step } = first;
	const title = step !== undefined && others.length > 0 ? step : page.title;
	return { title, choices: [linkTo(page), ...others.map((other) => linkTo(other.page))] };
}
