/** One of the two forms of written Norwegian. */
export type NorwegianForm = 'nb' | 'nn';

/**
 * Common words that only one of the forms has. Words that both allow, such as «bruker», «viser», «nå» and «også», and words
 * that mean something else in the other, such as «gjeld» and «finn», are not there.
 */
const words: Readonly<Record<NorwegianForm, ReadonlySet<string>>> = {
	nb: setOf(`
		jeg dere dem et ett ikke hva hvem hvilken hvilket hvilke hvor hvordan hvorfor hvis hver hvert hverken enhver
		hverandre noe noen mye mer en fra være vært ble gjør gjøre gjøres kommer skriver selv selve sammen uten disse
		deres dens dets egen egne eneste annet annen alene allerede hjem hjemme vet finner funnet følger følge følges
		fulgt velger velge valgt velges velg trenger heter spørre ligger uker uke høy høye høyere høyt mulig mulige
		mulighet åpner åpne åpen åpent flere samme øyeblikket sted stedet steder navn navnet navnene gjelder løse
		løser øye øyne utenfor innenfor ovenfor nedenfor krever kreves kreve tilgjengelig vanligvis egentlig virkelig
		derfra videre tidligere senere følgende tilsvarende lignende gjeldende måter tilfeller ganger dager brukere
		brukeren brukerne brukerens tjeneste tjenesten tjenester tjenestene listen adressen meldingen meldinger
		opplysningene muligheten endringer endringene endringen valget tiden satt settes sies beskrevet skrevet
		viktigste vanligste nyeste glemt startet sperret mistet lagret endret opprettet koblet kalles kalt brukes
		vises lages holder holde holdes inneholder inneholde innholdet innhold imidlertid antall innebærer
		selvfølgelig sier sikkerhet sikkerheten hånd hensyn knyttet tegn øke øker nærmere bedre forskjellen sjelden
		fremdeles begrepet kilde gammel annerledes rettighetene rettigheter løsning løsninger løsningen egenskaper
		betydning ytterligere særlig innen utenfra tror størrelse størrelsen foreldrene barnas læreren lærere elevene
		eier mottar mottatt sendes betales fortelle forteller blant tatt spørsmålene myndighetene regningen fremgår
		fremover begynner begynne nettsted nettstedet unngå unngås vennligst forespørsel svarene sykdom syk sykehus
		lave lavere skaffer mangler leveres lastes legges tas gis fås hun frihet likhet finnes hvit hvite rød røde
		beskyttelse anerkjennelse erklæring menneskerettigheter fattet utdannelse sikres ansettelse
	`),
	nn: setOf(`
		eg ho dykk dykkar dei ikkje kva kven kvar kor korleis kvifor viss korkje kvarandre kvardag einkvan nokon noko
		nokre mykje meir berre frå ein eit éin eitt eine vere vera vore vart vorte vert verte verta gjer gjere gjera
		gjerast gjeve kjem sjølv sjølve sidan saman utan òg desse deira åleine aleine heime fyrst fyrste einaste eigen
		eiga eige eigne inga seie seia gjev tek sjå veit funne følgje følgja følgjer fylgje velje velja valde brukar
		brukast nyttar nyttast treng heiter heite spørje ligg finst ønskjer ynskjer ønskje veke veker vekene skule
		skulen skular mogleg moglege moglegheit høgare høgast opnar opna fleire lågare anna annan tidlegare seinare
		augo auge auga stader namn namnet namna talet følgjande tilsvarande gjeldande liknande løyser løyse løysing
		løysingar løysinga syner lagar pengar pengane utanfor innanfor ovanfor nedanfor krevje tilgjengeleg
		tilgjengelege vanlegvis eigentleg eigentlege verkeleg særleg truleg vanleg vanlege endeleg innstillingar
		innstillingane biletet bilete bileta køyre køyrer teneste tenesta tenester tenestene difor soleis såleis enno
		no oftast anten medan dessutan inneheld innehalde halde heldt haldast verkar storleik storleiken brukaren
		brukarar brukarane brukarstøtta ringjer ringje søkje søkjer trykkjer tenkje tenkjer setje setjer gløymt gløyme
		gløymer manglar ventar hentar hentast lagrar endrar loggar kallar skaffar påverkar liknar passar startar
		byrjar byrje høyrer måtar gonger nettstad nettstaden vidare vidaregåande læraren lærarar lærarane elevane
		opplysningar opplysningane endringar endringane verdiar verdiane personar kodar klikkar opphavleg opphavlege
		skilnad skilnaden forandrar raskare enklare enklast lettare næraste nærare viktigaste fortel fortelje døme
		dømet tilhøve sjukdom sjukdommar arbeidar arbeidarar mottek motteke fridom likskap menneskerettane rettar
		rettane einskild einskilde kjende lagleg kvinnfolk noreg innbyggjar innbyggjarar kommunar kommunane foreldra
		borna born tryggleik tryggleiken heile heil leggje leggja leggjer betalar skriftleg personleg mogelegheit same
		gong gongen kvit kvite raud raude vald
	`),
};

/** Endings of longer words that only one of the forms has. */
const endings: Readonly<Record<NorwegianForm, RegExp>> = {
	nb: /^(?:hv.{2,}|.{3,}(?:lig|lige|ligere|ligst|ligste|ligvis|het|heten|heter|hetene|ingene|sjoner|sjonene|erne|elsen|elser|elsene|.eres))$/u,
	nn: /^(?:korl.+|.{3,}(?:leg|lege|legare|legast|legaste|legvis|heit|heita|heiter|heitene|ingar|ingane|sjonar|sjonane|arar|arane|.erast|[^k]ane))$/u,
};

/** Nouns and verbs of Nynorsk in «-ar», as opposed to those that both forms have, such as «svar», «sårbar» and «januar». */
const endingInAr = /^.{3,}[^aeiouyæøå]ar$|^.{3,}[ei]ar$/u;
const bothEndInAr =
	/(?:svar|bar|tar|klar|januar|februar|kommentar|eksemplar|seminar|dollar|honorar|radar|kalendar|kvar|far|kaviar|par|altar|sekretar|regular|kar)$/u;

function setOf(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** «Fastlege» is no adjective. */
const doctors = /(?:fast|tann|over|spesial|barne|kvinne|øye|auge|bedrifts|skole|skule|vakt|hud)lege$/u;

/** The words of a text that only one form of Norwegian has, by form. Addresses and words with a hyphen say nothing. */
export function formWordsIn(text: string): Record<NorwegianForm, string[]> {
	const found: Record<NorwegianForm, string[]> = { nb: [], nn: [] };
	for (const [word] of text.matchAll(/(?<![\p{L}\p{N}._/@-])\p{L}+(?![\p{L}\p{N}/@-])/gu)) {
		const form = formOf(word);
		if (form) found[form].push(word.toLowerCase());
	}
	return found;
}

function formOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	if (words.nb.has(word)) return 'nb';
	if (words.nn.has(word)) return 'nn';
	// A name may end in anything.
	if (word !== written || word.length < 6 || doctors.test(word)) return undefined;
	if (endings.nb.test(word)) return 'nb';
	return endings.nn.test(word) || (endingInAr.test(word) && !bothEndInAr.test(word)) ? 'nn' : undefined;
}
