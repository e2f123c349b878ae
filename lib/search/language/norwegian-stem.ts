import { stemmer } from '@orama/stemmers/norwegian';
import { fold } from '../fold';

/*
 * What the two written forms of Norwegian call the same thing, so that a word of either finds pages in both. Endings are
 * Snowball's (https://snowballstem.org/algorithms/norwegian/stemmer.html), which knows those of Nynorsk too; what it
 * lacks stands here. Everything is written folded: without æ, ø and å.
 */

/** Nynorsk roots and their Bokmål ones, wherever they stand in a word: «eingongskode» is «engangskode»; and «nr» for «nummer». */
const roots: readonly [nynorsk: RegExp, bokmal: string][] = [
	[/eingong|eingang/g, 'engang'],
	[/(?<=.)nr$/g, 'nummer'],
	[/skul(?=e|a|i|l|$)/g, 'skol'],
	[/^(?:inn|pa)log/g, 'log'],
	[/^glomt?$|^glomm/g, 'glem'],
	[/tilgong/g, 'tilgang'],
	[/leiar|leiing/g, 'leder'],
	[/^hog(?!s)/g, 'hoy'],
	[/^lag(?=are$|aste$)/g, 'lav'],
	[/spurn|^sporr/g, 'spor'],
	[/stadfest/g, 'bekreft'],
	[/kjeld/g, 'kild'],
	[/tryggleik/g, 'sikkerhet'],
	[/mld$/g, 'melding'],
	[/registret$/g, 'registeret'],
	[/eigar/g, 'eier'],
	[/utanfor/g, 'utenfor'],
	[/oydel|odel/g, 'odel'],
	[/innverk/g, 'innvirk'],
	[/hastar/g, 'haster'],
	[/^sokj/g, 'sok'],
	[/^ringj/g, 'ring'],
	[/^stengj/g, 'steng'],
	[/^trykkj/g, 'trykk'],
	[/^funger.*|^funk(?:a|ar|er|e|et)?$/g, 'virke'],
	[/heit(?:a|en|er|ar|ene|ane)?$|heit/g, 'het'],
	[/gloym/g, 'glem'],
	[/tenest/g, 'tjenest'],
	[/namn/g, 'navn'],
	[/utanland/g, 'utenland'],
	[/verj/g, 'verg'],
	[/mogleg|moglig/g, 'mulig'],
	[/byrj/g, 'begynn'],
	[/rettlei/g, 'veiled'],
	[/nullstel/g, 'nullstil'],
	[/bestel/g, 'bestil'],
	[/verk/g, 'virk'],
	[/krevj/g, 'krev'],
	[/loysing/g, 'losning'],
	[/^opn/g, 'apn'],
	[/^byt(?!t)/g, 'bytt'],
	[/tap(te?|ar|a)$/g, 'tap'],
	[/^foresett/g, 'foresatt'],
];

