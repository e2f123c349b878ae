import type { Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { insideOf } from './directives';
import { element, text } from './nodes';

/** What a group of services, or the like, is told of. */
export type Answer = 'yes' | 'partly' | 'no';

/** Texts that a group of answers adds. */
export type AnswerLabels = Record<Answer, string> & {
	/** What to choose with the buttons. */
	show: string;
	/** The choice that hides nothing. */
	all: string;
};

/** The answers, by the name that editors use. */
const answers: ReadonlyMap<string, Answer> = new Map([
	['ja', 'yes'],
	['delvis', 'partly'],
	['nei', 'no'],
]);

/** What `:::ja`, `:::delvis` and `:::nei` answer; undefined for any other node. */
export function answerOf(node: { type: string; name?: string }): Answer | undefined {
	return node.type === 'containerDirective' ? answers.get(node.name ?? '') : undefined;
}

/** True for `:::ja`, `:::delvis` and `:::nei`. */
function isAnswer(node: { type: string; name?: string }): boolean {
	return answerOf(node) !== undefined;
}

/**
 * Puts the answers that stand in a row in one group, each under a heading that says what it is, one level below the heading
 * above. A reader chooses with radio buttons which to see: the choice is a matter of style (`:has()`), and needs no script. The
 * buttons are hidden where style does not know them, and all is shown.
 */
export function groupAnswers(tree: Root, labels: AnswerLabels): void {
	let level = 2;
	let count = 0;
	visit(tree, (node, index, parent) => {
		if (node.type === 'heading') level = Math.min(6, node.depth + 1);
		if (!parent || index === undefined || !isAnswer(node)) return;
		const row = answersFrom(parent, index);
		count += 1;
		const parts = row.map((answer) => section(answer, level, labels));
		const choice = row.length > 1 ? [choiceOf(row, `svar-${count}`, labels)] : [];
		parent.children.splice(
			index,
			row.length,
			element('div', { className: ['answers'] }, [...choice, ...parts]) as never,
		);
		return index + 1;
	});
}

/** The answers in a row from a place on. */
function answersFrom({ children }: Parents, start: number): ContainerDirective[] {
	const after = (children as RootContent[]).slice(start);
	const end = after.findIndex((node) => !isAnswer(node));
	return (end === -1 ? after : after.slice(0, end)) as ContainerDirective[];
}

function kindOf(node: ContainerDirective): Answer {
	return answerOf(node) ?? 'no';
}

function section(answer: ContainerDirective, level: number, labels: AnswerLabels) {
	const kind = kindOf(answer);
	const title = element(`h${level}`, {}, [text(labels[kind])]);
	return element('div', { className: ['answer', `answer-${kind}`] }, [title, ...insideOf(answer)]);
}

function choiceOf(row: readonly ContainerDirective[], name: string, labels: AnswerLabels) {
	const radio = (value: 'all' | Answer) =>
		element('label', {}, [
			element('input', { type: 'radio', name, value, ...(value === 'all' && { checked: 'checked' }) }, []),
			text(` ${labels[value]}`),
		]);
	const kinds = new Set(row.map(kindOf));
	return element('fieldset', { hidden: 'hidden' }, [
		element('legend', {}, [text(labels.show)]),
		radio('all'),
		...[...kinds].map(radio),
	]);
}
