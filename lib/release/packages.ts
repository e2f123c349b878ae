import { z } from 'zod';

const packageSchema = z.object({
	version: z.string().optional(),
	license: z.string().optional(),
	integrity: z.string().optional(),
	dependencies: z.record(z.string(), z.string()).default({}),
});

const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

/** A package that code of the release comes from. */
export interface Package {
	/** Where it is installed: its key in the lock file. */
	folder: string;
	name: string;
	version: string;
	/** As it says itself: an SPDX expression. */
	licence: string | undefined;
	/** As npm writes it: the algorithm, and the hash in base64. */
	integrity: string | undefined;
	/** The folders of the packages that it needs itself. */
	needs: string[];
}

const modules = 'node_modules/';

/**
 * The packages whose code may be in a release: those that the project's own `dependencies` lead to. A package that lies in the
 * release as files finds there what it needs, so of its dependencies only those that lie beside it count. The bundlers leave
 * out some of the rest; which, they do not tell reliably, and to name one too many does no harm.
 *
 * @param lockText the lock file
 * @param shipped whether a package, by its folder, lies in the release as files
 * @throws {Error} when the lock file cannot be read, or lacks a package.
 */
export function packagesOf(lockText: string, shipped: (folder: string) => boolean): Package[] {
	const lock = lockSchema.parse(JSON.parse(lockText)).packages;
	const found = new Map<string, Package>();
	const visit = (folder: string): void => {
		if (found.has(folder)) return;
		const entry = lock[folder];
		if (entry?.version === undefined) throw new Error(`package-lock.json sier ikke hvilken versjon ${folder} har.`);
		const needed = needsOf(folder).filter((need) => !shipped(folder) || shipped(need));
		found.set(folder, {
			folder,
			name: folder.slice(folder.lastIndexOf(modules) + modules.length),
			version: entry.version,
			licence: entry.license,
			integrity: entry.integrity,
			needs: needed,
		});
		needed.forEach(visit);
	};
	/** An optional package may be missing: it is then in no release. */
	const needsOf = (folder: string) =>
		Object.keys(lock[folder]?.dependencies ?? {}).flatMap((name) => placeOf(name, folder, lock) ?? []);
	needsOf('').forEach(visit);
	for (const folder of Object.keys(lock)) if (folder !== '' && shipped(folder)) visit(folder);
	return [...found.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** Where Node finds a package that one in a folder asks for: in the nearest `node_modules` on the way up. */
function placeOf(name: string, from: string, lock: Readonly<Record<string, unknown>>): string | undefined {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${modules}`)))) {
		const place = `${folder === '' ? '' : `${folder}/`}${modules}${name}`;
		if (Object.hasOwn(lock, place)) return place;
		if (folder === '') return undefined;
	}
}
