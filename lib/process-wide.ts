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

/**
 * Where such a value may be kept by whoever lets go of it again. In development each bundle has a place of its own, which
 * goes with the code that the value was made by.
 */
export function processWidePlace<Value>(name: string): { value?: Value } {
	return process.env.NODE_ENV === 'development' ? {} : processWide<{ value?: Value }>(name, () => ({}));
}
