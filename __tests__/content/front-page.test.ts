import { visit } from 'unist-util-visit';
import { resolvePage } from '@/lib/content/assemble/resolve';
import { createContext } from '@/lib/content/checks/context';
import { treeOf } from '@/lib/content/markdown/markdown-text';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { plainLabels } from '@/lib/content/store/trial';
import type { SiteContent } from '@/lib/content/types';
import { askOf } from '@/lib/documents/questions';
import { shownText } from '@/lib/documents/shown-text';
import type { Locale } from '@/lib/i18n/routing';

let site: SiteContent;

beforeAll(async () => {
	const content = await createContentReader()(await scanContent('content'));
	site = createContext(content, { messages: [], sources: [] }, Date.now()).context.site;
});

/** The languages that are complete; others may have a smaller front page. */
describe.each<Locale>(['nb', 'nn'])('the front page in %s', (locale) => {
	const page = () => {
		const front = site.locales[locale].pages['/'];
		if (!front) throw new Error(`There is no front page in ${locale}`);
		return front;
	};

	it('begins with the six commonest problems, each a link to the page that solves it', () => {
		const list = treeOf(page().markdown).children.find((node) => node.type === 'list');
		const problems: (string | undefined)[] = [];
		visit(list ?? { type: 'root', children: [] }, 'link', ({ url }) => {
			problems.push(resolvePage(site, locale, url)?.path);
		});
		expect(problems).toHaveLength(6);
		expect(problems.filter((path) => !path?.startsWith('/hjelp/'))).toEqual([]);
	});

	it('says whom to call and when, and what MinID can be used for, as it stands on the page about that', () => {
		const { html } = shownText(page().markdown, askOf(site), { language: locale, locale, labels: plainLabels });
		expect(html).toMatch(/callout-call.*tel:80030300.*09:00–15:00/s);
		for (const service of ['Lånekassen', 'Altinn', 'Helsenorge']) expect(html).toContain(service);
	});
});
