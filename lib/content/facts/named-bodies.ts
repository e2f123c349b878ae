import { type Span, sentencesOf, wordsOf } from './sentences';

/**
 * What public bodies, firms and people in office are called. A Norwegian compound ends in what it is, so that these few
 * stand for thousands: «Skatteetaten», «folkebiblioteket», «symjehallen», «fastlegen».
 */
const bodies =
	'ambassade apotek arbeidsgiver arbeidsgivar avis bank barnehage bibliotek butikk departement direktorat etat fengsel fond ' +
	'forbund forening foreining forsvar fylke hall helsestasjon helsesykepleier helsesjukepleiar helsetelefon høgskole ' +
	'høgskule høyskole idrettslag kino kirke kyrkje klinikk kommune kontor konsulat kulturhus kundeservice laboratorium ' +
	'lagmannsrett leverandør lege lensmann lånekasse museum namsmann nemnd nettbutikk ombud operatør politi rådhus ' +
	'samskipnad selskap senter sentralbord servicetorg sjukehus skole skule stasjon statsforvalter statsforvaltar studio ' +
	'svømmehall sykehus symjehall teater tilsyn tingrett tjenestetorg trygdekontor universitet utleier utleigar vaktsentral ' +
	'vakt verksted verkstad vesen verneombud videregående';

/** Endings of nouns in both forms of Norwegian, the genitive among them; «kommune» loses its own e. */
const ending = '(?:e|en|et|a|er|ar|ene|ane|n|t|r|ne|eret)';
const stems = bodies
	.split(' ')
	.map((stem) => (stem.endsWith('e') ? `${stem.slice(0, -1)}${ending}` : `${stem}${ending}?`));
const body = new RegExp(`^\\p{L}*(?:${stems.join('|')})s?$`, 'iu');

/** Words with capitals that name things and places, not anybody. */
const things = new Set(
	'SMS MMS PIN PUK SIM QR ID PC PDF TV IT GPS USB FAQ Norge Noreg Norden Europa EU EØS'.split(' '),
);

/** Tells whether a word names somebody or something by its proper name. */
export type NameTest = (word: Span, sentence: Span) => boolean;

/** True for a word of what public bodies, firms and people in office are called. */
export function isBody(word: string): boolean {
	return body.test(word);
}

/**
 * What tells the proper names of a text, other than those that `isOwn` knows. The first word of a sentence has a capital in
 * any case, so that it counts as a name only when it is one elsewhere in the text, as «NAV» always is.
 */
export function namesOf(texts: readonly string[], isOwn: (word: string) => boolean): NameTest {
	const known = new Set(
		texts.flatMap((text) =>
			sentencesOf(text).flatMap((sentence) =>
				wordsOf(sentence)
					.filter((word) => isSurelyName(word, sentence))
					.map(({ text }) => baseOf(text)),
			),
		),
	);
	return (word, sentence) => !isOwn(word.text) && (isSurelyName(word, sentence) || known.has(baseOf(word.text)));
}

/** «Altinn» for «Altinns», the genitive. */
function baseOf(name: string): string {
	return name.replace(/s$/, '');
}

function isSurelyName({ index, text: word }: Span, { index: start, text }: Span): boolean {
	const [stem = ''] = word.split('-');
	if (!/^\p{Lu}/u.test(word) || things.has(stem) || stem.length === 1) return false;
	if (/^\p{Lu}{2,}$/u.test(stem) && stem.length <= 5) return true;
	// After a colon, an opening mark or a cell’s edge, a sentence may begin anew.
	return /[\p{L}\p{N},]\s+$/u.test(text.slice(0, index - start));
}
