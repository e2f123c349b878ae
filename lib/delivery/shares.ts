import { Overloaded } from './admission';

/**
 * So many questions of one visitor may be under way or wait at a time: a quarter of the room that searches have, and half of
 * what all have, since a school or an office is one visitor here.
 */
const most = { searches: 4, all: 32 };

/** Sees to it that no single visitor fills the queue before the origin. */
export function createShares() {
	const counts = new Map<string, number>();
	return {
		/**
		 * Takes a place in the queue for a visitor; gives what leaves it again.
		 *
		 * @throws {Overloaded} when the visitor has enough of them.
		 */
		enter: (client: string, isSearch: boolean): (() => void) => {
			const key = isSearch ? `${client} søk` : client;
			const count = counts.get(key) ?? 0;
			if (count >= (isSearch ? most.searches : most.all))
				throw new Overloaded('For mange spørsmål fra én besøkende på én gang.');
			counts.set(key, count + 1);
			return () => {
				const left = (counts.get(key) ?? 0) - 1;
				if (left > 0) counts.set(key, left);
				else counts.delete(key);
			};
		},
		/** How many visitors have a place now. */
		size: (): number => counts.size,
	};
}
