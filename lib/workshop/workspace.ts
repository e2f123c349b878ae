import { createHash } from 'node:crypto';
import { siteStatus } from '../content/store/content-status';
import type { Registry } from '../content/store/content-store';
import type { SiteContent } from '../content/types';
import { createWorkspaceReader, type Workspace } from '../editing/workspace';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';

/**
 * The content folder as it is now, unsaved changes of nobody in it. One reader for all rooms, which Next bundles apart.
 *
 * @throws {Refusal} when somebody writes in it at the moment.
 * @throws {Error} when the folder cannot be read.
 */
export function currentWorkspace(now: number = Date.now()): Promise<Workspace> {
	return processWide('workshop-reader', () => createWorkspaceReader(readSettings().contentDir))(now);
}

let views = 0;

/** The site that a folder makes, as the readers' pages ask for it: with drafts and what is not published yet, or without. */
export function registryOf({ context }: Workspace, { withUnpublished = true } = {}): Registry {
	return registryOfSite(withUnpublished ? context.whole : context.site);
}

/** A site as the readers' pages ask for it. */
export function registryOfSite(site: SiteContent): Registry {
	const version = `${++views}-${createHash('sha256').update(`${process.pid} ${views}`).digest('hex').slice(0, 12)}`;
	return {
		site,
		version,
		status: {
			version,
			...siteStatus(site),
			problems: { fatal: 0, error: 0, warning: 0 },
			unreadableSince: null,
			folder: '',
			nextChange: null,
			snapshotFailures: 0,
		},
	};
}
