/**
 * A value that the whole process has one of, made when it is first asked for. Next bundles the proxy, pages and routes apart
 * from each other, so a module variable would be several.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
	const slot = Symbol.for(`minid.${name}`);
	const holder = globalThis as { [slot]?: Value };
	holder[slot] ??= make();
	return holder[slot];
}
