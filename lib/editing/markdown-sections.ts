import type { Facts } from '../content/facts/schema';
import { parseMarkdown } from '../content/markdown/markdown';
import { nodesIn } from '../content/markdown/nodes';
import { shownText } from '../content/markdown/shown-text';
import type { ParsedPage } from '../content/source/parsed-file';
import { partsOf } from './front-matter-edits';

/** What stands from one heading to the next, as it is written. The first stands before all headings, and may be empty. */
export interface WrittenSection {
	/** The heading as readers see it; empty for the first. */
	name: string;
	text: string;
}

/** A text cut before each heading: put together again, the sections are the text, to the byte. */
export function writtenSections(
	body: string,
	source: { locale: ParsedPage['locale']; facts: Facts },
): WrittenSection[] {
	const headings = nodesIn(parseMarkdown(body)).flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
	const cuts = headings.map((heading) => heading.position?.start.offset ?? 0);
	const names = headings.map((heading) => shownText(heading, source).replace(/\s+/g, ' ').trim());
	return [0, ...cuts].map((from, index) => ({
		name: index === 0 ? '' : (names[index - 1] ?? ''),
		text: body.slice(from, cuts[index]),
	}));
}

/** What is to become of the sections of a text, by their place. */
export interface SectionEdits {
	/** Instead of what stands there. */
	changed: ReadonlyMap<number, string>;
	/** Below what stands there. */
	added: ReadonlyMap<number, string>;
}

/** A file with sections of its text changed or added, and every other one as it was, to the byte. */
export function editSections(text: string, { changed, added }: SectionEdits): string {
	const { bodyAt, lineEnd } = partsOf(text);
	const sections = writtenSections(text.slice(bodyAt), { locale: 'nb', facts: {} });
	const plain = (words: string) => words.replaceAll('\r\n', '\n').trim();
	const written = (words: string) => plain(words).replaceAll('\n', lineEnd);
	const gap = lineEnd + lineEnd;
	return sections.reduce(
		(before, section, index) => {
			const own = changed.get(index);
			const isChanged = own !== undefined && plain(own) !== plain(section.text);
			const kept = isChanged ? framed(section.text, written(own), gap) : section.text;
			const below = written(added.get(index) ?? '');
			const isLast = index === sections.length - 1;
			if (below === '') return before + kept;
			return `${`${before}${kept}`.trimEnd()}${gap}${below}${isLast ? lineEnd : gap}`;
		},
		text.slice(0, bodyAt),
	);
}

/** New words between the empty lines that stood around the earlier ones. */
function framed(earlier: string, words: string, gap: string): string {
	if (words === '') return '';
	if (earlier.trim() === '') return `${gap.slice(gap.length / 2)}${words}${gap}`;
	const start = earlier.length - earlier.trimStart().length;
	return earlier.slice(0, start) + words + earlier.slice(earlier.trimEnd().length);
}
