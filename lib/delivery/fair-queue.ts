/** More wants to be asked of the upstream than it can answer within a reader's patience. */
export class Overloaded extends Error {
	override name = 'Overloaded';
	constructor() {
		super('For mange spørsmål til Next på én gang.');
	}
}

interface Waiting {
	client: string;
	begin(): void;
	refuse(error: Overloaded): void;
}

/**
 * A queue in which nobody is kept out by somebody else's greed: while there is room everybody has it, and in a full queue a
 * newcomer takes the last place of whoever has most. Whoever has nothing under way comes first.
 *
 * @param atOnce how many tasks may be under way
 * @param mayWait how many may wait besides
 */
export function createFairQueue({ atOnce, mayWait }: { atOnce: number; mayWait: number }) {
	const running: string[] = [];
	const waiting: Waiting[] = [];
	const placesOf = (client: string) => waiting.filter((each) => each.client === client).length;

	const makeRoomFor = (client: string): void => {
		const most = Math.max(...waiting.map((each) => placesOf(each.client)));
		if (placesOf(client) + 1 >= most) throw new Overloaded();
		const last = waiting.findLastIndex((each) => placesOf(each.client) === most);
		for (const greedy of waiting.splice(last, 1)) greedy.refuse(new Overloaded());
	};

	const beginNext = (): void => {
		const next = Math.max(
			0,
			waiting.findIndex(({ client }) => !running.includes(client)),
		);
		for (const { client, begin } of waiting.splice(next, 1)) {
			// At once: whoever comes before the task has begun must find the place taken.
			running.push(client);
			begin();
		}
	};

	/**
	 * Runs a task of `client` when its turn comes.
	 *
	 * @throws {Overloaded} when the queue is full, at once or when others need the place more.
	 */
	return async <Result>(client: string, task: () => Promise<Result>): Promise<Result> => {
		if (running.length < atOnce) running.push(client);
		else {
			if (waiting.length >= mayWait) makeRoomFor(client);
			await new Promise<void>((begin, refuse) => waiting.push({ client, begin, refuse }));
		}
		try {
			return await task();
		} finally {
			running.splice(running.indexOf(client), 1);
			beginNext();
		}
	};
}
