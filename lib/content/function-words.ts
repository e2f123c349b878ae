/** Words that hold a sentence together and say nothing of what it speaks of, in Bokmål and Nynorsk. */
const functionWords = new Set(
	`
	alle alltid allerede allereie alt altså andre annen anna annet at av bare begge berre ble blei blir bli blitt bruker brukar bør ca circa da de deg dei deira den der dere deres dermed
	dersom det dette disse desse di din ditt dine du dykk dykkar då e eg ein ei eit eller en enn ennå enno er et etter
	fall fleire flere for fordi fra fram frem frå får få fått fekk fikk før først fyrst gang ganger gonger går gå gått gjekk gikk gjerne ha hadde har hatt han hans
	heile hele helst henne hennes her hjå ho hos hun hva hvem hver hvis hvor hvordan hvorfor høyst i igjen igjen ikke ikkje
	ingen inn innen innan inntil inne ja jeg jo kan kanskje kl klokka klokken kom komme kommer kjem koma kun kunne kva kvar kven kvifor korleis
	la lik like likevel m mange man maks maksimalt med meg meir mellom men mens mer mest mi min mindre mine minst mitt må måtte nei
	nemlig no noe noen noko nokon nokre normalt når nå nærmere nøyaktig nøyaktige og også om omkring omlag omtrent oss over på regel riktig rundt samme same sammen saman
	seg sidan siden sin sine sitt skal skulle slik snart som så sånn ta tar tek tatt te til tilsammen til um under unna ut uten utan vanlegvis vanligvis var vart ved vel
	veldig vent verken vera vere vert vi via vil ville viss være vår våre vårt vore vært å år ved
	inkludert lag lengst mellom tidligst tidlegast senest seinast minimum ligg ligger står stå finn finner gjelder gjeld heter heiter lyder lyd består
	vår vårt våre åpent open ope
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
