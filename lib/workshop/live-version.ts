import { hashOfSite } from '../content/store/site-version';
import { readStanding, type Standing } from '../editing/branches';
import { askGit, gitIn } from '../editing/git';
import { type ContentChange, lastChange } from '../editing/last-change';
import type { Workspace } from '../editing/workspace';
import { processWide } from '../process-wide';
import { textOfMain } from './alerts-shown';
import { documentOf } from './ask-view';
import { askSite } from './public-site';
import { readSavedVersion } from './saved-version';
import { registryOf } from './workspace';

/** What readers get, as far as anybody can tell. */
export type LiveVersion =
	| { state: 'svarer ikke'; why: string }
	| {
			state: 'svarer';
			/** Since when the workshop has seen it. */
			since: number;
			/** True when the site had something else before: else it may be older than `since`. */
			isSinceKnown: boolean;
			shows: Shown;
			/** The saved version that it is, where it is known. */
			version: string | undefined;
			/** The last change in what readers get; in what is saved here where that is another or nobody knows. */
			last: ContentChange | undefined;
	  };

/** `siste endring`: a version that is not known here, but the pages of the last change are as they are here. */
type Shown = 'det som er lagret' | 'det som er godkjent' | 'noe eldre' | 'siste endring' | 'ukjent';

/** So many saved versions are compared with what the site shows: each is read anew, which nobody waits for on a large site. */
const mostVersions = 2;
const mostPages = 1_000;
/** So many pages of a change are. */
const mostCompared = 3;

const lastSeen = processWide(
	'workshop-live-version',
	(): { version?: string; since: number; isSinceKnown: boolean } => ({
		since: 0,
		isSinceKnown: false,
	}),
);

/**
 * Asks the public site for its version. Its name holds a hash of what the folder makes: whoever has the same content finds the
 * same one, without fetching a page.
 */
export async function readLiveVersion(
	workspace: Workspace,
	known = readStanding(workspace.folder),
): Promise<LiveVersion> {
	const answer = await askSite('/nb');
	if (answer.state === 'svarer ikke') return answer;
	const { version, at } = answer;
	if (version !== lastSeen.version)
		Object.assign(lastSeen, { version, since: at, isSinceKnown: lastSeen.version !== undefined });
	const { since, isSinceKnown } = lastSeen;
	const found = await recognise(workspace, version.slice(version.indexOf('-') + 1), await known);
	return { state: 'svarer', since, isSinceKnown, ...found };
}

type Found = Pick<Extract<LiveVersion, { state: 'svarer' }>, 'shows' | 'version' | 'last'>;

/** What a site of this hash shows. */
async function recognise(workspace: Workspace, hash: string, standing: Standing | undefined): Promise<Found> {
	const { folder, context } = workspace;
	const isOurs = hashOfSite(context.site) === hash;
	if (!standing) return { shows: isOurs ? 'det som er lagret' : 'ukjent', version: undefined, last: undefined };
	if (isOurs) return { shows: 'det som er lagret', version: 'HEAD', last: await lastChange(folder, 'HEAD') };
	const shared = standing.remote && standing.published && `${standing.remote}/${standing.published}`;
	const latest = shared || 'HEAD';
	const log = async (from: string) =>
		(await askGit(gitIn(folder), 'log', `--max-count=${mostVersions}`, '--format=%H', from, '--', '.')).split('\n');
	// What is approved is what readers most likely have, however much has been saved since.
	const [approved, own] = [shared ? await log(shared) : [], await log('HEAD')];
	for (const version of context.pages.length <= mostPages ? new Set([...approved, ...own].filter(Boolean)) : []) {
		const saved = await readSavedVersion(version);
		if (hashOfSite(saved.context.site) !== hash) continue;
		const shows = version === approved[0] ? 'det som er godkjent' : 'noe eldre';
		return { shows, version, last: await lastChange(folder, version) };
	}
	const last = await lastChange(folder, latest);
	const isSeen =
		last &&
		(await areShown(
			workspace,
			last.files.filter((file) => !standing.unapproved.includes(file)),
		));
	return { shows: isSeen ? 'siste endring' : 'ukjent', version: undefined, last };
}

/** True where the public site says the same as the folder on the pages of some files, as far as they have any. */
async function areShown(workspace: Workspace, files: readonly string[]): Promise<boolean> {
	const { pageOf, site } = workspace.context;
	const pages = files.flatMap((file) => {
		const page = pageOf.get(file);
		return (page && site.locales[page.locale].pages[page.path]) ?? [];
	});
	const registry = registryOf(workspace, { withUnpublished: false });
	const same = await Promise.all(
		pages.slice(0, mostCompared).map(async ({ url }) => {
			const answer = await askSite(url);
			return answer.state === 'svarer' && textOfMain(answer.html) === textOfMain(await documentOf(registry, url));
		}),
	);
	return same.length > 0 && same.every(Boolean);
}
