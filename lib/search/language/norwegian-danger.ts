import { fold } from '../fold';

/*
 * What people write who have been deceived, or fear it: in words for it, of somebody else who does something to them, or of a
 * message that claims something.
 */

/** Beginnings of words for deceit. */
const deceit = anyOf(
	'svind bedrag bedratt hack phishing misbruk mistenk identitetsty identitetstj idtyv idtjuv falsk kapr uvedkom',
	'\\w*',
);
/** «Lurer på» is to wonder. */
const tricked = new RegExp(`${anyOf('lure lurer lurt lurte lura lurar').source}(?! ${fold('på')}\\b)`);

const somebody = anyOf('noen nokon andre ukjent ukjente fremmed fremmede framand framande');
const me = anyOf('min mi mitt mine meg');
/** «Kan noen hjelpe meg» and «snakke med noen» ask for somebody. */
const asksForSomebody = new RegExp(
	`${anyOf('kan kunne skal vil med for hjelpe hjelper finnes finst fins er').source}(?: \\w+)? ${somebody.source}`,
);

/** What others have taken in hand, and may not have in mind: a lost telephone is another matter. */
const thing = anyOf('telefon mobil', '\\w*');

const message = anyOf('sms tekstmelding mail epost brev oppring anrop samtale lenk', '\\w*');
const claims = new RegExp(
	`${message.source}(?: \\w+)? (?:${['om at', 'som sier', 'som seier', 'der det står'].map(fold).join('|')})\\b`,
);

/** True for a text, folded and its words parted by one space, that tells of deceit, in either form of Norwegian. */
export function tellsOfDanger(text: string): boolean {
	const isDoneTo = somebody.test(text) && me.test(text) && !asksForSomebody.test(text) && !thing.test(text);
	return deceit.test(text) || tricked.test(text) || isDoneTo || claims.test(text);
}

/** Any of the words, as they stand in folded texts. */
function anyOf(words: string, ending = ''): RegExp {
	return new RegExp(`\\b(?:${words.split(' ').map(fold).join('|')})${ending}\\b`);
}
