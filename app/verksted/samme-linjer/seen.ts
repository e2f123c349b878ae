import { versionOf } from '@/lib/editing/file-change';
import { jointPlaces } from '@/lib/editing/joint-places';
import type { JointPlace } from '@/lib/editing/joint-text';
import type { Collision } from '@/lib/editing/merge-versions';

/** Names what somebody has been shown: other texts have another name. */
export function nameOfCollisions(collisions: readonly Collision[]): string {
	return versionOf(JSON.stringify(collisions.map(({ file, theirs, ours }) => [file, theirs, ours])));
}

/** The places in a file that both have changed; none in what has no lines, or is deleted. */
export function placesIn({ file, before, theirs, ours }: Collision): JointPlace[] {
	if (ours === null || theirs === null || [ours, theirs].some((text) => text.includes('\0'))) return [];
	return jointPlaces(file, { before, theirs, ours });
}
