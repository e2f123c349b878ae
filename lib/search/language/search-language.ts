/** How the search takes the words of a language. */
export interface SearchLanguage {
	/** What stands for a word and all its forms. */
	stem(word: string): string;
	/** True for a word that says nothing of what somebody looks for. */
	isStopWord(word: string): boolean;
	/** The word that turns the meaning of others round. */
	negation?: string;
	/** True where two words are often written in one. */
	hasCompounds: boolean;
}
