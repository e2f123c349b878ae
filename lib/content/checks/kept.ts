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
