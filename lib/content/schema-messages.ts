import type { z } from 'zod';
import { didYouMean } from './suggest';

export interface SchemaProblem {
	/** Where in the front matter, outermost first. */
	path: (string | number)[];
	message: string;
}

const kinds: Record<string, string> = {
	string: 'en tekst',
	number: 'et tall',
	boolean: 'true eller false',
	array: 'en liste (linjer som begynner med «- »)',
	object: 'felter på egne, innrykkede linjer',
	record: 'felter på egne, innrykkede linjer',
};

/** What zod found wrong, as sentences for an editor. `knownFields` are the names to suggest for a misspelt field. */
export function schemaProblems(
	issues: readonly z.core.$ZodIssue[],
	value: unknown,
	knownFields: readonly string[],
): SchemaProblem[] {
	return issues.flatMap((issue): SchemaProblem[] => {
		const path = issue.path.filter((step) => typeof step !== 'symbol');
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({
				path: [...path, key],
				message: `er ikke et felt som brukes her.${path.length === 0 ? didYouMean(key, knownFields) : ''}`,
			}));
		}
		return [{ path, message: messageFor(issue, valueAt(value, path)) }];
	});
}

function messageFor(issue: z.core.$ZodIssue, value: unknown): string {
	if (value === undefined) return 'mangler. Feltet må være med.';
	if (value === null) return 'er tomt. Skriv en verdi, eller ta bort feltet.';
	if (issue.code === 'invalid_type') return `må være ${kinds[issue.expected] ?? issue.expected}.`;
	if (issue.code === 'invalid_value') {
		const options = issue.values.map(String);
		return `«${String(value)}» er ikke et gyldig valg. Velg blant: ${options.join(', ')}.${didYouMean(String(value), options)}`;
	}
	if (issue.code === 'invalid_key') return 'er ikke et gyldig navn. Bruk små bokstaver a–z, tall og bindestrek.';
	return `${issue.message.startsWith('Invalid') ? 'har en verdi som ikke kan brukes' : issue.message}.`;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
		value,
	);
}
