/**
 * The layouts of pages, by their name in the front matter. `boost` is how much the search makes of one: in doubt, a page that
 * answers a question comes before one that leads to others.
 */
export const pageTypes = {
	page: { boost: 0.9 },
	section: { boost: 0.85 },
	guide: { boost: 1 },
	article: { boost: 1 },
	home: { boost: 0.6 },
} as const;

export type PageType = keyof typeof pageTypes;

/** What each is called where a page is written. */
export const pageTypeLabels: Readonly<Record<PageType, string>> = {
	page: 'Vanlig side',
	section: 'Inngang til flere sider',
	guide: 'Veiledning i flere steg',
	article: 'Artikkel',
	home: 'Forside',
};

export const pageTypeNames = Object.keys(pageTypes) as PageType[];
