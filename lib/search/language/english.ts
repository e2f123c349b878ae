import { stemmer } from '@orama/stemmers/english';
import { fold } from '../fold';
import type { SearchLanguage } from './search-language';

/** «Not» is no such word: «code does not come» turns on it. */
const stopWords = new Set(
	`
	a about again all also am an and any are as at be because been before being but by can cannot could d did do does doing
	for from get getting got had has have having he her here hers him his how i if in into is it its just ll m may me might
	mine more most must my now of off on one only or other our out over please re s same shall she should so some still such
	t than thank thanks that the their them then there these they this those through to too under until up us ve very want
	was we were what when where which while who whom why will with would you your yours
	`
		.trim()
		.split(/\s+/),
);

/** Words for deceit; somebody who does something to the reader; and a message that claims something, or is about the account. */
const danger = new RegExp(
	`\\b(?:${[
		'scam\\w*|fraud\\w*|phish\\w*|hack\\w*|identity theft|fake|suspicious\\w*|trick(?:ed|ing)?|deceiv\\w*',
		'(?:someone|somebody) .*\\b(?:my|me)',
		'(?:mail|email|e mail|text|sms|message|call)(?: \\w+)? (?:asking|claiming|saying|telling|that (?:asks|claims|says))',
		'(?:mail|email|e mail|text|sms|message) about (?:my |the )?(?:account|min ?id)',
	].join('|')})\\b`,
);

export const english: SearchLanguage = {
	stem: (word) => stemmer(fold(word)),
	isStopWord: (word) => stopWords.has(word.toLowerCase()),
	tellsOfDanger: (text) => danger.test(text),
	negation: 'not',
	hasCompounds: false,
};
