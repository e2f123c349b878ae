import pLimit from 'p-limit';
import { processWide } from '../process-wide';

/** Does what changes the folder or its version, one thing at a time in the whole workshop. */
export function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
	return processWide('workshop-saves', () => pLimit(1))(act);
}
