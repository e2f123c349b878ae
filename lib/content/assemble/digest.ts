import { createHash } from 'node:crypto';
import { withoutTrees } from '../markdown/markdown-text';

const known = new WeakMap<object, string>();

/** What is no longer than this names itself. */
const shortest = 22;

/** What is shorter is as quickly named again as remembered: a site has many such answers, new each time. */
const worthRemembering = 200;

/**
 * Names plain data: the same name for the same data, and for no other. It is remembered with an object, which nobody changes
 * once it is part of a site: most of a site is the same after an edit.
 */
export function digestOf(value: unknown): string {
	const isObject = typeof value === 'object' && value !== null;
	const kept = isObject ? known.get(value) : undefined;
	if (kept !== undefined) return kept;
	const text = JSON.stringify(value, withoutTrees) ?? '';
	const digest =
		text.length <= shortest ? text : createHash('sha256').update(text).digest('base64url').slice(0, shortest);
	if (isObject && text.length >= worthRemembering) known.set(value, digest);
	return digest;
}
