import { type CheckedText, toText } from '../content/checks/checked-text';
import type { Facts } from '../content/facts/schema';
import type { ParsedFile } from '../content/source/parsed-file';

const remembered = new WeakMap<ParsedFile, { facts: Facts; text: CheckedText | undefined }>();

/**
 * What the rules look at of a file, made once: an editor changes one text at a time, and what is said of all is asked for
 * again. It holds the trees of the texts, which a site that is served has no room for.
 */
export function rememberedText(file: ParsedFile, facts: Facts): CheckedText | undefined {
	const known = remembered.get(file);
	if (known?.facts === facts) return known.text;
	const text = toText(file, facts);
	remembered.set(file, { facts, text });
	return text;
}
