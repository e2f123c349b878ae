import { fold } from './fold';
import { wordsOf } from './words';

/*
 * The words that a question turns on, in both forms of Norwegian and in common dialects. By themselves they say nothing of
 * what somebody looks for, but «når kommer brevet», «hvor er brevet» and «vil ha brevet» are three questions, and
 * «sperret» and «sperre» are two.
 */

const forms: readonly (readonly [name: string, ...others: string[]])[] = [
	['hva', 'kva', 'ka', 'ke', 'va', 'what'],
	['hvor', 'kvar', 'kor', 'hvorhen', 'where'],
	['når', 'nårti', 'when'],
	['hvem', 'kven', 'kem', 'who'],
	['hvordan', 'korleis', 'kordan', 'korsn', 'korsen', 'kossen', 'koss', 'åssen', 'how'],
	['hvorfor', 'kvifor', 'koffor', 'koffer', 'kafor', 'why'],
	['hvilken', 'hvilke', 'hvilket', 'which'],
	['vil', 'ønsker', 'ønskjer', 'trenger', 'treng', 'må'],
	['få', 'får', 'fått', 'fikk', 'fekk', 'fær'],
	['kan', 'kunne', 'går'],
];

const names = new Map(
	forms.flatMap(([name, ...others]) => [name, ...others].map((form) => [fold(form), name] as const)),
);

/** The words of a text as they stand there, common ones too, question words each by its one name. */
export function wordingOf(text: string): ReadonlySet<string> {
	return new Set(
		wordsOf(text)
			.map(fold)
			.map((word) => names.get(word) ?? word),
	);
}
