import { faultOfWord, withWord, wordListFile } from '../content/source/word-list';
import { createDraft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/**
 * Puts a word in the site's own list, which is made where there is none.
 *
 * @throws {Refusal} when it is no word, or is there already.
 */
export function proposeWord(workspace: Workspace, { word: written }: { word: string }): Proposal {
	const word = written.trim().normalize('NFC');
	const fault = faultOfWord(word);
	if (fault) throw new Refusal(fault);
	const list = workspace.files.find((file) => file.kind === 'words');
	if (list?.words.includes(word)) throw new Refusal(`«${word}» står i ${wordListFile} fra før.`);
	const draft = createDraft(workspace);
	const sentence = `«${word}» er et ord`;
	if (list) draft.edit(wordListFile, (text) => withWord(text, word), sentence);
	else draft.create(wordListFile, withWord('', word), sentence);
	return draft.finish(`Legg «${word}» til i ordlisten`, `«${word}» er lagt til i ordlisten`);
}
