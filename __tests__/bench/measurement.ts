/** How long and how often to measure. */
export interface Settings {
	/** Alternating rounds of throughput, and repetitions of a content change. */
	rounds: number;
	/** Seconds of load on one server in one round. */
	seconds: number;
	/** Distinct addresses that the memory measurement asks for, of each kind. */
	urls: number;
	/** Lighthouse runs for each page. */
	runs: number;
	/** Generated pages of the large site. */
	pages: number;
}

export type Row = Record<string, string | number>;

export interface Table {
	title: string;
	rows: Row[];
	/** What a reader needs to know to judge the figures. */
	notes: string[];
}

export interface Measurement {
	title: string;
	run(settings: Settings): Promise<Table[]>;
}

/** Thrown by a measurement that this machine cannot make; the reason is printed in place of its tables. */
export class LeftOut extends Error {}

/** The middle value; the mean of the two middle ones of an even number. @throws {Error} when there is none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
	if (middle.length === 0) throw new Error('There is no median of nothing.');
	return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** A number with so many digits after the point. */
export const rounded = (value: number, digits = 0): number => Number(value.toFixed(digits));
