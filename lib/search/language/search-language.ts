/** How the search takes the words of a language. */
export interface SearchLanguage {
	/** What stands for a word and all its forms. */
	stem(word: string): string;
	/** True for a word that says nothing of what somebody looks for. */
	isStopWord(word: string): boolean;
	/** True for a text, folded and its words parted by one space, that tells of deceit or of somebody else's doing. */
	tellsOfDanger(text: string): boolean;
	/** The word that turns the meaning of others round. */
	negation?: string;
	/** True where two words are often written in one. */
	hasCompounds: boolean;
}
