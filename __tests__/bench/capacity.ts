/** What the model reckons with. Measured figures are from docs/benchmarks.md; the others are assumptions, to be put right by whoever plans. */
export const inputs = {
	/** Processor time of one answer (s), Next's part in it: «ours, gzip». */
	cpuSecondsPerRequest: 20.9e-6,
	/** A first view of the front page is four requests and 42,376 bytes. */
	bytesPerRequest: 42_376 / 4,
	/** The site answers on one thread: more processors in a machine do not help it. */
	coresOfAnInstance: 1,
	/** How much of a processor or a line is planned for; the rest is for what nobody foresaw. */
	utilisation: 0.6,
	/** So many bits a second a small machine's line carries. */
	lineOfAMachine: 2e9,
	/** Fewer are never run: one is looked after while another fails. */
	fewestMachines: 3,
	/** The busiest second of the year against the average one. */
	peak: 50,
	/** Places from which a CDN answers, each with a memory of its own. */
	places: 30,
	/** Documents, and the codings of each with their share of the readers. */
	documents: 300,
	codings: [0.97, 0.03],
	/** Seconds that a CDN keeps a page (lib/contract.ts). */
	lifetime: 30,
	/** Share of the requests that a CDN passes on each time: the front door, which depends on the reader's language, and searches. */
	passedOn: 0.05,
	/** Euro for an hour of a machine with two processors and 4 GB, and for a GB out of the data centre or the CDN. */
	machineHour: 0.05,
	gigabyteFromMachines: 0.08,
	gigabyteFromCdn: 0.04,
} as const;

const hoursOfMonth = 730;
const hoursOfPeak = 24;

export interface Plan {
	/** Share of the requests that the CDN answers by itself, on the average and in the busiest second. */
	hitShare: { average: number; peak: number };
	machines: { average: number; peak: number };
	gigabytes: number;
	/** Euro a month, in one with a day of peak. */
	cost: number;
}

/** What the site needs for so many requests a second on the average of the year. */
export function planFor(rate: number, withCdn: boolean): Plan {
	const hitShareAt = (requests: number) => (withCdn ? hitShareOf(requests) : 0);
	const hitShare = { average: hitShareAt(rate), peak: hitShareAt(rate * inputs.peak) };
	const machines = {
		average: machinesFor(rate * (1 - hitShare.average)),
		peak: machinesFor(rate * inputs.peak * (1 - hitShare.peak)),
	};
	const gigabytes = (rate * inputs.bytesPerRequest * hoursOfMonth * 3600) / 1e9;
	const machineHours = machines.average * (hoursOfMonth - hoursOfPeak) + machines.peak * hoursOfPeak;
	const fromMachines = gigabytes * (1 - hitShare.average);
	const cost =
		machineHours * inputs.machineHour +
		fromMachines * inputs.gigabyteFromMachines +
		(withCdn ? gigabytes * inputs.gigabyteFromCdn : 0);
	return { hitShare, machines, gigabytes, cost };
}

/** As many as processors and lines ask for, and one more, which may fail. */
function machinesFor(rate: number): number {
	const byProcessor = (inputs.coresOfAnInstance * inputs.utilisation) / inputs.cpuSecondsPerRequest;
	const byLine = (inputs.lineOfAMachine * inputs.utilisation) / 8 / inputs.bytesPerRequest;
	return Math.max(inputs.fewestMachines, Math.ceil(rate / Math.min(byProcessor, byLine)) + 1);
}

/**
 * A document that is asked for `r` times a second at one place is fetched `r / (1 + r × lifetime)` times: once, and again by the
 * first who asks after its lifetime. Documents are asked for by Zipf's law: the second half as often as the first, and so on.
 */
function hitShareOf(rate: number): number {
	const weights = Array.from({ length: inputs.documents }, (_, index) => 1 / (index + 1));
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const keepable = rate * (1 - inputs.passedOn);
	let fetched = 0;
	for (const weight of weights)
		for (const share of inputs.codings) {
			const atOnePlace = (keepable * (weight / whole) * share) / inputs.places;
			fetched += (inputs.places * atOnePlace) / (1 + atOnePlace * inputs.lifetime);
		}
	return (keepable - fetched) / rate;
}

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });
const percent = (share: number): string => (share === 0 ? '–' : `${Math.round(share * 100)} %`);

/** The table of docs/operations.md. */
export function capacityTable(rates: readonly number[] = [1, 100, 10_000]): string {
	const rows = rates.flatMap((rate) =>
		[false, true].map((withCdn) => {
			const { hitShare, machines, gigabytes, cost } = planFor(rate, withCdn);
			const asked = [number(rate), number(rate * inputs.peak), withCdn ? 'yes' : 'no'];
			const answered = [percent(hitShare.average), percent(hitShare.peak)];
			return [...asked, ...answered, machines.average, machines.peak, number(gigabytes), number(cost)];
		}),
	);
	const head = [
		'requests/s',
		'at the peak',
		'CDN',
		'it answers',
		'at the peak',
		'machines',
		'at the peak',
		'GB a month',
	];
	return [[...head, '€ a month'], [...head, ''].map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}
