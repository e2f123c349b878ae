import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relative } from 'node:path/posix';
import type { SimpleGit } from 'simple-git';
import { askGit, gitIn } from './git';
import { mergePreferring, mergeTexts } from './merge-texts';

/** A file in which two have changed the same lines. A text is null where the file is not. */
export interface Collision {
	/** Its path in the content folder. */
	file: string;
	/** Who has changed it last among the others. */
	who: string | undefined;
	/** As it was when the two parted. */
	before: string | null;
	theirs: string | null;
	ours: string | null;
}

/**
 * Whose text stands where both have changed the same lines; what only one has changed is kept in any case. Or a text that
 * somebody has made of both.
 */
export type Choice = 'min' | 'andres' | { text: string };

/** What a file is in one version: its mode and the name of its content. */
interface Stage {
	mode: string;
	blob: string;
}

/** The places that git gives a file's versions in a merge: before, ours and theirs. */
type Stages = Partial<Record<'1' | '2' | '3', Stage>>;

/** What `HEAD` and another version make together, as a tree; else what stands in the way. The folder is not touched. */
export async function mergeVersions(
	folder: string,
	other: string,
	choices: ReadonlyMap<string, Choice>,
): Promise<{ tree: string } | { collisions: readonly Collision[] }> {
	const [prefix, root] = [
		await askGit(gitIn(folder), 'rev-parse', '--show-prefix'),
		await askGit(gitIn(folder), 'rev-parse', '--show-toplevel'),
	];
	// Exit code 1 is git's way to say that there are collisions (git-merge-tree(1)).
	const asked = gitIn(root, {}, { yes: [0, 1] });
	const said = await askGit(asked, 'merge-tree', '--write-tree', '--no-messages', '-z', 'HEAD', other);
	const [tree = '', ...entries] = said.split('\0').filter(Boolean);
	const place = await mkdtemp(join(tmpdir(), 'minid-fletting-'));
	try {
		const git = gitIn(root, { GIT_INDEX_FILE: join(place, 'index') });
		await askGit(git, 'read-tree', tree);
		const collisions: Collision[] = [];
		for (const [path, stages] of stagesIn(entries)) {
			const file = relative(prefix || '.', path);
			const texts = await textsOf(git, stages);
			const settled = settle(texts, stages, choices.get(file));
			if (settled === undefined) {
				const who = await askGit(git, 'log', '-1', '--no-merges', '--format=%an', `HEAD..${other}`, '--', path);
				collisions.push({ file, who: who || undefined, ...texts });
			} else await putIn(git, path, settled, { stages, place });
		}
		return collisions.length > 0 ? { collisions } : { tree: await askGit(git, 'write-tree') };
	} finally {
		await rm(place, { recursive: true, force: true });
	}
}

function stagesIn(entries: readonly string[]): Map<string, Stages> {
	const found = new Map<string, Stages>();
	for (const entry of entries) {
		const [, mode = '', blob = '', place, path = ''] = /^(\d+) (\S+) ([123])\t([\s\S]+)$/.exec(entry) ?? [];
		if (place) found.set(path, { ...found.get(path), [place]: { mode, blob } });
	}
	return found;
}

type Texts = Pick<Collision, 'before' | 'ours' | 'theirs'>;

async function textsOf(git: SimpleGit, stages: Stages): Promise<Texts> {
	const read = async (stage: Stage | undefined) => (stage ? git.raw('cat-file', 'blob', stage.blob) : null);
	return { before: await read(stages['1']), ours: await read(stages['2']), theirs: await read(stages['3']) };
}

/** What becomes of a file: a text, one of the versions, null where it goes; undefined where somebody must choose. */
function settle(
	{ before, ours, theirs }: Texts,
	stages: Stages,
	choice: Choice | undefined,
): string | Stage | null | undefined {
	if (typeof choice === 'object') return choice.text;
	const [chosen, mine] = [choice === 'andres' ? stages['3'] : stages['2'], choice !== 'andres'];
	// A picture has no lines, and a file that one has deleted is there or not.
	if (ours === null || theirs === null || [ours, theirs].some((text) => text.includes('\0')))
		return choice && (chosen ?? null);
	const [first, second] = mine ? [ours, theirs] : [theirs, ours];
	return mergeTexts(before ?? '', theirs, ours) ?? (choice && mergePreferring(before ?? '', first, second));
}

async function putIn(
	git: SimpleGit,
	path: string,
	settled: string | Stage | null,
	{ stages, place }: { stages: Stages; place: string },
): Promise<void> {
	if (settled === null) return void (await askGit(git, 'update-index', '--force-remove', '--', path));
	const put = async ({ mode, blob }: Stage) =>
		askGit(git, 'update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`);
	if (typeof settled !== 'string') return void (await put(settled));
	await writeFile(join(place, 'tekst'), settled);
	const blob = await askGit(git, 'hash-object', '-w', '--no-filters', '--', join(place, 'tekst'));
	await put({ mode: stages['2']?.mode ?? '100644', blob });
}
