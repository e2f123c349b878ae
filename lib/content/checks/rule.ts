import type { Problem, Severity } from '../problem';
import { fieldName } from '../source/parse';
import type { SiteContent } from '../types';
import type { CheckedText } from './checked-text';
import type { CheckContext } from './context';

/** One thing that content must hold to. Each lives in the file of its own name. */
export interface Rule {
	/** Stands in every problem that the rule reports. */
	name: string;
	/** The gravest that the rule reports; what it reports otherwise says so itself. */
	severity: Severity;
	/** What it asks, in a sentence for editors, and something that it finds; both may have code in backquotes. The editors' guide lists them. */
	about: string;
	example: string;
	/** What it asks of the tree of every text; see kept.ts. */
	reads?: readonly ((text: CheckedText) => unknown)[];
	/** Everything that is wrong, in all files. Pure. */
	check(context: CheckContext): Problem[];
}

/** What is the same for all texts: the facts, as they are and as they were. */
export type SameForAllTexts = Pick<CheckContext, 'facts' | 'earlierFacts'> & { site: Pick<SiteContent, 'facts'> };

/**
 * A rule that looks at one text at a time. It can know nothing else than what is the same for all texts: never another page,
 * the clock, or what is published. What it says of a text then holds until that text changes, or the facts do.
 */
export interface TextRule extends Rule {
	/** What looks at a text; what takes long to make is made once for all texts. Pure. */
	look(same: SameForAllTexts): (text: CheckedText) => Problem[];
}

/** Declares a rule that looks at one text at a time, and so which texts it looks at: all. */
export function textRule(rule: Omit<TextRule, 'check'>): TextRule {
	return {
		...rule,
		check: (context) => {
			const look = rule.look(sameForAllTexts(context));
			return context.texts.flatMap((text) => look(text));
		},
	};
}

/** True for a rule that looks at one text at a time. */
export function isTextRule(rule: Rule): rule is TextRule {
	return 'look' in rule;
}

/** What rules that look at one text at a time are given of all that is known. */
export function sameForAllTexts({ facts, earlierFacts, site }: CheckContext): SameForAllTexts {
	return { facts, earlierFacts, site: { facts: site.facts } };
}

/** A problem at a front-matter field, such as `['related_pages', 1]`. */
export function inField(
	{ name, severity: usual }: Rule,
	{ file, lineOf }: Pick<CheckedText, 'file' | 'lineOf'>,
	path: readonly (string | number)[],
	message: string,
	severity = usual,
): Problem {
	return { rule: name, severity, file, line: lineOf(path), field: fieldName(path), message };
}

/** A problem in the text, at a node of its tree or at a line of it counted from 1. */
export function inText(
	{ name, severity: usual }: Rule,
	{ file, bodyLine }: CheckedText,
	at: number | { position?: { start: { line: number } } | undefined },
	message: string,
	severity = usual,
): Problem {
	const line = typeof at === 'number' ? at : (at.position?.start.line ?? 1);
	return { rule: name, severity, file, line: line + bodyLine - 1, message };
}

/** A problem with a file as a whole, or with one that is not there. */
export function inFile({ name, severity: usual }: Rule, file: string, message: string, severity = usual): Problem {
	return { rule: name, severity, file, line: 1, message };
}
