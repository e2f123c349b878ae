import { capitalised } from '../content/capitalised';
import { faultsOfSearch } from '../content/facts/file-schema';
import { formatFact } from '../content/facts/format';
import { rightNumbers } from '../content/facts/patterns';
import { type Fact, factSchema } from '../content/facts/schema';
import { factsFile } from '../content/source/place';
import { defaultLocale, isLocale } from '../i18n/routing';
import { FieldRefusal, Refusal } from './refusal';

/** The kinds of facts that have one value for every language. */
const plainKinds = ['tall', 'dato', 'telefon', 'epost'] as const;

/** The kind of a fact that has one value for every language; undefined for one that has a text in each. */
export function plainKindOf(fact: Fact): (typeof plainKinds)[number] | undefined {
	return plainKinds.find((known) => known in fact);
}

/** That value; undefined for a fact that has a text in each language. */
export function plainValueOf(fact: Fact): string | number | undefined {
	const kind = plainKindOf(fact);
	return kind && (fact as Partial<Record<typeof kind, string | number>>)[kind];
}

/** Where a form asks for what every language has in common. */
const plainField = 'verdi';

/**
 * A fact with other values, as an editor has typed them: one, or `nb=…` for each language's own. `name` is what editors call it.
 *
 * @throws {FieldRefusal} telling for each field what the check would say of the fact with its value.
 * @throws {Refusal} when the values are for another kind of fact.
 */
export function factWith(fact: Fact, values: readonly string[], name: string): Fact {
	const empty = values.filter((value) => /^(?:[a-z]{2}=)?\s*$/.test(value));
	if (empty.length > 0)
		throw new FieldRefusal(
			Object.fromEntries(
				empty.map((value) => [value.split('=')[0]?.trim() || plainField, 'Feltet er tomt. Skriv en verdi.']),
			),
		);
	const changed = 'tekst' in fact ? withTexts(fact, values, name) : withPlain(fact, values, name);
	const faults = faultsOf(changed, fact);
	if (Object.keys(faults).length > 0) throw new FieldRefusal(faults);
	return changed;
}

function withPlain(fact: Fact, values: readonly string[], name: string): Fact {
	const kind = plainKindOf(fact);
	const [value] = values;
	if (!kind || value === undefined || values.length !== 1)
		throw new Refusal(`«${name}» har én verdi (${kind}). Skriv den.`);
	return { ...fact, [kind]: typedAs[kind](value.trim()) } as Fact;
}

/** How each kind is kept, however it is typed. */
const typedAs = {
	tall: (value: string) => {
		// «1 000» has a space, which readers see too.
		const digits = value.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '').replace(',', '.');
		if (/^-?\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
		throw new FieldRefusal({
			[plainField]: `«${value}» er ikke et tall. Skriv det med siffer, for eksempel 60 eller 2,5.`,
		});
	},
	dato: (value: string) => value,
	telefon: (value: string) => value.replace(/[\s().–-]/g, '').replace(/^00(?=[1-9])/, '+'),
	epost: (value: string) => value,
} as const;

function withTexts(fact: Fact & { tekst: Record<string, string> }, values: readonly string[], name: string): Fact {
	const known = Object.keys(fact.tekst);
	const given = values.map((value): [string, string] => {
		const [, language = '', text = ''] = /^([a-z]{2})=(.*)$/s.exec(value) ?? [];
		return [language, text];
	});
	if (given.length === 0 || given.some(([language]) => !known.includes(language)))
		throw new Refusal(`«${name}» har en tekst for hvert språk. Skriv: ${known.map((own) => `${own}="…"`).join(' ')}`);
	return { ...fact, tekst: { ...fact.tekst, ...Object.fromEntries(given) } };
}

/** What the check would say of a fact that becomes another, by the field of a form. */
function faultsOf(fact: Fact, before: Fact): Record<string, string> {
	const fieldOf = ([first, language]: readonly PropertyKey[]) =>
		first === 'kontrollert' ? first : 'tekst' in fact && typeof language === 'string' ? language : plainField;
	const { error } = factSchema.safeParse(fact);
	if (error)
		return Object.fromEntries(error.issues.map(({ path, message }) => [fieldOf(path), `${capitalised(message)}.`]));
	return Object.fromEntries(
		faultsOfSearch(fact).map(({ path }) => [fieldOf(path), missingNumbers(fact, before, path)]),
	);
}

/** Why a value cannot be looked for in texts as the one before it is. */
function missingNumbers(fact: Fact, before: Fact, [, language]: readonly (string | number)[]): string {
	const own = typeof language === 'string' && isLocale(language) ? language : defaultLocale;
	const otherwise = `Skal det være slik, må mønsteret til faktumet endres i ${factsFile} først.`;
	if ('telefon' in fact)
		return `Nummeret er for kort til at sjekken kan finne det i tekstene, som den gjør med det forrige. ${otherwise}`;
	const [was, now] = [before, fact].map((one) => rightNumbers(one, own).length);
	return `Teksten må ha like mange tall som nå, ${was} («${formatFact(before, own).text}»), men har ${now}: etter dem finner sjekken faktumet i tekstene. ${otherwise}`;
}
