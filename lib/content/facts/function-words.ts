/** Words that hold a sentence together and say nothing of what it speaks of, in Bokmål and Nynorsk, and days and months. */
const functionWords = new Set(
	`
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
	`
		.trim()
		.split(/\s+/),
);

/** After these stands a verb: «vi sender», «du bestilte», «som kommer», «å ringe», «kan du ringe». */
const beforeVerbs = new Set('vi du jeg eg han hun ho man de dei dere som å'.split(' '));

/** True for a word that only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
	return functionWords.has(word.toLowerCase());
}

/** True for a word that a verb comes after. */
export function isBeforeVerb(word: string): boolean {
	return beforeVerbs.has(word.toLowerCase());
}
