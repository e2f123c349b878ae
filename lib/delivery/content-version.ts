/**
 * Keeps track of the content version that readers may be shown. Answers that were under way while the content changed
 * arrive after newer ones: what has been shown must never go back.
 */
export function createVersionClock(now: () => number) {
	let current: string | undefined;
	let raisedAt = 0;
	let confirmedAt = Number.NEGATIVE_INFINITY;
	const raise = (version: string) => {
		if (version !== current) raisedAt = now();
		current = version;
	};
	return {
		current: (): string | undefined => current,
		/** A page was made from this version: it counts when it is newer than what is known. */
		seen: (version: string): void => {
			if (version !== '' && (current === undefined || sequenceOf(version) > sequenceOf(current))) raise(version);
		},
		/**
		 * The upstream was asked at `askedAt` which version it shows. It may go back, as when its own memory is lost, but not
		 * on the word of an answer that is older than what is known.
		 */
		reported: (version: string, askedAt: number): void => {
			const goesBack = current !== undefined && sequenceOf(version) < sequenceOf(current);
			if (goesBack && askedAt <= raisedAt) return;
			raise(version);
			confirmedAt = now();
		},
		/** True for a version from before the current one. */
		isPast: (version: string): boolean =>
			version !== '' && current !== undefined && sequenceOf(version) < sequenceOf(current),
		/** True for what is not made from the current version. Hashed assets depend on no content and are never outdated. */
		isOutdated: (version: string): boolean => version !== '' && current !== undefined && version !== current,
		/** True when the upstream has said within the last `ms` that this version is the one it shows. */
		isConfirmed: (version: string, ms: number): boolean => version === current && now() - confirmedAt < ms,
	};
}

/** The number in `<sequence>-<hash>`, which only grows (lib/content/store/content-store.ts). */
function sequenceOf(version: string): number {
	return Number.parseInt(version, 10) || 0;
}
