import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { createContext } from '@/lib/content/checks/context';
import { readInterfaceTexts } from '@/lib/content/checks/interface-texts';
import { formatFact } from '@/lib/content/facts';
import { createContentReader } from '@/lib/content/load';
import { factKey } from '@/lib/content/render/directives';
import { scanContent } from '@/lib/content/scan';
import type { Facts } from '@/lib/content/schema';
import type { Locale } from '@/lib/i18n/routing';
import { plainText } from '@/lib/search/plain-text';
import { wordsIn } from '@/lib/search/words';

/** What readers see of a node, by the site's own Markdown parser. */
function seen(node: Nodes, facts: Facts, language: Locale): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'break') return ' ';
	if (node.type === 'textDirective') {
		const fact = facts[factKey(node) ?? ''];
		return fact ? formatFact(fact, language).text : '';
	}
	return 'children' in node ? node.children.map((child) => seen(child, facts, language)).join('') : '';
}

const words = (texts: readonly string[]) => texts.flatMap((text) => wordsIn(text).map(({ text: word }) => word));

test('the reader of words finds just those that the Markdown parser finds, in every page of the site', async () => {
	const content = await createContentReader()(await scanContent('content'));
	const { pages, site } = createContext(content, await readInterfaceTexts('.'), Date.now()).context;
	const different = pages.flatMap((page) => {
		const parsed: { headings: string[]; blocks: string[] } = { headings: [], blocks: [] };
		visit(page.tree(), ['heading', 'paragraph', 'tableCell'], (node) => {
			parsed[node.type === 'heading' ? 'headings' : 'blocks'].push(seen(node as Nodes, site.facts, page.locale));
		});
		const read = plainText(page.body, { language: page.locale, facts: site.facts });
		return (['headings', 'blocks'] as const).flatMap((kind) => {
			const [expected, found] = [words(parsed[kind]), words(read[kind])];
			const first = expected.findIndex((word, index) => word !== found[index]);
			const same = expected.length === found.length && first === -1;
			return same ? [] : [[page.file, kind, expected.slice(first, first + 5), found.slice(first, first + 5)]];
		});
	});
	expect(pages.length).toBeGreaterThan(80);
	expect(different).toEqual([]);
});
