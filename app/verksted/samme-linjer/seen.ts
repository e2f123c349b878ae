import { versionOf } from '@/lib/editing/file-change';
import type { Collision } from '@/lib/editing/merge-versions';

/** Names what somebody has been shown: other texts have another name. */
export function nameOfCollisions(collisions: readonly Collision[]): string {
	return versionOf(JSON.stringify(collisions.map(({ file, theirs, ours }) => [file, theirs, ours])));
}
