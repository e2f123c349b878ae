import { z } from 'zod';
import { capitalised } from '../capitalised';
import { date, text } from '../fields';
import { nearest } from '../suggest';
import { faultOfTelephone } from './telephone';

const telephone = z.string().refine((number) => faultOfTelephone(number) === undefined, {
	error: ({ input }) => faultOfTelephone(String(input)),
});

const perLanguage = z.record(z.string(), text);
const textsPerLanguage = z.record(z.string(), z.union([text, z.array(text)]));
const details = {
	navn: text.optional().describe('det faktumet heter for dem som skriver: Telefon fra utlandet'),
	kilde: text.optional().describe('hvor verdien kommer fra'),
	kontrollert: date.optional().describe('dagen da noen sist så at verdien stemmer med kilden'),
	/** See subjects.ts. */
	gjelder: textsPerLanguage.optional().describe('ordene for det faktumet handler om, på hvert språk'),
	/** See patterns.ts. */
	mønster: textsPerLanguage.optional().describe('hvordan faktumet står i vanlig tekst, på hvert språk'),
};

/** One fact as editors write it; what its patterns and subject must hold to is checked with the whole file. */
export const factSchema = z.union(
	[
		z.strictObject({ tekst: perLanguage, ...details }),
		z.strictObject({
			tall: z.number().min(0, 'kan ikke være mindre enn 0'),
			enhet: perLanguage.optional(),
			...details,
		}),
		z.strictObject({ dato: date, ...details }),
		z.strictObject({ telefon: telephone, ...details }),
		z.strictObject({ epost: z.email('må være en e-postadresse, for eksempel post@eksempel.no'), ...details }),
	],
	{
		error:
			'må ha nøyaktig én av tekst (per språk), tall (med enhet per språk), dato, telefon (bare siffer, i anførselstegn) eller epost',
	},
);

export type Fact = z.infer<typeof factSchema>;
export type Facts = Record<string, Fact>;

/** Those of a site without any: always the same object, so that what is remembered for some facts is found again. */
export const noFacts: Facts = {};

/** What editors call a fact: its own name, or its key in words. */
export function factName(key: string, { navn }: Pick<Fact, 'navn'>): string {
	return navn ?? capitalised(key.replaceAll('-', ' '));
}

/** The key of the fact that has a name, whatever its capitals; undefined where none has it. */
export function keyOfName(facts: Facts, name: string): string | undefined {
	const isMeant = (own: string) => own.toLowerCase() === name.trim().toLowerCase();
	return Object.keys(facts).find((key) => facts[key] && isMeant(factName(key, facts[key])));
}

/** « Mente du «telefon»?» for a fact that is not there: editors may have written its name, or nearly its key. */
export function suggestFact(facts: Facts, written: string): string {
	const meant = keyOfName(facts, written) ?? nearest(written, Object.keys(facts));
	return meant === undefined ? '' : ` Mente du «${meant}»?`;
}

/** Gives the fact of a key; undefined where there is none. */
export type FactLookUp = (key: string) => Fact | undefined;

/** Looks facts up among these; own properties only, since an editor may write `:fakta[constructor]`. */
export function factIn(facts: Facts): FactLookUp {
	return (key) => (Object.hasOwn(facts, key) ? facts[key] : undefined);
}
