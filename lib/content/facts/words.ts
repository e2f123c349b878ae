import type { Locale } from '../../i18n/routing';

/** What is known of the words of a language where facts are looked for. */
export interface FactWords {
	/** Numbers that are written as words. */
	numbers: ReadonlyMap<string, number>;
	/** What may stand between the thousands of a number: source of a regular expression for one character. */
	thousands: string;
	/** Words that hold a sentence together and say nothing of what it speaks of, and days and months. */
	functionWords: ReadonlySet<string>;
	/** After these stands a verb: «vi sender», «du bestilte», «som kommer», «å ringe», «kan du ringe». */
	beforeVerbs: ReadonlySet<string>;
	/** Words for the dash between two numbers. */
	upTo: readonly string[];
	/** Words before a time of day, and for the unit of prices: sources of regular expressions. */
	clock: readonly string[];
	currency?: string;
}

/** Bokmål and Nynorsk. */
const norwegian: FactWords = {
	numbers: numberWords(
		'en|ei|ein|et|eit|ett|eitt|én|éi|éin|ét|éitt to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
		'tjue|tyve tretti|tredve førti femti seksti sytti åtti nitti',
	),
	thousands: '\\s',
	functionWords: setOf(`
	alle allerede allereie alltid alt altså andre anna annen annet at av bare begge berre består ble blei bli blir
	blitt brukar bruker bør ca circa da de deg dei deira den der dere deres dermed dersom desse det dette di din dine
	disse ditt du dykk dykkar då e eg ei ein eit eller ellers elles en enn enno ennå er et etter fall fekk fikk finn
	finner fleire flere for fordi fra fram frem frå fyrst få får fått før først gang ganger gikk gjekk gjeld gjelder
	gjerne gonger gå går gått ha hadde han hans har hatt heile heiter hele helst henne hennes her heter hjå ho hos hun
	hva hvem hver hvis hvor hvordan hvorfor høyst i igjen ikke ikkje ingen inkludert inn innan inne innen inntil ja jeg
	jo kan kanskje kjem kl klokka klokken kom koma komme kommer korleis kun kunne kva kvar kven kvifor la lag lengst
	ligg ligger lik like likevel lyd lyder m maks maksimalt man mange med meg meir mellom men mens mer mest mi min
	mindre mine minimum minst mitt må måtte nei nemlig no noe noen noko nokon nokre normalt nå når nærmere nøyaktig og
	også om omkring omlag omtrent oss over på regel riktig rundt saman same samme sammen seg seinast senest sidan siden
	sin sine sitt skal skulle slik snart som stå står så sånn ta tar tatt te tek tidlegast tidligst til tilsammen tok um
	under ut utan uten vanlegvis vanligvis var vart ved vel veldig vent vera vere verken vert vi via vil ville viss
	vore vår våre vårt være vært å
	mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag januar februar mars april mai juni
	juli august september oktober november desember
	`),
	beforeVerbs: setOf('vi du jeg eg han hun ho man de dei dere som å'),
	upTo: ['til'],
	clock: ['kl\\.?', 'klokk[ae]n?'],
	currency: 'kroner?',
};

const english: FactWords = {
	numbers: numberWords(
		'a|an|one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
		'twenty thirty forty fifty sixty seventy eighty ninety',
	),
	thousands: '[\\s,]',
	functionWords: setOf(`
	a about after again all already also always am an and another any are around as at be because been before being best
	between both but by can could day days did do does done each either else even ever every few first for from get got had
	has have he her here him his how i if in into is it its just last later least less like many may maybe me might more most
	much must my never next no nor not now of off often on once only or other our out over own past per same shall she should
	since so some soon still such than that the their them then there these they this those through till to today together
	too under until up us usually very was we were what when where which while who whose why will with within without would
	yes yet you your
	came come comes coming find finds found gave give given gives go goes gone going need needed needs normal normally take
	taken takes taking took usual wait went
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december
	`),
	beforeVerbs: setOf('we you i he she they who which that to'),
	upTo: ['to', 'until'],
	clock: ['at', 'from'],
	currency: 'kroner?|NOK',
};

/** A language that nothing is known of: numbers are digits, and every word may mean something. */
const unknown: FactWords = {
	numbers: new Map(),
	thousands: '\\s',
	functionWords: new Set(),
	beforeVerbs: new Set(),
	upTo: [],
	clock: [],
};

/** By the site's languages, and those it may come to have. */
const known: Readonly<Record<string, FactWords>> = { nb: norwegian, nn: norwegian, en: english };

/** What is known of the words of one of the site's languages. */
export function factWords(language: Locale): FactWords {
	return known[language] ?? unknown;
}

/** 1 to 19, then the tens from 20; `|` between forms of one. */
function numberWords(units: string, tens: string): ReadonlyMap<string, number> {
	return new Map([...wordsWith(units, (index) => index + 1), ...wordsWith(tens, (index) => (index + 2) * 10)]);
}

function wordsWith(list: string, valueAt: (index: number) => number): [string, number][] {
	return list
		.split(' ')
		.flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, valueAt(index)]));
}

function setOf(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}
