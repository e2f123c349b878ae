/** One of the two forms of written Norwegian. */
export type NorwegianForm = 'nb' | 'nn';

/**
 * Common words that only one of the forms has. Words that both allow, such as «bruker», «viser», «nå» and «også», and words
 * that mean something else in the other, such as «gjeld» and «finn», are not there.
 */
const words: Readonly<Record<NorwegianForm, ReadonlySet<string>>> = {
	nb: setOf(`
		jeg dere dem et ett ikke hva hvem hvilken hvilket hvilke hvor hvordan hvorfor hvis hver hvert hverken enhver
		hverandre noe noen mye mer en fra være vært ble gjør gjøre gjøres kommer skriver selv selve sammen uten disse deres
		dens dets egen egne eneste annet annen alene allerede hjem hjemme vet finner funnet følger følge følges fulgt velger
		velge valgt velges velg trenger heter spørre ligger uker uke høy høye høyere høyt mulig mulige mulighet åpner åpne
		åpen åpent flere samme øyeblikket sted stedet steder navn navnet navnene gjelder løse løser øye øyne utenfor
		innenfor ovenfor nedenfor krever kreves kreve tilgjengelig vanligvis egentlig virkelig derfra videre tidligere
		senere følgende tilsvarende lignende gjeldende måter tilfeller ganger dager brukere brukeren brukerne brukerens
		tjeneste tjenesten tjenester tjenestene listen adressen meldingen meldinger opplysningene muligheten endringer
		endringene endringen valget tiden satt settes sies beskrevet skrevet viktigste vanligste nyeste glemt startet
		sperret mistet lagret endret opprettet koblet kalles kalt brukes vises lages holder holde holdes inneholder
		inneholde innholdet innhold imidlertid antall innebærer selvfølgelig sier sikkerhet sikkerheten hånd hensyn knyttet
		tegn øke øker nærmere bedre forskjellen sjelden fremdeles begrepet kilde gammel annerledes rettighetene rettigheter
		løsning løsninger løsningen egenskaper betydning ytterligere særlig innen utenfra tror størrelse størrelsen
		foreldrene barnas læreren lærere elevene eier mottar mottatt sendes betales fortelle forteller blant tatt
		spørsmålene myndighetene regningen fremgår fremover begynner begynne nettsted nettstedet unngå unngås vennligst
		forespørsel svarene sykdom syk sykehus lave lavere skaffer mangler leveres lastes legges tas gis fås hun frihet
		likhet finnes hvit hvite rød røde beskyttelse anerkjennelse erklæring menneskerettigheter fattet utdannelse sikres
		ansettelse ytterst foran ga lå dro helhet nevnt nevne nevner nevnes nevnte ment måned måneder måneden månedene
		mandag tirsdag lørdag kjøres beholde beholder beholdes eget veien bildene oppgave oppgaven oppgaver intet begges
		herfra valgte problemer minutter eksempler tillater tillates tillatt vedrørende angående ventet glemme glemmer
		koster skolene penger innenlands alles annens trolig ligner enklere enklest raskere nyere meget lukket lukkes
		rekkefølge handlinger kilder kilden bekreftet bekrefter satte tjener
	`),
	nn: setOf(`
		eg ho dykk dykkar dei ikkje kva kven kvar kor korleis kvifor viss korkje kvarandre kvardag einkvan nokon noko nokre
		mykje meir berre frå ein eit éin eitt eine vere vera vore vart vorte vert verte verta gjer gjere gjera gjerast gjeve
		kjem sjølv sjølve sidan saman utan òg desse deira åleine aleine heime fyrst fyrste einaste eigen eiga eige eigne
		inga seie seia gjev tek sjå veit funne følgje følgja følgjer fylgje velje velja valde brukar brukast nyttar nyttast
		treng heiter heite spørje ligg finst ønskjer ynskjer ønskje veke veker vekene skule skulen skular mogleg moglege
		moglegheit høgare høgast opnar opna fleire lågare anna annan tidlegare seinare augo auge auga stader namn namnet
		namna talet følgjande tilsvarande gjeldande liknande løyser løyse løysing løysingar løysinga syner lagar pengar
		pengane utanfor innanfor ovanfor nedanfor krevje tilgjengeleg tilgjengelege vanlegvis eigentleg eigentlege verkeleg
		særleg truleg vanleg vanlege endeleg innstillingar innstillingane biletet bilete bileta køyre køyrer teneste tenesta
		tenester tenestene difor soleis såleis enno no oftast anten medan dessutan inneheld innehalde halde heldt haldast
		verkar storleik storleiken brukaren brukarar brukarane brukarstøtta ringjer ringje søkje søkjer trykkjer tenkje
		tenkjer setje setjer gløymt gløyme gløymer manglar ventar hentar hentast lagrar endrar loggar kallar skaffar
		påverkar liknar passar startar byrjar byrje høyrer måtar gonger nettstad nettstaden vidare vidaregåande læraren
		lærarar lærarane elevane opplysningar opplysningane endringar endringane verdiar verdiane personar kodar klikkar
		opphavleg opphavlege skilnad skilnaden forandrar raskare enklare enklast lettare næraste nærare viktigaste fortel
		fortelje døme dømet tilhøve sjukdom sjukdommar arbeidar arbeidarar mottek motteke fridom likskap menneskerettane
		rettar rettane einskild einskilde kjende lagleg kvinnfolk noreg innbyggjar innbyggjarar kommunar kommunane foreldra
		borna born tryggleik tryggleiken heile heil leggje leggja leggjer betalar skriftleg personleg mogelegheit same gong
		gongen kvit kvite raud raude vald hennar nemne nemner nemnast nemnde nemnt månad månaden månader månadar månadene
		tysdag laurdag sundag køyrast køyrt køyrde behalde behaldast vegar oppgåve oppgåva oppgåver herifrå ifølgje innan
		utanom utanfrå innanfrå velkomen kostar elevar særskild einskilt diverre rekkje rekkjefølgje rekkefølgja handlingar
		stadfestar noverande nåverande vinstre teke tekne gje gjeven skriven skrivne trengst synest kome komen byter byrja
		opphald innhald innehald opent opne teikn vindauge vindauget utval utvalet fleirtal fleirtalet eining eininga
		einingar leiar leiaren nyare nettlesar
	`),
};

