import { type ByForm, lastWords, type NorwegianForm, usualWords, words } from './norwegian-words';

/**
 * Endings of longer words that only one of the forms has: of the words in the two dictionaries of Hunspell that end so, at
 * most one of 100 is in that of the other form.
 */
const endings: ByForm<RegExp> = {
	nb: anyOf([
		// Adjectives, and what is made of them.
		'lig(?:e|ere|st|ste|vis)?|het(?:en|er|ene)?',
		// Nouns of what is done, and of many: «innstillinger», «brukerne» as opposed to «stjerne» and «interne».
		'ing(?:er|ene)|sjon(?:er|ene)|els(?:en|er|ene)|[rtv]else|(?<!j|int|kst|mod|kas|lant)ernes?|torer|dier|temer',
		// Verbs.
		'.eres|[rtg]ende|ående|(?:[^s]t|k)ede',
	]),
	nn: anyOf([
		'leg(?:e|are|ast|aste|vis)?|heit(?:a|er|ene)?|g(?:are|aste?)',
		'(?:ing|sjon)a(?:r|ne)|ara(?:r|ne)|[rj]aren|(?:[^kbv]|bb)ane',
		'ande|erast|(?:[js]|[kp]n|tt)ast|[gs]era',
	]),
};

/** Endings that are usual in one of the forms: radical Bokmål has «filene» and «sida» as Nynorsk has, and loses little by it. */
const usualEndings: ByForm<RegExp> = {
	nb: anyOf(['[^aeiouyæøå]es|ede|else|ingen|jen|oer']),
	nn: anyOf(['(?<!skjem|kamer|komm|firm|tem|klim|dram|dat)a|ast']),
};

/** Nouns and verbs of Nynorsk in «-ar», as opposed to those that both forms have, such as «svar», «sårbar» and «januar». */
const endingInAr = anyOf(['(?:[^aeiouyæøå]|[ei])ar']);
const bothEndInAr =
	/(?:svar|bar|(?<![tsk])tar|klar|januar|februar|eksemplar|seminar|dollar|honorar|radar|kalendar|kvar|far|kaviar|[^py]par|sekretar|regular|[^ikou]kar|vikar)$/u;

/** With three letters or more before them: shorter words are their own. Read from the end, which takes less time. */
function anyOf(ends: readonly string[]): RegExp {
	return new RegExp(`$(?<=.{3}(?:${ends.join('|')}))`, 'u');
}

/** «Fastlege» is no adjective. */
const doctors = /(?:fast|tann|over|spesial|barne|kvinne|øye|auge|bedrifts|skole|skule|vakt|hud)lege$/u;

/** What tells that a text is in one of the forms. */
interface Told {
	form: NorwegianForm;
	words: readonly string[];
}

/** Words that are only usual in a form must be so many more than those of the other before they tell anything. */
const leastUsual = 2;

/**
 * The form of Norwegian that a text is in, by the words that only one form has; where there is none of them, or as many of both,
 * by those that are usual in one. Undefined for what may be either.
 */
export function formOf(text: string): Told | undefined {
	const sure: Record<NorwegianForm, string[]> = { nb: [], nn: [] };
	const usual: Record<NorwegianForm, string[]> = { nb: [], nn: [] };
	for (const [tied] of text.matchAll(tiedWords)) {
		const word = tied.slice(tied.lastIndexOf('-') + 1);
		if (/\P{L}/u.test(word) || (word !== tied && word.length < shortestTied)) continue;
		const only = onlyFormOf(word);
		const form = only ?? usualFormOf(word);
		if (form) (only ? sure : usual)[form].push(word.toLowerCase());
	}
	return toldBy(sure, 1) ?? toldBy(usual, leastUsual);
}

function toldBy({ nb, nn }: ByForm<readonly string[]>, least: number): Told | undefined {
	if (Math.abs(nb.length - nn.length) < least) return undefined;
	return nb.length > nn.length ? { form: 'nb', words: nb } : { form: 'nn', words: nn };
}

/** Words, and what they are tied to with hyphens: the last decides the form of all. Addresses are none. */
const tiedWords = /(?<![\p{L}\p{N}._/@-])[\p{L}\p{N}-]+(?![\p{L}\p{N}/@-])/gu;

/** «SMS-en» and «app-ane» end so in both forms. */
const shortestTied = 4;

/** Long texts have many long words: each is held against the few that end as it does. */
const endOf = (word: string) => word.slice(-4);
const lastWordsByEnd = new Map<string, { word: string; form: NorwegianForm }[]>();
for (const form of ['nb', 'nn'] as const)
	for (const word of lastWords[form])
		lastWordsByEnd.set(endOf(word), [...(lastWordsByEnd.get(endOf(word)) ?? []), { word, form }]);

function onlyFormOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	for (const form of ['nb', 'nn'] as const) if (words[form].has(word) || lastWords[form].has(word)) return form;
	// A name may end in anything.
	if (word !== written || word.length < 6 || doctors.test(word)) return undefined;
	const last = lastWordsByEnd
		.get(endOf(word))
		?.find((found) => word.length >= found.word.length + 3 && word.endsWith(found.word));
	if (last) return last.form;
	if (word.startsWith('hv') || endings.nb.test(word)) return 'nb';
	return endings.nn.test(word) || (endingInAr.test(word) && !bothEndInAr.test(word)) ? 'nn' : undefined;
}

function usualFormOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	const tells = (form: NorwegianForm) =>
		usualWords[form].has(word) || (word === written && word.length >= 5 && usualEndings[form].test(word));
	return tells('nb') ? 'nb' : tells('nn') ? 'nn' : undefined;
}
