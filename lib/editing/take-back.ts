import { join } from 'node:path';
import { runGit } from '../content/history/git';
import { placeOf } from '../content/source/place';
import { versionOnDisk } from '../content/store/decided-save';
import { readStanding, type Standing } from './branches';
import { contentLog, type LoggedChange } from './content-log';
import { fileNamesOf } from './editors-words';
import { type FileChange, versionOf } from './file-change';
import { askGit, blobsIn, gitIn, versionNamed } from './git';
import type { Proposal } from './proposal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** Something that has been saved and not sent to anybody. */
export type UnsentSave = Omit<LoggedChange, 'author'>;

/** What has been saved and not sent, the latest first: that of which nothing is left is not among it. */
export async function unsentSaves(
	folder: string,
	known: Promise<Standing | undefined> = readStanding(folder),
): Promise<UnsentSave[]> {
	const standing = await known;
	if (!standing?.remote || !standing.branch || standing.unsent.length === 0) return [];
	const { remote, branch, published, unapproved } = standing;
	const git = gitIn(folder);
	const sent = [`${remote}/${branch}`, ...(published ? [`${remote}/${published}`] : [])];
	const there: string[] = [];
	for (const name of sent) if (await versionNamed(git, name)) there.push(name);
	const log = await contentLog(folder, 'HEAD', '--not', ...there);
	const saves = log.filter(({ files }) => files.some((file) => unapproved.includes(file)));
	const left = await Promise.all(saves.map((save) => isLeft(folder, save)));
	return saves.filter((_, index) => left[index]);
}

/** True while something of a save is otherwise than it was before it. */
async function isLeft(folder: string, { version, files }: UnsentSave): Promise<boolean> {
	const now = await blobsIn(gitIn(folder), 'HEAD', files);
	return (await filesOf(folder, version)).some(({ path, before }) => now.get(path) !== before);
}

/** A file before and after a save, by git's name for its content; undefined where there is none. */
interface SavedFile {
	path: string;
	before: string | undefined;
	after: string | undefined;
}

/**
 * What was saved and not sent, as it was before. It is a save like others: the history of a page keeps what was taken back.
 *
 * @throws {Refusal} when it has been sent, or something has been saved on top of it.
 */
export async function proposeTakeBack(workspace: Workspace, { version }: { version: string }): Promise<Proposal> {
	const { folder } = workspace;
	const save = (await unsentSaves(folder)).find((unsent) => unsent.version === version);
	if (!save)
		throw new Refusal(
			'Dette kan ikke tas tilbake her: det er sendt til godkjenning, eller det er tatt tilbake allerede. Rett teksten, og lagre den på nytt.',
		);
	const names = fileNamesOf(workspace.files);
	const changed = await Promise.all(
		(await filesOf(folder, version)).map(async ({ path, before, after }): Promise<FileChange> => {
			const [then, made] = [await contentOf(folder, before), await contentOf(folder, after)];
			const own = made === null ? null : versionOf(made);
			if ((await versionOnDisk(join(folder, path))) !== own)
				throw new Refusal(`${names(path)} er endret igjen etter dette. Ta først tilbake det som er lagret sist.`);
			return { path, before: own, ...asText(then), what: [then === null ? 'filen fjernes' : 'slik den var før'] };
		}),
	);
	// What a page was is in its history, and a page that goes has none to be found in.
	const isKept = changed.some(
		({ path, before, after }) => placeOf(path).kind === 'page' && before !== null && after !== null,
	);
	return {
		title: `Ta tilbake lagringen «${save.title}»`,
		done: `Tok tilbake lagringen «${save.title}»`,
		changes: changed,
		notes: [
			'Alt blir slik det var rett før denne lagringen. Leserne merker ingenting, for de har ikke fått den.',
			...(isKept ? ['Ombestemmer du deg, finner du teksten igjen under «Historie» nederst på siden.'] : []),
		],
	};
}

async function filesOf(folder: string, version: string): Promise<SavedFile[]> {
	const args = ['--no-commit-id', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--relative'];
	const said = await askGit(gitIn(folder), 'diff-tree', ...args, version, '--', '.');
	const blob = (name = '') => (/^0+$/.test(name) ? undefined : name);
	return [...said.matchAll(/:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w\0([^\0]+)/g)].map(([, before, after, path = '']) => ({
		path,
		before: blob(before),
		after: blob(after),
	}));
}

async function contentOf(folder: string, blob: string | undefined): Promise<Buffer | null> {
	if (blob === undefined) return null;
	const content = await runGit(folder, ['cat-file', 'blob', blob]);
	if (!content) throw new Refusal('Git svarer ikke. Prøv igjen om litt.');
	return content;
}

/** A picture stays the bytes that it is. */
function asText(content: Buffer | null): Pick<FileChange, 'after' | 'bytes'> {
	if (content === null) return { after: null };
	return content.includes(0) ? { after: '', bytes: new Uint8Array(content) } : { after: content.toString() };
}
