import type { Locale } from '../../i18n/routing';
import { capitalised } from '../capitalised';
import { formOf } from '../checks/norwegian-forms';
import type { NorwegianForm } from '../checks/norwegian-words';
import { dictionaryOf } from './dictionary';
import { type Pair, pairs, replacedAtEnd, replacedWithin, turned } from './replaced-parts';

/** Small words that follow no rule: those of grammar, and the verbs and adverbs that every text has. */
const whole = pairs(
	`vi me, de dei, noe noko, noen nokon, noen nokre, velg vel, velger vel, hvert kvart, allerede allereie, jeg eg, hun ho, dere de, dem dei, deres dykkar,
	deres deira, hva kva, hvem kven, hvis viss, hvor kor, hvor kvar, hvordan korleis, hvorfor kvifor, hvilken kva,
	hvilket kva, hvilke kva, hverken verken, annet anna, annen annan, mye mykje,
	mer meir, en ein, én éin, et eit, ett eitt, bare berre, egen eigen, eget eige, egne eigne, fra frå,
	intet inkje, ingen inga, disse desse, være vere, være vera, vært vore, ble vart, blir vert, bli verte,
	gjør gjer, gjøre gjere, gi gje, gir gjev, gis gjevast, ta take, tar tek, tatt teke, tas takast, kommer kjem,
	komme kome, kommet kome, vet veit, finnes finst, hjem heim, hjemme heime, først fyrst, sammen saman,
	alene åleine, alene aleine, derfor difor, mens medan, også òg, ennå enno, nå no, siden sidan, uten utan,
	foran framfor, imellom mellom, sier seier, si seie, gikk gjekk, fikk fekk, holdt heldt, lå låg, så såg,
	dro drog, sto stod, hennes hennar, selv sjølv, selve sjølve`,
);

/** What many words are made of, with other letters than the sounds below account for. */
const stems = pairs(
	`skol skul, hver kvar, sammen saman, kilde kjelde, mulig mogleg, lig leg, lig legg, uke veke, sted stad,
	selv sjølv, navn namn, nevn nemn, penger pengar, velg velj, valg val, øye auge, øyne auge, høy høg, lav låg,
	kjør køyr, tegn teikn, kobl kopl, tall tal, glem gløym, gjem gøym, tjen ten, inneh innih, hold hald,
	fortell fortel, begynn byrj, bedre betre, bedr betr, fler fleir, sen sein, når næ, nærm nær, lign likn,
	ligg ligg, krev krev, strømm straum, strøm straum, drøm draum, røm røym, tro tru, bo bu, fra frå,
	tirsdag tysdag, lørdag laurdag, søndag sundag, måned månad, rekkefølg rekkjefølgj, foreldre foreldr,
	menneskerettighet menneskerett, ytterst ytst, hånd hand, vindu vindauge, tillatt tillat`,
);

/** How sounds answer each other. */
const sounds = pairs(
	`hv kv, kk kkj, e ei, ø øy, k kj, g gj, gg ggj, ng ngj, nk nkj, a å, o u, mm m, u o, y ju, ø o, ø au, ø æ, å o,
	e a, a e, e æ, i e, re rr, tt t, ll l, v g, lle lje, rre rje, lg lj, æ e, j -, de -, ei eg`,
);

/** How endings do. */
const endings = pairs(
	`er ar, ene ane, en a, en aren, het heit, heten heita, heter heiter, hetene heitene, ingen inga, inger ingar,
	ingene ingane, sjoner sjonar, sjonene sjonane, eren aren, ere arar, erne arane, erens aren, ere are, est ast,
	este aste, es ast, es est, s st, et a, ede a, et t, t -, er -, er jer, e je, e ja, e a, te a, et ete,
	ende ande, else ing, elsen inga, elser ingar, ene a, e -, tt te, tt t, d -, dd dd, ig eg, ige ege, igere egare,
	igst egast, lse lsa`,
);

/** Of endings the longest goes first: «-arane» is one, and not «-ane» after «-ar». What has none gets none. */
const longestFirst = (rules: readonly Pair[]): Pair[] =>
	rules.filter(([from]) => from !== '').sort(([a], [b]) => b.length - a.length);
const rulesTo = {
	nn: { whole, stems, sounds, endings: longestFirst(endings) },
	nb: { whole: turned(whole), stems: turned(stems), sounds: turned(sounds), endings: longestFirst(turned(endings)) },
};

/**
 * What a word of the other form of Norwegian is in this one, the likeliest first: words of its dictionary, which `has` asks, that
 * take the fewest changes to get to. Of the words that only one form has, six of ten are found so, and their own word is the first.
 */
function inForm(form: NorwegianForm, word: string, has: (word: string) => boolean): string[] {
	const rules = rulesTo[form];
	const isRight = (made: string) => made.length > 1 && has(made) && (formOf(made)?.form ?? form) === form;
	// The dictionaries do not have all of these: «noe» is missing.
	const exact = rules.whole.flatMap(([from, to]) => (from === word && to.length > 1 ? [to] : []));
	if (exact.length > 0) return exact;
	const stem = replacedWithin(word, rules.stems);
	const sound = replacedWithin(word, rules.sounds);
	const ended = (words: readonly string[]) => words.flatMap((made) => replacedAtEnd(made, rules.endings));
	const both = stem.flatMap((made) => replacedWithin(made, rules.sounds));
	for (const make of [
		() => [...stem, ...ended(stem)],
		() => [...ended([word]), ...sound],
		() => [...ended(sound), ...both],
		() => ended(both),
	]) {
		const found = [...new Set(make())].filter(isRight);
		if (found.length > 0) return found;
	}
	return [];
}

/** So many are chosen among: what comes after is chance. */
const most = 2;

/** What a word that the dictionary of a language lacks is there, where it is a word of the other form of Norwegian; else nothing. */
export async function fromOtherForm(word: string, locale: Locale, has: (word: string) => boolean): Promise<string[]> {
	if (locale === 'en') return [];
	const lower = word.toLowerCase();
	const other = await dictionaryOf(locale === 'nb' ? 'nn' : 'nb');
	if (!other.knows(lower)) return [];
	const found = inForm(locale, lower, has).slice(0, most);
	return /^\p{Lu}/u.test(word) ? found.map(capitalised) : found;
}
