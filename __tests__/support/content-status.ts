import type { ContentStatus } from '@/lib/contract';

/** What Next tells of content that all is well with, but for what is said. */
export const contentStatus = (but: Partial<ContentStatus> = {}): ContentStatus => ({
	version: '1-a',
	addresses: ['/nb'],
	versions: ['a'],
	pages: { nb: 1 },
	problems: { fatal: 0, error: 0, warning: 0 },
	unreadableSince: null,
	folder: '',
	nextChange: null,
	snapshotFailures: 0,
	...but,
});
