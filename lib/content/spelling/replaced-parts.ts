/** A part of a word, and another that is written instead of it; empty for nothing. */
export type Pair = readonly [from: string, to: string];

/** Pairs as «hva kva, hvem kven»; «-» is nothing, and a part alone stays as it is. */
export function pairs(list: string): Pair[] {
	return list.split(',').map((pair): Pair => {
		const [from = '', to = from] = pair.trim().split(' ');
		return [from.replace(/^-$/, ''), to.replace(/^-$/, '')];
	});
}

/** The same the other way. */
export function turned(rules: readonly Pair[]): Pair[] {
	return rules.map(([from, to]) => [to, from]);
}

/** A word with one part replaced, for each place where it has one. What is nothing stands nowhere. */
export function replacedWithin(word: string, rules: readonly Pair[]): string[] {
	return rules.flatMap(([from, to]) => {
		if (from === '') return [];
		const places = [...word.matchAll(new RegExp(from, 'g'))];
		return places.map(({ index }) => word.slice(0, index) + to + word.slice(index + from.length));
	});
}

/** A word with its end replaced, for each ending that it has; nothing ends every word. */
export function replacedAtEnd(word: string, rules: readonly Pair[]): string[] {
	return rules.flatMap(([from, to]) => (word.endsWith(from) ? [word.slice(0, word.length - from.length) + to] : []));
}
