import { fold } from '../fold';

/*
 * What people write who have been deceived, or fear it: a word for it, or words of several senses that only together tell of it,
 * such as somebody else, having and what is mine. Both forms of Norwegian.
 */

/** The words of a sense; «*» stands for any letters. */
function sense(words: string): string {
	return `(?:${words.trim().replaceAll('*', '\\w*').split(/\s+/).join('|')})`;
}

/** Senses in their order, as they stand in folded texts. */
function told(...senses: string[]): RegExp {
	return new RegExp(`\\b${fold(senses.join(''))}\\b`);
}

/** What may stand between two senses. */
const [next, near, later] = [' ', '(?: \\w+){0,3} ', '(?: \\w+)* '];

const i = sense('jeg eg æ');
const my = sense('min mi mitt mine meg');
const not = sense('ikke ikkje aldri');
const stranger = sense('noen nokon andre ukjent ukjente ukjend ukjende fremmed* framand*');
/** Others who may do something without leave. */
const other = sense(
	`han hun ho eksen eksmann* ekskon* ekskjær* samboer* samboar* sambuar* kjærest* mannen kona kone sønn* sonen datter* dotter* bror* søster* kusin* fetter* onkel* tante*
	venn* ven kollega* kamerat* sjef* nabo*`,
);
/** Those whom nobody knows, and those whom deceivers say they are. «Mannen min» is known, and so may he be. */
const caller = `(?:${sense('noen nokon politi* banken digdir mann mannen dame dama person personen kar karen fyr fyren')}(?! (?:min|mi)\\b)|${sense('han hun ho')} ${sense('i på')} telefon\\w*|(?<!${sense('jeg eg vi æ')} )${sense('ringte ringde')})`;
const person = `(?:${sense('en ein ei')} )?${sense('noen nokon andre annen annan fremmed* framand* ukjen* svindl* mann* dame* person* fyr* kar* folk han henne ho dem dei')}`;
const secret = sense(
	'minid* *passord* *kode* konto* bruker* brukar* id iden bankid* identitet* namn* navn* fødselsnummer* personnummer* bankkort* kortet kortnummer* opplysning*',
);
/** A letter or a «melding» may be an ordinary one: only in some respects is it one from somebody. */
const digital = sense('sms* tekstmelding* mail* epost* lenk* link*');
const message = sense('sms* *melding* mail* epost* lenk* link*');
/** What one is told that an ID needs: «MinID må oppdateres». Who must do something to their own writes it the other way round. */
const need = `${sense('minid* bankid* id iden konto*')} ${sense('må skal')}${near}${sense('oppdateres oppdaterast bekreftes bekreftast stadfestast betales betalast verifiseres verifiserast fornyes fornyast aktiveres aktiverast')}`;
const received = sense('får fått fikk fekk mottatt motteke mottok kom kommet kome');
const anything = sense('sms* *melding* mail* epost* lenk* link* *brev* *kode* kodar*');

