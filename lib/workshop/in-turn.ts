import pLimit from 'p-limit';
import { processWide } from '../process-wide';
import { noteWritten } from './workspace';

/**
 * Does what changes the folder or its version, one thing at a time in the whole workshop. What was read of the folder before is
 * no longer what is there, however it ends.
 */
export function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
	return processWide('workshop-saves', () => pLimit(1))(() => act().finally(noteWritten));
}
