/** One of the two forms of written Norwegian. */
export type NorwegianForm = 'nb' | 'nn';

export type ByForm<Value> = Readonly<Record<NorwegianForm, Value>>;

function setOf(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/**
 * Common words that only one of the forms has: what grammar has of them, and what at least three of the sources in
 * `__tests__/fixtures/norwegian-forms/README.md` have and the dictionary of one form alone. Words that both allow, such as
 * «bruker», «viser», «nå» and «også», and words that mean something else in the other, such as «gjeld» and «finn», are not there.
 */
export const words: ByForm<ReadonlySet<string>> = {
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
		koble tjeneren objekter lagres innstillingen programmene disker mappen sertifikater lastet endres elementer henhold
		endrer begrenset skrives håndtere lagrer nettleseren åpnes enhet verdiene plasseringen støttes utviklet utstedt
		opprinnelse midlertidig begrense håndterer foreldet oppdaget fjernes elementene logget musepekeren tjenere støttet
		omfatter samlet typer oppmerksom forbedre vindu parametere rammen utviklere erstattet anbefales opprettes nøkler
		kildekoden forsøke tilkobling kobler antallet utføres forespørsler startes alternativer kataloger oppføringen sikrer
		slutter bokmerker sjekker samler ødelagt feltene tilpasset kommentarer valgene piksler påvirker klienter flyttes
		tegne åpnet stjele personer ytelse tilbys forbindelse utgitt innkommende istedenfor utvalg utvidet frakoblet deles
		etterfulgt ressurser sikkerhetskopi strømmen kanaler beskyttet tilkoblet utgaven utgir slås adskilt høyeste
		bidragsytere oftest nivåer kategorier rekkefølgen passordene leses listet tilkoblingen påvirke skrivebeskyttet
		lenken stjålet mottakere avsenderen utklippstavlen tallet dukker resultatene oppdages atskilt ethvert varsler
		ytelsen beholdere oppdateringen behandlet filtrene tegnes rettet avledet overordnede begrenser egenskapene kommet
		forespørselen lettere modulene økende muligens forhindrer kravene alternativene objektene hindrer beskrives ødelegge
		foretrekker løst overføres detaljene forventet beregnet handlingen tiltrodd sikkerhetskopiering kobles
		sikkerhetskopier mellomtjener ikoner profilene tilordne veiviseren høyreklikk henholdsvis tilknyttet resultater
		visningen datamaskinens hendelse beskytter egnet tilpassede lengden slippe sikkerhetskopien signaturer grensen høyde
		oppgis heltall mislyktes parametrene metoder uønsket midlertidige uendret nettlesere kodet tillatte beveger lagrede
		skiller mengden problemene utvalget tilpasses tilordnet vedvarer selskaper forårsaket henter virkning bevege felter
		utvidelse bølger selvvalgt sluttet beregne datakilde standarder valgfritt sjekkes adgang sørger navngitte tolkes
		bunnen medregnet musen utsteder mottakeren beregner formen brukerdata nærmeste tegnene hovedpassord knappene løses
		kildekode samlingen vinduer variabler såkalt feilet forfatter ressursene kjøringen forventer jevne effekter avbrutt
		mellomtjeneren forberedt skyldes sammenhengen øyeblikk behandler stilles overskriften medier referanser angres
		tilpasser påminnelse utvider betydningen forespurte foretrukne ondsinnet tiltrodde autentisere virkningen
		komponentene forårsake forskjeller egenskap nettadressen avsluttet tilnærmingen bundet forbedrer behøver symbolene
		mottaker utgave erstattes tegnkoding skriveren laveste snarvei hovedpassordet bredden desimaler anses utstedte
		tryggere spillere benytte utgaver eieren hentet utløper grafer utelukkende engang håndtering sommertid bokstavene
		beskyttes utdatert skjermer sammenheng ødelagte ansett fremfor sjekket aktiviteter begrensede forkortet natten
		tolket benyttes beholdt systemets behandlingen angis søkes brukerkonto symboler tjeners avsender endrede ikonene
		frarådet papirkurven forhåndsvisning bekostning selvvalgte høyden gjettet artikler skjules spilleren avvises
		sikkerhetsproblem gjentakende vokser vinduene programmets holdt forårsaker kanter uventet advarer etterligne
		gjennomføres bekreftes påvirket økten utsiden kortere tregere argumentene nærmest bestemmes egenskapen enhetens
		vellykket forsinkelse tvunget fremtidige testet sifre mottakerens benytter brudd skadet ordningen utelates
		dokumentene omgjøres overføringen behandles konflikter overskredet filformater valgfrie utseendet overvåking økes
		koordinater pikslene bevegelse fler markeringen vilkårene overens pekeren lyktes utvikleren dukket mener tastene
		sammendrag forekommer kjeden tilknytning teknikker langsommere prosedyrer utvides forlater bringes forbedring
		privilegier forhåndsdefinerte forsinket diagrammer innsamlede hentes sikkerhetsproblemet utvalgte begrenses planene
		nedlastingen ledende behøves såkalte lykkes innebygget fornyet innledende tidsavbrudd henviser stedene forbedret
		føres sammenhenger datoformat tallformat tegnsett kantene utskriften dokumentets landene vedkommende nyopprettet
		skrus tråder gjentas ukedagen ruten filmer forespurt tiende tankene forårsakes gjenopprettes utløst deaktiverer
		ordnet gjenopprettet målrettet skilles bånd egendefinerte desto hovedmenyen operatører brukergrupper anerkjent
		metodene bærer videresendt menyene ansette attributter brukerinformasjon forfatteren bildefiler minsker egendefinert
		roteres dobbeltklikker forkastes menyoppføringen halvfet bakgrunnsfarger spilles snarveier standardverdiene
		mislykket sjeldent arves senderen notater beregning flettet enhets sikkerhetskopiene håndfull søkene
		sikkerhetsnivået logges uttrykkes autentisert sterkeste selvsignerte søkeresultater meldingens leverandører timene
		antyder rekkevidde entydig antatt hakeparenteser forfattere stående krypteringen spre byttes dannes hurtigtaster
		båndene hoppes sidens sertifikatene avspilling arvet fullastet sikkerhetskopieringen lyver trodde raskeste
		gjenstander århundrer gjenstandene trykkes
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
		kome komen byter byrja innehald opent opne fleirtal fleirtalet eining eininga nyare nettlesar trykkja teikna setja
		visast finna bestemma dagar utvalde merkt påverka kantar merkte senda tillèt forbetra installera delar byta
		nettlesaren lenkja allereie lagrast utsjånaden såkalla lesa einsfarga mørkare vala kunna lysare aukar justera kjend
		merkja samanhengen køyra øydelagd innehalda retninga skrivast typar oppgje byrjinga komponentar kontrollera søkja
		opnast lenkje fråkopla kopiera høgaste gøymde endrast kommandoar måtane nøklar markera eigenskapar importera
		forbetre avgjer spela utsjånad finnast skarpare avbryta eksportera nyleg lenkjer påverke definera teikninga likar
		lesast lastast gøyma bokstavane mørkaste fjernast endå angrast utføra undersøkja straumen lågaste delane utviklaren
		vurdera spurd vindauga skilja mottakaren melda rekkjefølgja hovudpassordet timar teikning lagast rotera handtera
		spele spelet aksar oppgjev brot hovudpassord jobbar oppdatera skil oppgjeve skrivaren konvertera fridomen oppgjevne
		avgjera gradar signera øydelagde tillaten ukjend spelaren utgåve broten køyringa delast skilje sortera utførast
		oppgåvelinja registrera dreg byggja godtek tredjepartar kontoar videoar sjeldan forsvinna valfri fyllast raskaste
		skilde kortare gøymd overførast sirklar sendast utgåva utvidast behalda reknast byggjer dekkjer søkjeteksten lesen
		takast utgjer påkravd returnera lesne avbroten beden valfritt tillatne gjevne sjølvvalde godkjende overstyrast
		datoar utgjeve leitar filtrera brote eigenskapen filtera freista bunde samandrag einsarta millisekund utskrivne
		aksane tilhøyrer krevja dekkja gjenteken utelaten muleg særskilde forskyva tilbod samanheng kallast utelatne
		vellukka tankane tolkast føretrekte opphøgd oppgjeven føretrekkjer tildela ukjende klientar følgde
	`),
};

/** The same, for words that many others end with: «brukernavn» is as much Bokmål as «navn» is. */
export const lastWords: ByForm<ReadonlySet<string>> = {
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
export const usualWords: ByForm<ReadonlySet<string>> = {
	nb: setOf(`
		de bare se da enten riktig riktige hele helt én høyre kun virker virke kjører kjøre bildet man fortsatt ettersom
		regler reglene hører huske fikk gikk forrige ellers setter legger verden tall frem ennå øverst nederst jobbe jobber
		ønsker ønsket ønskes rekke fortsette umiddelbart ene trinn trinnet lest
	`),
	nn: setOf(`
		ei då held betre høgre elles framleis gjeld heilt stad staden tal att val valt kvart høve seier høgt verda øvst
		nedst fekk gjekk blei skreiv trur annleis sleppe hugse lita verka ope gammal mellombels lyst løyve dess tala låg
		bede omsyn
	`),
};
