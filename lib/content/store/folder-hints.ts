import { type FSWatcher, watch } from 'node:fs';

/** More folders than this are left to the regular look: each takes something of the system's. */
const mostFolders = 2_000;

/**
 * Tells that something in these folders may have changed, as far as the system says so. It does not everywhere (network
 * drives, mounts into containers), nor always: whoever hears nothing must look all the same.
 */
export function createFolderHints(onHint: () => void) {
	const watchers = new Map<string, FSWatcher>();
	const drop = (folder: string): void => {
		watchers.get(folder)?.close();
		watchers.delete(folder);
	};
	return {
		/** From now on, these folders and no others are watched. */
		follow: (folders: readonly string[]): void => {
			const wanted = new Set(folders.slice(0, mostFolders));
			for (const folder of watchers.keys()) if (!wanted.has(folder)) drop(folder);
			for (const folder of wanted) {
				if (watchers.has(folder)) continue;
				try {
					const watcher = watch(folder, { persistent: false }, onHint);
					watcher.on('error', () => drop(folder));
					watchers.set(folder, watcher);
				} catch {
					// The system has no more to give, or the folder is gone: the regular look finds out.
				}
			}
		},
		close: (): void => {
			for (const folder of watchers.keys()) drop(folder);
		},
	};
}
