/** One of the two forms of written Norwegian. */
export type NorwegianForm = 'nb' | 'nn';

type ByForm<Value> = Readonly<Record<NorwegianForm, Value>>;

/**
 * Common words that only one of the forms has. Words that both allow, such as «bruker», «viser», «nå» and «også», and words
 * that mean something else in the other, such as «gjeld» and «finn», are not there.
 */
const words: ByForm<ReadonlySet<string>> = {
	nb: setOf(`
		jeg dere dem et ett ikke hva hvem hvilken hvilket hvilke hvor hvordan hvorfor hvis hver hvert hverken enhver
		hverandre noe noen mye mer en fra være vært ble gjør gjøre gjøres kommer skriver selv selve sammen uten disse deres
		dens dets egen egne eneste annet annen alene allerede hjem hjemme vet finner funnet følges fulgt velger velge valgt
		velges velg trenger heter spørre ligger uker uke høy høye høyere høyt mulig mulige åpner åpne åpen åpent flere samme
		øyeblikket sted gjelder løse løser øye øyne utenfor innenfor ovenfor nedenfor krever kreves kreve tilgjengelig
		vanligvis egentlig virkelig derfra videre tidligere senere følgende tilsvarende lignende gjeldende listen adressen
		sies beskrevet skrevet viktigste vanligste nyeste glemt startet sperret mistet lagret endret opprettet koblet kalles
		kalt brukes vises lages holde holdes inneholder inneholde imidlertid antall innebærer selvfølgelig sier hånd hensyn
		knyttet øke øker nærmere bedre forskjellen sjelden fremdeles kilde gammel annerledes betydning ytterligere særlig
		innen utenfra tror foreldrene barnas læreren eier mottar mottatt sendes betales fortelle forteller blant tatt
		fremgår fremover begynner begynne nettsted nettstedet unngå unngås vennligst forespørsel svarene syk sykehus lave
		lavere skaffer leveres lastes tas gis fås hun likhet finnes hvit hvite rød røde beskyttelse anerkjennelse erklæring
		menneskerettigheter fattet sikres ansettelse ytterst foran ga lå dro helhet nevnt nevne nevner nevnes nevnte ment
		måned måneder måneden månedene mandag tirsdag lørdag kjøres beholde beholder beholdes eget intet begges herfra
		valgte minutter eksempler tillater tillates tillatt vedrørende angående ventet glemme glemmer koster innenlands
		alles annens trolig ligner enklere enklest raskere nyere meget lukket lukkes rekkefølge bekreftet bekrefter tjener
	`),
	nn: setOf(`
		eg ho dykk dykkar dei ikkje kva kven kvar kor korleis kvifor viss korkje kvarandre kvardag einkvan nokon noko nokre
		mykje meir berre frå ein eit éin eitt eine vere vera vore vart vorte vert verte verta gjer gjeve kjem sjølv sjølve
		sidan saman utan òg desse deira åleine aleine heime fyrst fyrste einaste eigen eiga eige eigne inga seie seia gjev
		tek sjå veit funne følgje følgja følgjer fylgje velje velja valde brukast nyttar nyttast treng heiter heite spørje
		ligg finst ønskjer ynskjer ønskje veke veker vekene skule skulen mogleg moglege moglegheit høgare høgast opnar opna
		fleire lågare anna annan tidlegare seinare auga talet følgjande tilsvarande gjeldande liknande løyser løyse løysing
		løysinga syner lagar utanfor innanfor ovanfor nedanfor krevje tilgjengeleg tilgjengelege vanlegvis eigentleg
		eigentlege verkeleg særleg truleg vanleg vanlege endeleg innstillingar innstillingane køyre køyrer difor soleis
		såleis enno no oftast anten medan dessutan inneheld innehalde halde heldt haldast verkar brukarstøtta ringjer ringje
		søkje søkjer trykkjer tenkje tenkjer setje setjer gløymt gløyme gløymer manglar ventar hentar hentast lagrar endrar
		loggar kallar skaffar påverkar liknar passar startar byrjar byrje høyrer gonger nettstad nettstaden vidare
		vidaregåande opplysningar opplysningane personar kodar klikkar opphavleg opphavlege skilnad skilnaden forandrar
		raskare enklare enklast lettare næraste nærare viktigaste fortel fortelje døme dømet sjukdom mottek motteke fridom
		likskap menneskerettane einskild einskilde kjende lagleg kvinnfolk noreg innbyggjar innbyggjarar foreldra borna born
		tryggleik tryggleiken heile heil leggjer betalar skriftleg personleg same gong gongen kvit kvite raud raude vald
		hennar nemne nemner nemnast nemnde nemnt månad månaden månader månadar månadene tysdag laurdag sundag køyrast køyrt
		køyrde behalde behaldast herifrå ifølgje innan utanom utanfrå innanfrå velkomen særskild einskilt diverre
		rekkjefølgje rekkefølgja stadfestar noverande nåverande vinstre teke tekne gje gjeven skriven skrivne trengst synest
		kome komen byter byrja innehald opent opne fleirtal fleirtalet eining eininga nyare nettlesar
	`),
};

