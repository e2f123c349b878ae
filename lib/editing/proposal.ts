import { type FileChange, versionOf } from './file-change';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** Something that may be done to a folder. Nothing has been written. */
export interface Proposal {
	/** What is done, as a heading and as the message of a commit: «Flytt /nb/a til /nb/b». */
	title: string;
	/** The same once it is done, where that is said otherwise: «Flyttet /nb/a til /nb/b». */
	done?: string;
	changes: readonly FileChange[];
	/** What an editor should know of what follows, in Norwegian. */
	notes: readonly string[];
}

/** A proposal that is being made. */
export interface Draft {
	/**
	 * Changes a text as it is by now. One that cannot be changed is remembered until the end. What changes may be told while
	 * it does.
	 */
	edit(path: string, change: (text: string) => string, what: string | readonly string[]): void;
	create(path: string, text: string, what: string): void;
	remove(path: string, what: string): void;
	/** Gives a file another name, at the end. */
	rename(path: string, to: string): void;
	note(sentence: string): void;
	/** Something that stands in the way. */
	refuse(fault: string): void;
	/** @throws {Refusal} naming everything that stood in the way. */
	finish(title: string, done?: string): Proposal;
}

/** Begins a proposal for a folder. */
export function createDraft({ written }: Pick<Workspace, 'written'>): Draft {
	const texts = new Map<string, string | null>();
	const what = new Map<string, string[]>();
	const names = new Map<string, string>();
	const notes: string[] = [];
	const faults: string[] = [];
	const tell = (path: string, sentence: string) => what.set(path, [...(what.get(path) ?? []), sentence]);
	const textOf = (path: string) => (texts.has(path) ? texts.get(path) : written.get(path)?.text);
	const change = (path: string, after: string | null, sentences: readonly string[]): FileChange => {
		const before = written.get(path)?.text;
		return { path, before: before === undefined ? null : versionOf(before), after, what: sentences };
	};
	return {
		edit(path, edit, sentences) {
			const text = textOf(path);
			if (text === undefined || text === null) return;
			try {
				const edited = edit(text);
				if (edited !== text) for (const sentence of [sentences].flat()) tell(path, sentence);
				texts.set(path, edited);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				faults.push(...error.faults.map((fault) => `${path}: ${fault}`));
			}
		},
		create(path, text, sentence) {
			texts.set(path, text);
			tell(path, sentence);
		},
		remove(path, sentence) {
			texts.set(path, null);
			tell(path, sentence);
		},
		rename: (path, to) => names.set(path, to),
		note: (sentence) => notes.push(sentence),
		refuse: (fault) => faults.push(fault),
		finish(title, done) {
			if (faults.length > 0) throw new Refusal(...new Set(faults));
			const touched = new Set([...texts.keys(), ...names.keys()]);
			const changes = [...touched].flatMap((path) => {
				const text = textOf(path) ?? null;
				const to = names.get(path);
				const sentences = what.get(path) ?? [];
				if (to === undefined) return text === (written.get(path)?.text ?? null) ? [] : change(path, text, sentences);
				const moved = { ...change(to, text, [`flyttes fra ${path}`, ...sentences]), from: path };
				return [change(path, null, [`flyttes til ${to}`]), moved];
			});
			return { title, ...(done && { done }), notes, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) };
		},
	};
}
