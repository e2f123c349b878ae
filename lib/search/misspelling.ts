/** In a shorter word another letter makes another word: «stole» is no «store», and «hand» no «land». */
const longWord = 7;
/** Letters that are written for each other because they sound alike. */
const soundingAlike = ['aeiouy', 'bp', 'cgkq', 'csz', 'dt', 'fvw', 'mn'];

/**
 * True when a word that is written almost like another is likely meant as it; else it is a word of its own that no page has.
 * The first letter is seldom wrong (Pollock and Zamora 1984), though it may be silent and left out: «jelpe».
 */
export function isLikelySlip(written: string, word: string): boolean {
	const beginsAlike = written[0] === word[0] || written === word.slice(1) || written.slice(1) === word;
	const isSwapped = written[0] === word[1] && written[1] === word[0];
	if (!beginsAlike && !isSwapped) return false;
	if (written.length !== word.length || written.length >= longWord) return true;
	const wrong = [...written].flatMap((letter, at) => (letter === word[at] ? [] : [letter + (word[at] ?? '')]));
	return (
		wrong.length !== 1 ||
		wrong.every((pair) => soundingAlike.some((all) => [...pair].every((one) => all.includes(one))))
	);
}