/** The same, for words that many others end with: «brukernavn» is as much Bokmål as «navn» is. */
const lastWords: ByForm<ReadonlySet<string>> = {
	nb: setOf(`
		følger følge mulighet muligheten stedet steder navn navnet navnene måter tilfeller ganger dager brukere brukeren
		brukerne brukerens tjeneste tjenesten tjenester tjenestene meldingen meldinger opplysningene endringer endringene
		endringen valg valget tiden siden satt satte settes holder innhold innholdet sikkerhet sikkerheten tegn tegnet
		begrepet rettighetene rettigheter løsning løsninger løsningen egenskaper størrelse størrelsen lærere elevene
		spørsmålene myndighetene regningen sykdom mangler legges frihet utdannelse veien bilder bildene oppgave oppgaven
		oppgaver oppgavene problemer skolene penger handlinger kilder kilden skoler enheter enheten enhetene linjen vinduet
		gruppen støtten
	`),
	nn: setOf(`
		gjere gjera gjerast skular augo auge stader namn namnet namna løysingar pengar pengane bilete biletet bileta teneste
		tenesta tenester tenestene storleik storleiken brukar brukaren brukarar brukarane måtar læraren lærarar lærarane
		elevar elevane endringar endringane verdiar verdiane tilhøve sjukdommar arbeidar arbeidarar rettar rettane kommunar
		kommunane leggje leggja leggjast mogelegheit vegar oppgåve oppgåva oppgåver oppgåvene kostar rekkje handlingar
		opphald innhald innhaldet teikn teiknet utval utvalet vindauge vindauget einingar einingane leiar leiaren
	`),
};

/** Words that the other form allows, or has in another sense, and hardly anybody writes there. */
const usualWords: ByForm<ReadonlySet<string>> = {
	nb: setOf(`
		de bare se da enten riktig riktige hele helt én høyre kun virker virke kjører kjøre bildet man fortsatt ettersom
		regler reglene hører huske fikk gikk forrige ellers setter legger verden tall frem ennå øverst nederst jobbe jobber
		ønsker ønsket ønskes rekke fortsette henhold umiddelbart ene ethvert trinn trinnet lest
	`),
	nn: setOf(`
		ei då held betre høgre elles framleis gjeld heilt krev stad staden tal att finn val valt vel kvart høve seier høgt
		verda allereie øvst nedst fekk gjekk blei skreiv trur annleis sleppe slepp hugse lita verka ope gammal endå
		mellombels kjend lyst løyve dess tala låg bede omsyn
	`),
};

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
	nn: anyOf(['(?<!skjem|kamer|firm|tem|klim|dram|dat)a|ast']),
};

/** Nouns and verbs of Nynorsk in «-ar», as opposed to those that both forms have, such as «svar», «sårbar» and «januar». */
const endingInAr = /^.{3,}[^aeiouyæøå]ar$|^.{3,}[ei]ar$/u;
const bothEndInAr =
	/(?:svar|bar|(?<![tsk])tar|klar|januar|februar|eksemplar|seminar|dollar|honorar|radar|kalendar|kvar|far|kaviar|[^py]par|sekretar|regular|[^ikou]kar|vikar)$/u;

function setOf(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** With three letters or more before them: shorter words are their own. */
function anyOf(ends: readonly string[]): RegExp {
	return new RegExp(`^.{3,}(?:${ends.join('|')})$`, 'u');
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
	for (const [, before, word = ''] of text.matchAll(tiedWords)) {
		if (before && word.length < shortestTied) continue;
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
const tiedWords = /(?<![\p{L}\p{N}._/@-])((?:[\p{L}\p{N}]+-)*)(\p{L}+)(?![\p{L}\p{N}/@-])/gu;

/** «SMS-en» and «app-ane» end so in both forms. */
const shortestTied = 4;

function onlyFormOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	for (const form of ['nb', 'nn'] as const) if (words[form].has(word) || lastWords[form].has(word)) return form;
	// A name may end in anything.
	if (word !== written || word.length < 6 || doctors.test(word)) return undefined;
	for (let start = 3; start <= word.length - 4; start++)
		for (const form of ['nb', 'nn'] as const) if (lastWords[form].has(word.slice(start))) return form;
	if (word.startsWith('hv') || endings.nb.test(word)) return 'nb';
	return endings.nn.test(word) || (endingInAr.test(word) && !bothEndInAr.test(word)) ? 'nn' : undefined;
}

function usualFormOf(written: string): NorwegianForm | undefined {
	const word = written.toLowerCase();
	const tells = (form: NorwegianForm) =>
		usualWords[form].has(word) || (word === written && word.length >= 5 && usualEndings[form].test(word));
	return tells('nb') ? 'nb' : tells('nn') ? 'nn' : undefined;
}
