import { once } from '../once';
import type { Problem } from '../problem';
import type { CheckedText } from './checked-text';
import type { CheckContext } from './context';
import { isTextRule, type Rule, type SameForAllTexts, sameForAllTexts } from './rule';

/** What the text rules said of a text, those left out that said nothing. */
interface Remembered {
	/** What they knew besides the text. */
	same: SameForAllTexts;
	said: readonly (readonly [Rule, readonly Problem[]])[];
}

/**
 * Puts rules to content. It finds what each rule's own `check` finds, in the same order; but a rule that looks at one text at a
 * time is asked only of those texts that it has not been asked of, and of all when the facts have changed.
 *
 * It goes in steps, a text or a rule long, between which whoever asks may do other things. What has been found in a text is
 * remembered for as long as the text, also when the steps are not gone to the end.
 */
export function createInspector(rules: readonly Rule[]): (context: CheckContext) => Generator<void, Problem[]> {
	const textRules = rules.filter(isTextRule);
	const reads = new Set(rules.flatMap((rule) => rule.reads ?? []));
	const known = new WeakMap<CheckedText, Remembered>();
	return function* inspect(context) {
		const same = sameForAllTexts(context);
		const silent: Remembered = { same, said: [] };
		const looks = once(() => textRules.map((rule) => [rule, rule.look(same)] as const));
		const inTexts = new Map<Rule, (readonly Problem[])[]>();
		for (const text of context.texts) {
			let remembered = known.get(text);
			if (!remembered || !isSame(remembered.same, same)) {
				yield;
				for (const read of reads) read(text);
				const said = looks().map(([rule, look]) => [rule, look(text)] as const);
				const found = said.filter(([, problems]) => problems.length > 0);
				remembered = found.length > 0 ? { same, said: found } : silent;
				known.set(text, remembered);
			}
			for (const [rule, problems] of remembered.said) {
				const before = inTexts.get(rule);
				if (before) before.push(problems);
				else inTexts.set(rule, [problems]);
			}
		}
		const found: (readonly Problem[])[] = [];
		for (const rule of rules) {
			if (isTextRule(rule)) found.push(...(inTexts.get(rule) ?? []));
			else {
				yield;
				found.push(rule.check(context));
			}
		}
		return found.flat();
	};
}

/** Takes all steps at once. */
export function allAtOnce<Result>(steps: Generator<void, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Takes steps for as long as it may; undefined when it may not take them all. `mayGoOn` is asked after each. */
export async function stepByStep<Result>(
	steps: Generator<void, Result>,
	mayGoOn: () => Promise<boolean>,
): Promise<Result | undefined> {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (!(await mayGoOn())) return undefined;
	}
}

function isSame(one: SameForAllTexts, other: SameForAllTexts): boolean {
	return one.facts === other.facts && one.earlierFacts === other.earlierFacts && one.site.facts === other.site.facts;
}
