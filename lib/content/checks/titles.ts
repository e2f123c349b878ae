import { inField, type Rule } from './rule';
import { sharedBy } from './shared-by';

/** Two pages with one title cannot be told apart in menus, search results and browser tabs. */
export const titles: Rule = {
	name: 'titles',
	severity: 'error',
	about: 'Hver side har sin egen tittel.',
	example: 'to sider heter «Hjelp»',
	check: ({ pages }) =>
		sharedBy(pages, ({ data }) => data.title).map(({ page, others }) =>
			inField(titles, page, ['title'], `«${page.data.title}» er også tittelen på ${others}. Gi sidene ulike titler.`),
		),
};
