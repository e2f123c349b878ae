import type { CheckedText } from './checked-text';

/**
 * Something that rules for the whole site ask of the tree of every text: read once, and kept when the tree no longer is. A rule
 * that asks for it names it in `reads`.
 */
export function keptFrom<Value extends NonNullable<unknown>>(
	read: (text: CheckedText) => Value,
): (text: CheckedText) => Value {
	const known = new WeakMap<CheckedText, Value>();
	return (text) => {
		const value = known.get(text) ?? read(text);
		known.set(text, value);
		return value;
	};
}

/**
 * Something that several rules read of a text one after the other: made once, and gone with its tree. Two files may have one
 * tree, and other fields.
 */
export function readTogether<Value>(read: (text: CheckedText) => Value): (text: CheckedText) => Value {
	const known = new WeakMap<ReturnType<CheckedText['placed']>, { text: CheckedText; value: Value }>();
	return (text) => {
		const tree = text.placed();
		const kept = known.get(tree);
		if (kept?.text === text) return kept.value;
		const value = read(text);
		known.set(tree, { text, value });
		return value;
	};
}
