import type { Nodes } from 'mdast';
import { schemasWithFacts } from '../assemble/fact-references';
import { namesOf } from '../facts/named-bodies';
import type { Facts } from '../facts/schema';
import type { Surroundings } from '../facts/spoken-of';
import { ownNameTest } from '../facts/subjects';
import { shownText } from '../markdown/shown-text';
import { once } from '../once';
import type { Problem } from '../problem';
import { shownFieldsOf } from '../source/shown-fields';
import type { CheckedText } from './checked-text';
import { inField, inText, type Rule } from './rule';

/** A paragraph, heading, table row or field as readers see it. */
export interface Passage {
	shown: string;
	/** Where it stands: a field of the front matter, or a line of the text, from 1, and characters of the text. */
	at: { field: readonly (string | number)[] } | { line: number; range: readonly [number, number] };
	/** What stands around it; worked out when asked for, since few passages say anything wrong. */
	surroundings(): Surroundings;
}

/**
 * Everything that readers see of a text, fields first. `asWritten` leaves facts that are fetched as they are written, so that
 * only what is spelt out is left.
 */
export function passagesOf(text: CheckedText, facts: Facts, { asWritten = false } = {}): Passage[] {
	const source = { ...text, facts: asWritten ? {} : facts };
	const fields = shownFieldsOf(schemasWithFacts[text.kind], asWritten ? text.raw : text.data);
	const page = pageOf(text);
	const passages: Passage[] = [];
	const isName = once(() => namesOf([...page, ...passages.map(({ shown }) => shown)], ownNameTest(facts)));
	const add = (shown: string, at: Passage['at'], around: Partial<Surroundings> = {}) => {
		const standing = { before: '', headings: [], isQuotation: false, isRow: false, ...around };
		passages.push({ shown, at, surroundings: () => ({ ...standing, block: shown, page, isName: isName() }) });
	};
	for (const { path, value } of fields) add(value, { field: path });

	let above: { depth: number; shown: string }[] = [];
	let before = '';
	for (const { node: block, parent } of text.placed()) {
		if (block.type !== 'heading' && block.type !== 'paragraph' && block.type !== 'tableRow') continue;
		const shown = shownText(block, source);
		const isHeading = block.type === 'heading';
		if (isHeading) above = above.filter(({ depth }) => depth < block.depth);
		add(
			shown,
			{ line: block.position?.start.line ?? 1, range: rangeOf(block) },
			{
				before: isHeading ? '' : before,
				headings: above.map((heading) => heading.shown),
				isQuotation: parent?.type === 'blockquote',
				isRow: block.type === 'tableRow',
			},
		);
		before = isHeading ? '' : shown;
		if (isHeading) above = [{ depth: block.depth, shown }, ...above];
	}
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

function rangeOf({ position }: Nodes): readonly [number, number] {
	return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** The title of a page or an alert, and what it says that it is about. */
function pageOf(text: CheckedText): string[] {
	if (text.kind === 'footer') return [];
	const { ingress, description } = text.kind === 'page' ? text.data : {};
	return [text.data.title, ingress, description].filter((value) => value !== undefined);
}
