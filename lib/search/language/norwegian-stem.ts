import { stemmer } from '@orama/stemmers/norwegian';
import { fold } from '../fold';

/*
 * What the two written forms of Norwegian call the same thing, so that a word of either finds pages in both. Endings are
 * Snowball's (https://snowballstem.org/algorithms/norwegian/stemmer.html), which knows those of Nynorsk too. What it lacks
 * stands here where a query fails without it: one of the test sets, or of 5,902 titles, headings, leads and keywords, asked
 * in both languages of texts without keywords. Everything is written folded: without æ, ø and å.
 */

/** Nynorsk roots and their Bokmål ones, wherever they stand in a word: «eingongskode» is «engangskode». */
const roots: readonly [nynorsk: RegExp, bokmal: string][] = [
	[/eingong|eingang/g, 'engang'],
	[/skul(?=e|a|i|l|$)/g, 'skol'],
	[/^(?:inn|pa)log/g, 'log'],
	[/^ringj/g, 'ring'],
	[/^funger.*|^funk(?:a|ar|er|e|et)?$/g, 'virke'],
	[/heit(?:a|en|er|ar|ene|ane)?$|heit/g, 'het'],
	[/gloym/g, 'glem'],
	[/utanland/g, 'utenland'],
	[/byrj/g, 'begynn'],
	[/^opn/g, 'apn'],
];

/** Forms that no rule of endings brings together, the one first that stands for them all. */
const forms = [
	['ikke', 'ikkje', 'ingen', 'inga', 'aldri'],
	['kom', 'kjem', 'komt'],
	['forsvinn', 'forsvant', 'forsvann', 'forsvunnet', 'forsvunnen', 'forsvunne'],
	['sporre', 'spurte', 'spurt', 'spurde'],
	['apne', 'apent', 'opnar'],
	['annen', 'annet', 'anna', 'annan'],
	['gi', 'gir', 'gitt', 'gje', 'gjev'],
	['gang', 'ganger', 'gangen', 'gong', 'gonger', 'gongen'],
	['husk', 'hugse', 'hugsar', 'hugsa'],
	['stjal', 'stal', 'stjele', 'stjeler', 'stolen', 'stjalet'],
	['foreldre', 'forelder', 'foreldra', 'foreldrene'],
	// Who is locked out and who wants to lock something ask for two things.
	['sperret', 'sperra'],
] as const;

const irregular: ReadonlyMap<string, string> = new Map(
	forms.flatMap(([first, ...others]) => [first, ...others].map((form): [string, string] => [form, first])),
);

const known = new Map<string, string>();
/** Bounds the memory that words of visitors may take. */
const mostKnown = 50_000;

/** What stands for a word and all its forms in both written forms of Norwegian: «koden», «kodane» and «kodar» give «kod». */
export function stem(word: string): string {
	const kept = known.get(word);
	if (kept !== undefined) return kept;
	const found = stemOf(fold(word));
	if (known.size >= mostKnown) known.clear();
	known.set(word, found);
	return found;
}

function stemOf(folded: string): string {
	const direct = irregular.get(folded);
	if (direct !== undefined) return direct;
	const common = roots.reduce((word, [nynorsk, bokmal]) => word.replace(nynorsk, bokmal), folded);
	if (/\d/.test(common) || common.length < 4) return common;
	return withoutParticiple(withoutAgent(stemmer(withoutAgentEnding(common))));
}

/** «lærerne», «lærarane», «lærere» and «læreren» → «lærer»; «registrerer» → «registrer». */
function withoutAgentEnding(word: string): string {
	return word.replace(/(?<=.{3})[ea]r(?:ne|ane|ene|en|ar|ere|er|e|a|t|te)s?$/, 'er');
}

/** «bruker» and «bruke», «bestilling» and «bestille» are one. */
function withoutAgent(word: string): string {
	return word.replace(/(?<=.{3})n?ing(?:s|a)?$/, '').replace(/(?<=.{4})(?:er|ar)$/, '');
}

/** «glemt» → «glem», «bestilt» and «bestill» → «bestil»: the participle's t and the doubled consonant. */
function withoutParticiple(word: string): string {
	return word
		.replace(/(?<=.{2}[lmnkpg])t$|(?<=.{2}g)d$/, '')
		.replace(/(?<=.{3}[bdfgkpst])el$/, 'l')
		.replace(/(?<=.{2})([bdfgklmnprst])\1$/, '$1');
}
