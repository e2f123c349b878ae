/** What whoever writes a page is told of it; their own text of the file is in the way of another's where they have written in it. */
export function changedSentence(who: string | undefined, name: string, isWritten: boolean): string {
	const somebody = who ?? 'Noen andre';
	return isWritten
		? `${somebody} har endret siden etter at du åpnet den. Du ser endringen når du lagrer.`
		: `${somebody} har endret ${name} etter at du åpnet siden. Last den på nytt for å se endringen.`;
}
