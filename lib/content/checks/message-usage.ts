import type { InterfaceTexts } from './interface-texts';

/** `const t = useTranslations('page')` and its like, in one source. */
const declaration =
	/\b(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslations|createTranslator)\s*(?:<[^()]*>)?\(([^()]*)\)/g;

/**
 * Tells whether a message is used, by the look of the sources.
 *
 * Understood are translators that are made and called in the same source, `const t = useTranslations('page')` and then
 * `t('updated')` or `t.rich('updated', …)`. A key that is made up at run time, `t(alert.type)`, counts as using its whole
 * namespace, and so does a namespace that is. Two translators of one name in a source count as either.
 */
export function createUsage(sources: InterfaceTexts['sources']): (key: string) => boolean {
	const used = new Set<string>();
	for (const { text } of sources) {
		for (const [, name = '', given = ''] of text.matchAll(declaration)) {
			const namespace = namespaceOf(given);
			for (const key of keysIn(text, name)) used.add([namespace, key].filter(Boolean).join('.'));
		}
	}
	return (key) => {
		const steps = key.split('.');
		return used.has('') || steps.some((_, index) => used.has(steps.slice(0, index + 1).join('.')));
	};
}

/** The namespace in the arguments of a declaration: the whole of the messages when none is written out. */
function namespaceOf(given: string): string {
	return /^\s*(['"`])([\w.-]+)\1/.exec(given)?.[2] ?? /\bnamespace:\s*(['"`])([\w.-]+)\1/.exec(given)?.[2] ?? '';
}

/** The keys that a translator is called with; '' for one that is not written out. */
function keysIn(source: string, translator: string): string[] {
	const call = new RegExp(
		String.raw`(?<![\w.$])${translator}(?:\.(?:rich|markup|raw|has))?\(\s*(?:(['"\x60])([\w.-]+)\1\s*[,)])?`,
		'g',
	);
	return [...source.matchAll(call)].map(([, , key = '']) => key);
}
