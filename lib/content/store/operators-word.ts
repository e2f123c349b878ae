import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreLog } from './store-log';

/**
 * The file by which an operator says that a loss of pages is meant.
 *
 * A file in `STATE_DIR`: it cannot be lost with the content, needs no restart, and is used up by the loss that it accepts. A
 * variable in the environment would stay set, and accept the next emptied folder too.
 */
export function operatorsWordFile(stateDir: string): string {
	return join(stateDir, 'godta-tap-av-sider');
}

/** Takes the operator's word, if it is given: true once for each time. A word that cannot be used up counts for nothing. */
export async function takeOperatorsWord(file: string, log: StoreLog): Promise<boolean> {
	try {
		await unlink(file);
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'ENOENT' && code !== 'ENOTDIR')
			log('error', `${file} kan ikke slettes, og gjelder derfor ikke: ${code}`);
		return false;
	}
}