const dangers = [
	// Words that tell of it by themselves. «Lurer på» is to wonder.
	told(
		sense(
			`*svindl* *svindel* bedrag* *hack* phishing smishing vishing spoof* scam* misbruk* misten* identitetsty* identitetstj*
			idtyv* idtju* falsk* kapr* uvedkom* uautoris* ekte legitim seriøs* virus* *lekkasje* lekket lekka`,
		),
	),
	told(`lure(?!r\\b)\\w+|${sense('lure lurer lurt lurte lura lurar')}(?! på\\b)`),
	told(`${sense('stole stoler stolar')} på|feil hender|feil hende`),
	// Somebody who claims to be another.
	told(sense('utgir utga utgav utgitt utgjev gir gjev ga gav gitt'), ' seg(?: ut)? for|later som|lot som|lét som'),
	told(
		sense('sa sier seier sagt påstår påstod hevder hevdar hevda'),
		'(?: at)? ',
		sense('han hun ho de dei'),
		next,
		sense('er var kom ring*'),
	),
	// A message that claims something, looks like something, asks for something or cannot be expected.
	told(
		sense('sms* tekstmelding* mail* epost* brev* oppring* anrop* samtal* lenk*'),
		near,
		'(?:om at|som sier|som seier|der det står)',
	),
	told(digital, ' om (?!(?:ny|nye|nytt|kva|hva|hvor|kor)\\b)(?!\\w*kod)(?!\\w*passord)\\w+'),
	told(message, near, '(?:', sense('ser såg så'), '(?: \\w+)? ut som|', sense('ligner liknar'), ' på)'),
	told(message, later, sense('ber bad ba'), ' (?:om|meg)'),
	told(received, near, `(?:${message}|${sense('telefon* oppring* anrop*')})`, later, need),
	told(message, near, sense('de dei han hun ho'), next, sense('vil ville ber bad ba krev* seier sier')),
	told(
		sense('rar rart rare merkelig* merkeleg* ukjent* ukjend* uventet uventa'),
		next,
		sense('*melding* sms* mail* epost* brev* *innlogg* pålogg* lenk* link* oppring* telefon'),
	),
	told(message, near, sense('pakke* refusjon* gevinst* premie* gebyr* tilgode*')),
	told(sense('trygt trygg sikkert'), later, sense('lenk* link* *melding* mail* epost*')),
	told(sense('smsen meldinga meldingen eposten mailen lenk* link*'), later, sense('trygg trygt')),
	told(
		sense('vet veit vite sjekke'),
		later,
		message,
		later,
		sense('fra frå'),
		next,
		sense('dere dokker dykk digdir minid'),
	),
	told('(?:beskjed|melding|varsel) om', later, sense('lenk* link*')),
	told(sense('dere dokker dykk digdir'), ' som (?:har )?', sense('send* ring* skri* spør* ber'), later, message),
	// What nobody has asked for or done.
	told(
		anything,
		later,
		`(?:${not}(?: har| hadde)?(?: ${i})?|${i} ${not}(?: har| hadde)?) `,
		sense('bedt bede bad bestilt tinga spurt'),
	),
	told(anything, later, `${i} ${not}(?: har| hadde)? `, sense('prøv* logg* forsøk*')),
	told(sense('var er'), next, not, ` (?:meg|${i} som)|${not} ${sense('var er')} meg`),
	told(
		sense('uten utan'),
		` (?:${sense('min mitt')} ${sense('lov samtykke tillatelse løyve')}|at ${i}(?: har| hadde)? `,
		sense('vet veit viss* mer* ba bad bedt bede godk* gj* bestilt tinga prøv* logg*'),
		')',
	),
	// What has been handed over, taken or opened.
	told(sense('trykket trykte trykt trykka klikket klikka åpnet opna fulgte følgde'), near, sense('lenk* link*')),
	told(sense('gi gir ga gav gitt gje gjev gjeve'), near, sense('fra frå'), next, sense('meg seg')),
	told(
		sense(
			'oppga oppgav oppgitt ga gav gi gir gitt gje gjev gjeve delt delte fortalt fortalte sagt sa sendt sendte vist viste',
		),
		near,
		secret,
		near,
		'til (?:feil )?',
		person,
	),
	told(
		sense('tappet tappa tømt tømte'),
		near,
		'konto\\w*|',
		sense('penger pengar pengane pengene'),
		near,
		sense('borte trukket trekt overført'),
	),
	// Somebody who asks for it; «jeg ringte og spurte om kode» is no such thing.
	told(
		caller,
		later,
		sense('ba bad ber spør* spurte spurde krev* ville vil sa sier seier'),
		later,
		sense('*passord* *kode* kodar* fødselsnummer* personnummer* bankkort* kontonummer*'),
	),
	told(
		sense('ukjen* fremmed* framand*'),
		next,
		sense('mann* dame* person* fyr* kar* folk* nummer* side* nettside* eining* enhet*'),
	),
	told(sense('en ein ei'), next, sense('dame mann fyr kar person'), near, sense('ring*')),
	told(
		`(?:${secret}|${sense('innlogg* pålogg* varsel* *side')})`,
		later,
		not,
		next,
		sense('kjenner kjenn kjente kjende'),
		'(?! igjen| att)',
	),
	// Others who have or may use what is mine.
	told(
		other,
		later,
		sense('har fikk fekk fått bruk* vet veit tok kjen* kan logg*'),
		later,
		`(?:${secret}|brev\\w*)`,
		next,
		my,
	),
	told(other, later, sense('bruk* logg* lag* opprett* tinga bestil* ta tok tatt teke'), later, my, next, secret),
	told(
		sense('kan kunne'),
		next,
		stranger,
		near,
		sense('bruk* stjel* ta lag* opprett* se sjå lese'),
		later,
		secret,
		next,
		my,
	),
];

const somebody = told(stranger);
const mine = told(my);
const fear = told(sense('redd frykt* urolig uroleg bekymr*'));
/** «Kan noen hjelpe meg», «snakke med noen» and «noen som trenger meg» ask for somebody, or for somebody's sake. */
const isAsking = told(
	`${sense('kan kunne skal vil med for hjelpe hjelper finnes finst fins')}(?: \\w+)? ${stranger}|er ${stranger}|${stranger}${near}treng\\w*`,
);
/** What is mine in other hands. */
const taken = told(
	secret,
	near,
	'(?:',
	sense('stjålet stolen stole stolne frastjålet tappet tappa tømt'),
	'|på avveie|på avvegar)',
);
/** What others have taken in hand, and may not have in mind: a lost telephone is another matter, its number is not. */
const thing = told(`(?<!${sense('på i over')} )(?:telefon|mobil)(?!\\w*num)\\w*`);

/** True for a text, folded and its words parted by one space, that tells of deceit, in either form of Norwegian. */
export function tellsOfDanger(text: string): boolean {
	const isDoneTo = somebody.test(text) && (mine.test(text) || fear.test(text)) && !isAsking.test(text);
	return dangers.some((danger) => danger.test(text)) || ((isDoneTo || taken.test(text)) && !thing.test(text));
}