/** Forms that no rule of endings brings together, each with the one that stands for them all. */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
	(
		[
			[
				'ikke',
				'ikkje',
				'ikkj',
				'itj',
				'ittj',
				'itte',
				'itt',
				'inte',
				'ente',
				'ingen',
				'inga',
				'aldri',
				'intet',
				'ingenting',
			],
			[
				'kom',
				'kommer',
				'komme',
				'kommet',
				'kommen',
				'kjem',
				'kjam',
				'kome',
				'komen',
				'komt',
				'kjomm',
				'kjomme',
				'kjeme',
			],
			['tok', 'tatt', 'teke', 'tatte', 'teken'],
			['ta', 'tar', 'tek', 'taes'],
			['finn', 'fant', 'funnet', 'funne', 'fann', 'attfunne'],
			['forsvinn', 'forsvinne', 'forsvinner', 'forsvant', 'forsvunnet', 'forsvunne', 'forsvunnen', 'forsvann'],
			['hjelp', 'hjelpe', 'hjelper', 'hjelpa', 'hjalp', 'hjulpet', 'hjelpt', 'hjelpen'],
			['motta', 'mottar', 'mottatt', 'mottok', 'mottek', 'motteke'],
			['sok', 'soke', 'soker', 'sokt', 'sokte', 'soknad', 'soknaden'],
			['leder', 'lederen', 'ledere', 'ledelse', 'ledelsen', 'leiar', 'leiaren', 'leiing', 'leiinga'],
			['ring', 'ringe', 'ringer', 'ringte', 'ringt', 'ringde', 'ringd', 'oppring', 'oppringing', 'oppringning'],
			['sporre', 'spor', 'spurt', 'spurte', 'spurde', 'spore', 'sporsmal', 'sporsmalet', 'sporsmala'],
			['lav', 'lavt', 'lave'],
			['hoy', 'hoyt', 'hoye', 'hoyere', 'hog', 'hogt', 'hogare', 'hogre'],
			['apne', 'apen', 'apent', 'apner', 'apnes', 'opne', 'open', 'ope', 'opnar'],
			['annen', 'annet', 'anna', 'annan'],
			['bror', 'broren', 'broder', 'brodre', 'brorene'],
			['soster', 'sosteren', 'syster', 'systera', 'sostra', 'sostera'],
			['skaff', 'skaffe', 'skaffer', 'skaffar', 'tak'],
			['ny', 'nytt', 'nye', 'nyt'],
			['fa', 'far', 'fatt', 'fikk', 'fekk'],
			['ga', 'gar', 'gikk', 'gjekk', 'gatt'],
			['gi', 'gir', 'gitt', 'gav', 'gje', 'gjev'],
			['gal', 'galt', 'gale', 'gali'],
			['gammel', 'gamle', 'gamal', 'gammal', 'gammelt', 'gamalt', 'gamalt'],
			['husk', 'huske', 'husker', 'husket', 'hugse', 'hugsar', 'hugsa', 'hugs'],
			['velg', 'velge', 'velger', 'velje', 'vel', 'valg', 'valgt', 'valgte', 'valget', 'val', 'vald', 'valt', 'valet'],
			['stjal', 'stjalet', 'stjele', 'stjeler', 'stolen', 'stele', 'stjelt', 'stal', 'stjel'],
			['selv', 'sjolv'],
			['uten', 'utan'],
			['bare', 'berre', 'kun'],
			['flere', 'fleire'],
			['mer', 'meir'],
			['uke', 'uker', 'uka', 'veke', 'veker', 'veka'],
			['maned', 'maneder', 'manad', 'manader', 'mnd'],
			['gang', 'ganger', 'gangen', 'gong', 'gonger', 'gongen'],
			['dod', 'dode', 'dodd', 'doydd', 'doyde'],
			['bo', 'bor', 'bodd', 'bodde', 'bu', 'bur', 'budd', 'budde'],
			['send', 'sende', 'sender', 'sendt', 'sendte', 'sendar', 'sendes', 'sendast'],
			['skriv', 'skrive', 'skriver', 'skrev', 'skrevet'],
			['foreldre', 'forelder', 'foreldra', 'foreldrene'],
			['barn', 'barnet', 'barna', 'born', 'borna'],
			['num', 'nummer', 'nummeret', 'numre', 'nummera', 'nummre', 'nr'],
			['bort', 'borte', 'vekk', 'vekke'],
			['fram', 'frem'],
			// Who is locked out and who wants to lock something ask for two things.
			['sperret', 'sperra', 'sperrede'],
			['stengt', 'stengd', 'stengte'],
			['blokkert', 'blokert', 'blokkerte'],
			['log', 'login', 'logon', 'logginn'],
			['app', 'ap', 'appen', 'apper', 'appar'],
			['id', 'ider', 'idar', 'iden'],
			['eid', 'eider', 'eidar', 'eiden'],
		] as const
	).flatMap(([first, ...forms]) => [first, ...forms].map((form) => [form, first])),
);

const known = new Map<string, string>();
/** Bounds the memory that words of visitors may take. */
const mostKnown = 50_000;

/** What stands for a word and all its forms in both written forms of Norwegian: «koden», «kodane» and «kodar» give «kod». */
export function stem(word: string): string {
	const kept = known.get(word);
	if (kept !== undefined) return kept;
	const found = stemOf(fold(word));
	if (known.size >= mostKnown) known.clear();
	known.set(word, found);
	return found;
}

function stemOf(folded: string): string {
	const direct = Object.hasOwn(irregular, folded) ? irregular[folded] : undefined;
	if (direct !== undefined) return direct;
	const common = roots.reduce((word, [nynorsk, bokmal]) => word.replace(nynorsk, bokmal), folded);
	if (/\d/.test(common) || common.length < 4) return common;
	return withoutParticiple(withoutAgent(stemmer(withoutAgentEnding(common))));
}

/** «lærerne», «lærarane», «lærere» and «læreren» → «lærer»; «registrerer» → «registrer». */
function withoutAgentEnding(word: string): string {
	return word.replace(/(?<=.{3})[ea]r(?:ne|ane|ene|en|ar|ere|er|e|a|t|te)s?$/, 'er');
}

/** «bruker» and «bruke», «bestilling» and «bestille» are one. */
function withoutAgent(word: string): string {
	return word.replace(/(?<=.{3})n?ing(?:s|a)?$/, '').replace(/(?<=.{4})(?:er|ar)$/, '');
}

/** «glemt» → «glem», «bestilt» and «bestill» → «bestil»: the participle's t and the doubled consonant. */
function withoutParticiple(word: string): string {
	return word
		.replace(/(?<=.{2}[lmnkpg])t$|(?<=.{2}g)d$/, '')
		.replace(/(?<=.{3}[bdfgkpst])el$/, 'l')
		.replace(/(?<=.{2})([bdfgklmnprst])\1$/, '$1');
}
