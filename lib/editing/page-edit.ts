import { uncapitalised } from '../content/capitalised';
import { type FileChange, versionOf } from './file-change';
import { urlOf } from './find-page';
import { writtenSections } from './markdown-sections';
import { mergeTexts } from './merge-texts';
import type { Proposal } from './proposal';
import { changesBetween } from './text-changes';
import type { Workspace } from './workspace';

/** A file that an editor has open, with what has been made of it. */
export interface EditedFile {
	file: string;
	/** As it was when it was opened; null for a file that was not there. */
	opened: string | null;
	text: string;
}

/** A file that somebody else has changed since it was opened. */
export interface Conflict {
	file: string;
	/** Who has, where that is known. */
	who?: string | undefined;
	/** What the other has made of it; null when it is gone. */
	theirs: string | null;
	/** Both changes in one, where they do not touch each other. */
	both: string | undefined;
}

/** What has been edited, as a proposal; nothing for a file that is as it was opened. */
export function proposeEdits(
	{ files }: Pick<Workspace, 'files'>,
	edited: readonly EditedFile[],
): Pick<Proposal, 'title' | 'changes'> {
	const written = edited.filter(({ opened, text }) => opened !== text);
	const changes = written.map(
		({ file, opened, text }): FileChange => ({
			path: file,
			before: opened === null ? null : versionOf(opened),
			after: text,
			what: ['teksten er endret'],
		}),
	);
	const names = changes.map(({ path }) => {
		const parsed = files.find(({ file }) => file === path);
		return parsed?.kind === 'page' ? urlOf(parsed) : path;
	});
	const places = [...new Set(written.flatMap(touchedPlaces))];
	const told = [...places.slice(0, mostNamed), ...(places.length > mostNamed ? ['mer'] : [])].join(', ');
	return { title: `Endre ${names.join(' og ')}${told && `: ${told}`}`, changes };
}

/** So many places are named, of those that an edit touched: a title is read in a list. */
const mostNamed = 3;

/** What an edit touched, as the rooms call it: fields, and headings that stand above words that are new. */
function touchedPlaces({ file, opened, text }: EditedFile): string[] {
	if (opened === null) return [];
	const { fields, before, after } = changesBetween(file, opened, text);
	const sectionsOf = (body: string) => writtenSections(body, { locale: 'nb', facts: {} });
	const earlier = new Set(sectionsOf(before).map((section) => section.text.trim()));
	const changed = sectionsOf(after).filter((section) => !earlier.has(section.text.trim()));
	return [
		...fields.map(({ label }) => uncapitalised(label)),
		...changed.map(({ name }) => (name ? `«${name}»` : 'begynnelsen')),
	];
}

/** The files among some that somebody else has changed since they were opened. */
export function conflictsIn({ written }: Pick<Workspace, 'written'>, edited: readonly EditedFile[]): Conflict[] {
	return edited.flatMap(({ file, opened, text }) => {
		const theirs = written.get(file)?.text ?? null;
		if (opened === text || theirs === opened) return [];
		return [{ file, theirs, both: opened === null || theirs === null ? undefined : mergeTexts(opened, theirs, text) }];
	});
}
