import { fold } from '../fold';

/** Words of both forms that say nothing of what somebody looks for. «Ikke» is no such word: «får ikke kode» turns on it. */
const stopWords = new Set(
	`
	a alle all alt anna at av bli blir blitt da de dei deg dem den denne der dere dersom desse det dette di din disse
	ditt do du dykk e ein eit eller em en enn er et ett etter for fordi ha hadde han hans har hennes henne her ho hun hva
	hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i innen ja jeg kan kva kvar kvarhelst kven
	kvifor korleis kor korfor kunne la man med meg mellom men mi min mine mitt må mye mykje noe noen noka noko nokon nokre nå
	når og også om opp oss over på samme same seg selv sin sine sitt skal skulle slik som så til um under vart var vart ved
	vere vært være vore vi viss vil ville vår ut eg me meir veldig helst ønsker ønskjer vet veit trenger treng finner finn finnes finst fins
	gjør gjer gjere gjøre burde måtte lurer lurar hjå hos jo altså jo vel da då få får fikk fekk fått går gå gikk gjekk klarer
	klarar klare greier greier prøver prøvar fra frå mot lar lat æ æg ka koffer korsn dokker står stå sto stod stend der dit hit egentlig eigentleg bare berre kun no sånn litt bak etterpå snart
	ég je jæ jei mæ dæ sæ meg deg di si hi e va ska vill te kossen koss korsen åssen åsen assen kordan koffor kafor hvofor ke
	kem kæm kver kven dokke dåkke dåkk dåkker dokk nokke nokka nåkka nåkke nokken nåkken noken nåen dette dettan
	fortsatt framleis enda ennå enno lenger hele heile tiden tida via ganske alltid plutselig hei hallo takk please
	vennligst kjære igjen att hver kvar gjøre gjera gjorde gjorte gjort må måste fått blei blitt vart ble desse disse
	jammen bør skulle kunnet hatt vore vert altfor for å her her the and is to my i of in it
	`
		.trim()
		.split(/\s+/)
		.map(fold),
);

/** True for a word that says nothing of what somebody looks for, in either form of Norwegian. */
export function isStopWord(word: string): boolean {
	return stopWords.has(fold(word));
}
