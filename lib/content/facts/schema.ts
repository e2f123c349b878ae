import { z } from 'zod';
import { date, text } from '../fields';

const perLanguage = z.record(z.string(), text);
const source = {
	kilde: text.optional(),
	kontrollert: date.optional(),
	/** What a sentence speaks of when it states the fact, by language; see subjects.ts. */
	gjelder: z.record(z.string(), z.union([text, z.array(text)])).optional(),
	/** Where the fact stands in plain text, by language; see patterns.ts. */
	mønster: z.record(z.string(), z.union([text, z.array(text)])).optional(),
};

/** One fact as editors write it; what its patterns and subject must hold to is checked with the whole file. */
export const factSchema = z.union(
	[
		z.strictObject({ tekst: perLanguage, ...source }),
		z.strictObject({ tall: z.number(), enhet: perLanguage.optional(), ...source }),
		z.strictObject({ dato: date, ...source }),
		z.strictObject({ telefon: z.string().regex(/^\+?\d{5,15}$/), ...source }),
		z.strictObject({ epost: z.email(), ...source }),
	],
	{
		error:
			'må ha nøyaktig én av tekst (per språk), tall (med enhet per språk), dato, telefon (bare siffer, i anførselstegn) eller epost',
	},
);

export type Fact = z.infer<typeof factSchema>;
export type Facts = Record<string, Fact>;

/** Gives the fact of a key; undefined where there is none. */
export type FactLookUp = (key: string) => Fact | undefined;

/** Looks facts up among these; own properties only, since an editor may write `:fakta[constructor]`. */
export function factIn(facts: Facts): FactLookUp {
	return (key) => (Object.hasOwn(facts, key) ? facts[key] : undefined);
}
