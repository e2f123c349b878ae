import { z } from 'zod';
import { defaultLocale, type Locale } from '../../i18n/routing';
import { httpsUrl, text } from '../fields';

/** A public body that the texts name: where it is on the web, and what it may be called, by language. */
export const bodySchema = z.strictObject({
	navn: z.record(z.string(), z.union([text, z.array(text).min(1)])),
	adresse: z.record(z.string(), httpsUrl),
	kilde: text,
});

/** By a key that only the fact file knows. */
export type Bodies = Record<string, z.infer<typeof bodySchema>>;

/** A public body as a text of one language speaks of it. */
export interface NamedBody {
	names: readonly string[];
	url: string;
}

/** The bodies in one language. One that has no name or address there goes by those of the first language, as facts do. */
export function bodiesIn(bodies: Bodies, language: Locale): NamedBody[] {
	return Object.values(bodies).flatMap(({ navn, adresse }) => {
		const url = adresse[language] ?? adresse[defaultLocale];
		const names = navn[language] ?? navn[defaultLocale];
		return url && names ? [{ names: [names].flat(), url }] : [];
	});
}

/** A name where it stands in a text. */
export interface Mention {
	body: NamedBody;
	/** As it is written there. */
	text: string;
	index: number;
}

/** What makes a name part of something longer when it stands before or after it: a word, an address, an e-mail address. */
const joinedBefore = '[\\p{L}\\p{N}@./_-]';
const joinedAfter = '[\\p{L}\\p{N}@/_-]|\\.[\\p{L}\\p{N}]';

/**
 * What finds the names of the bodies in a text, the longest where one begins another. A genitive is the name too. A name
 * written with a small letter, as «politiet», may begin a sentence.
 */
export function mentionFinder(bodies: readonly NamedBody[]): (text: string) => Mention[] {
	const named = bodies
		.flatMap((body) => body.names.map((name) => ({ name, body })))
		.sort((a, b) => b.name.length - a.name.length);
	if (named.length === 0) return () => [];
	const names = named.map(({ name }) => `(${sourceOf(name)})`).join('|');
	const pattern = new RegExp(`(?<!${joinedBefore})(?:${names})s?(?!${joinedAfter})`, 'gu');
	return (text) =>
		[...text.matchAll(pattern)].flatMap((match): Mention[] => {
			const found = named[match.slice(1).findIndex((group) => group !== undefined)];
			return found ? [{ body: found.body, text: match[0], index: match.index }] : [];
		});
}

/** A regular expression for a name: any space between its words, and a capital where a sentence may begin with it. */
function sourceOf(name: string): string {
	const [first = '', ...rest] = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').split(/\s+/);
	const initial = first.charAt(0);
	const capital = initial.toUpperCase();
	const start = capital === initial ? first : `[${initial}${capital}]${first.slice(1)}`;
	return [start, ...rest].join('\\s+');
}
