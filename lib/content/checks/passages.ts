import type { Heading as HeadingNode } from 'mdast';
import { visit } from 'unist-util-visit';
import { schemasWithFacts } from '../fact-references';
import { namesOf } from '../named-bodies';
import { once } from '../once';
import type { Problem } from '../problem';
import type { Facts } from '../schema';
import { shownFieldsOf } from '../shown-fields';
import type { Surroundings } from '../spoken-of';
import type { CheckedText } from './context';
import { inField, inText, type Rule } from './rule';
import { shownText } from './shown-text';

/** A paragraph, heading, table row or field as readers see it. */
export interface Passage {
	shown: string;
	/** Where it stands: a field of the front matter, or a line of the text, from 1. */
	at: { field: readonly (string | number)[] } | { line: number };
	/** What stands around it; worked out when asked for, since few passages say anything wrong. */
	surroundings(): Surroundings;
}

interface Above {
	depth: number;
	shown: string;
}

/** Everything that readers see of a text, fields first. */
export function passagesOf(text: CheckedText, facts: Facts): Passage[] {
	const fields = shownFieldsOf(schemasWithFacts[text.kind], text.data);
	const page = pageOf(text);
	const passages: Passage[] = [];
	const isName = once(() => namesOf([...page, ...passages.map(({ shown }) => shown)]));
	const add = (shown: string, at: Passage['at'], above: readonly Above[], section: readonly string[]) => {
		const count = section.length;
		const headings = above.map((heading) => heading.shown);
		const before = () => section.slice(0, count);
		const surroundings = () => ({ block: shown, before: before(), headings, page, isName: isName() });
		passages.push({ shown, at, surroundings });
	};
	for (const { path, value } of fields) add(value, { field: path }, [], []);

	let above: Above[] = [];
	let section: string[] = [];
	visit(text.tree(), ['heading', 'paragraph', 'tableRow'], (block) => {
		const shown = shownText(block, { ...text, facts });
		const at = { line: block.position?.start.line ?? 1 };
		if (block.type === 'heading') {
			const { depth } = block as HeadingNode;
			above = above.filter((heading) => heading.depth < depth);
			add(shown, at, above, []);
			above = [{ depth, shown }, ...above];
			section = [];
		} else {
			add(shown, at, above, section);
			section.push(shown);
		}
	});
	return passages;
}

/** A problem at a place within a passage. */
export function problemAt(
	rule: Rule,
	text: CheckedText,
	{ at, shown }: Passage,
	index: number,
	message: string,
): Problem {
	if ('field' in at) return inField(rule, text, at.field, message);
	return inText(rule, text, at.line + shown.slice(0, index).split('\n').length - 1, message);
}

/** The title of a page or an alert, and what it says that it is about. */
function pageOf(text: CheckedText): string[] {
	if (text.kind === 'footer') return [];
	const { ingress, description } = text.kind === 'page' ? text.data : {};
	return [text.data.title, ingress, description].filter((value) => value !== undefined);
}