/**
 * Endings of longer words that only one of the forms has: of the words in the two dictionaries of Hunspell that end so, at
 * most one of 100 is in that of the other form.
 */
const endings: Readonly<Record<NorwegianForm, RegExp>> = {
	nb: anyOf([
		// Adjectives, and what is made of them.
		'lig(?:e|ere|st|ste|vis)?|het(?:en|er|ene)?',
		// Nouns of what is done, and of many: «innstillinger», «brukerne» as opposed to «stjerne» and «interne».
		'ing(?:er|ene)|sjon(?:er|ene)|els(?:en|er|ene)|[rtv]else|(?<!j|int|kst|mod|kas|lant)ernes?|torer|dier|temer|dager',
		// Verbs.
		'.eres|[rtg]ende|ående|(?:[^s]t|k)ede',
		// Words that many others end with.
		'(?:navn|valg|tegn)(?:et|ene)?|vindu(?:et|er|ene)|[np]hold(?:et)?|holder|gave[nr]?|tjener(?:en)?',
	]),
	nn: anyOf([
		'leg(?:e|are|ast|aste|vis)?|heit(?:a|er|ene)?|g(?:are|aste?)',
		'(?:ing|sjon)a(?:r|ne)|ara(?:r|ne)|[rj]aren|(?:[^kbv]|bb)ane|orleik(?:en)?',
		'ande|erast|(?:[js]|[kp]n|tt)ast|[gs]era',
		'(?:namn|teikn|utval)(?:et|a)?|vindaug(?:e|et|a)|[np]hald(?:et)?|bilet(?:e|et|a)|tenest(?:e|a|er|ene)',
	]),
};

/** Nouns and verbs of Nynorsk in «-ar», as opposed to those that both forms have, such as «svar», «sårbar» and «januar». */
const endingInAr = /^.{3,}[^aeiouyæøå]ar$|^.{3,}[ei]ar$/u;
const bothEndInAr =
	/(?:svar|bar|[^t]tar|klar|januar|februar|kommentar|eksemplar|seminar|dollar|honorar|radar|kalendar|kvar|far|kaviar|[^py]par|altar|sekretar|regular|[^ikou]kar|vikar)$/u;

function setOf(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** With three letters or more before them: shorter words are their own. */
function anyOf(ends: readonly string[]): RegExp {
	return new RegExp(`^.{3,}(?:${ends.join('|')})$`, 'u');
}

/** «Fastlege» is no adjective. */
const doctors = /(?:fast|tann|over|spesial|barne|kvinne|øye|auge|bedrifts|skole|skule|vakt|hud)lege$/u;

/**
 * The words of a text that only one form of Norwegian has, by form. What is tied together with hyphens has the form of its last
 * word, if that is longer than an ending; addresses say nothing.
 */
export function formWordsIn(text: string): Record<NorwegianForm, string[]> {
	const found: Record<NorwegianForm, string[]> = { nb: [], nn: [] };
	for (const [, before, word = ''] of text.matchAll(wordsAndWhatTheyAreTiedTo)) {
		const form = before && word.length < shortestTied ? undefined : formOf(word);
		if (form) found[form].push(word.toLowerCase());
	}
	return found;
}

const wordsAndWhatTheyAreTiedTo = /(?<![\p{L}\p{N}._/@-])((?:[\p{L}\p{N}]+-)*)(\p{L}+)(?![\p{L}\p{N}/@-])/gu;

/** «SMS-en» and «app-ane» end so in both forms. */
const shortestTied = 4;

function formOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	if (words.nb.has(word)) return 'nb';
	if (words.nn.has(word)) return 'nn';
	// A name may end in anything.
	if (word !== written || word.length < 6 || doctors.test(word)) return undefined;
	if (word.startsWith('hv') || endings.nb.test(word)) return 'nb';
	return endings.nn.test(word) || (endingInAr.test(word) && !bothEndInAr.test(word)) ? 'nn' : undefined;
}
