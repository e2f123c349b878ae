import { parseArgs } from 'node:util';
import { nearest } from '../content/suggest';

/** What each option takes, by its name without dashes. */
export type OptionTypes = Readonly<Record<string, { type: 'boolean' | 'string'; short?: string }>>;

export interface CommandLine {
	/** The value of each option that is given; '' for one that takes none. */
	given: ReadonlyMap<string, string>;
	/** Everything that is wrong, in Norwegian. */
	faults: string[];
}

/** Reads arguments that are options alone, without stopping at the first that is wrong. */
export function readCommandLine(args: readonly string[], options: OptionTypes): CommandLine {
	const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
	const names = Object.keys(options).map((name) => `--${name}`);
	const unknown = (written: string) => {
		// Whoever leaves out the dashes means the option all the same.
		const word = `--${written.replace(/^-+/, '')}`;
		const meant = names.find((name) => name === word) ?? nearest(word, names);
		return `«${written}» er ikke et valg.${meant ? ` Mente du «${meant}»?` : ''}`;
	};
	const given = new Map<string, string>();
	const faults = tokens.flatMap((token) => {
		if (token.kind === 'positional') return unknown(token.value);
		if (token.kind !== 'option') return [];
		const { name, rawName, value } = token;
		const option = Object.hasOwn(options, name) ? options[name] : undefined;
		if (!option) return unknown(rawName);
		if (option.type === 'boolean' && value !== undefined) return `«${rawName}» har ingen verdi.`;
		if (option.type === 'string' && !value) return `«${rawName}» mangler en verdi.`;
		if (given.has(name)) return `«${rawName}» kan bare stå én gang.`;
		given.set(name, value ?? '');
		return [];
	});
	return { given, faults };
}
