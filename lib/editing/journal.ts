import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { versionOf } from './file-change';
import { Refusal } from './refusal';

/*
 * How several files change as one. All that is to be written lies ready in a folder of its own, with a list. Giving that
 * folder its name (rename(2), which fails where another lies) begins the save, giving the list its name decides it, and
 * giving the folder another name ends it. Whoever is broken off before the decision has changed nothing; what is broken off
 * after it is carried out by whoever next reads the folder. Names that begin with a full stop are no content (scan.ts).
 */
const begun = '.innhold-lagring';
const list = 'liste.json';
const decided = 'vedtatt.json';

const planSchema = z.object({
	/** The process that saves. */
	pid: z.number(),
	files: z.array(
		z.object({
			path: z.string(),
			/** Versions of the file, null where there is none. */
			before: z.string().nullable(),
			after: z.string().nullable(),
		}),
	),
});

/** What a save does, file by file. */
export type Plan = z.infer<typeof planSchema>;

export interface Disk {
	/** Called before each step that changes anything. */
	beforeStep?: () => Promise<void>;
	isAlive?: (pid: number) => boolean;
}

/**
 * Lays what the files of a plan are to hold ready, by place in it, and begins the save, so that nobody else can.
 *
 * @throws {Refusal} when somebody else is saving.
 */
export async function beginSave(
	folder: string,
	plan: Plan,
	contents: readonly (string | Uint8Array | null)[],
	{ beforeStep = async () => {} }: Disk,
): Promise<void> {
	const prepared = join(folder, `${begun}-${plan.pid}-${Date.now()}`);
	try {
		await beforeStep();
		await mkdir(prepared);
		for (const [index, content] of contents.entries()) {
			if (content === null) continue;
			await beforeStep();
			await writeFile(join(prepared, String(index)), content, { flush: true });
		}
		await beforeStep();
		await writeFile(join(prepared, list), JSON.stringify(plan), { flush: true });
		await beforeStep();
		await rename(prepared, join(folder, begun));
	} catch (error) {
		await rm(prepared, { recursive: true, force: true });
		if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw busy();
		throw error;
	}
}

/** Decides that a save that has begun is to be made, and makes it. */
export async function decideSave(folder: string, { beforeStep = async () => {} }: Disk): Promise<void> {
	await beforeStep();
	await rename(join(folder, begun, list), join(folder, begun, decided));
	await carryOut(folder, beforeStep);
}

/** Ends a save, made or not. */
export async function endSave(folder: string, { beforeStep = async () => {} }: Disk = {}): Promise<void> {
	const done = join(folder, `${begun}-${process.pid}-${Date.now()}`);
	await beforeStep();
	await rename(join(folder, begun), done);
	await beforeStep();
	await rm(done, { recursive: true });
}

/**
 * Finishes what was broken off in a folder: it is then as it was, or as it was to be.
 *
 * @throws {Refusal} while somebody is saving, and when a file has been changed since the save was broken off.
 */
export async function finishInterrupted(folder: string, { isAlive = isRunning }: Disk = {}): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		const pid = Number(/^\.innhold-lagring-(\d+)-\d+$/.exec(name)?.[1]);
		if (pid > 0 && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
	}
	const undecided = await readPlan(folder, list);
	const plan = undecided ?? (await readPlan(folder, decided));
	if (!plan) return;
	if (isAlive(plan.pid)) throw busy();
	if (!undecided) await carryOut(folder, async () => {});
	await endSave(folder);
}

async function carryOut(folder: string, beforeStep: () => Promise<void>): Promise<void> {
	const plan = await readPlan(folder, decided);
	for (const [index, { path, before, after }] of (plan?.files ?? []).entries()) {
		const target = join(folder, path);
		const now = await versionOnDisk(target);
		if (now === after) continue;
		if (now !== before)
			throw new Refusal(
				`${path} er endret etter at en lagring ble avbrutt. Den andre utgaven ligger i ${begun}/${index}. Behold det beste av de to i ${path}, og slett mappen ${begun}.`,
			);
		await beforeStep();
		if (after === null) await rm(target);
		else {
			await mkdir(dirname(target), { recursive: true });
			await rename(join(folder, begun, String(index)), target);
		}
		if (after === null) await removeEmptied(dirname(target), folder);
	}
}

/** Removes folders that nothing is left in, up to the content folder. */
async function removeEmptied(directory: string, folder: string): Promise<void> {
	if (resolve(directory) === resolve(folder)) return;
	const isRemoved = await rmdir(directory).then(
		() => true,
		() => false,
	);
	if (isRemoved) await removeEmptied(dirname(directory), folder);
}

async function readPlan(folder: string, name: string): Promise<Plan | undefined> {
	const text = await readFile(join(folder, begun, name), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : planSchema.parse(JSON.parse(text));
}

/** The version of a file as it lies on disk; null where there is none. */
export async function versionOnDisk(file: string): Promise<string | null> {
	const isThere = await stat(file).then(
		(found) => found.isFile(),
		() => false,
	);
	return isThere ? versionOf(await readFile(file)) : null;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function busy(): Refusal {
	return new Refusal('Noen andre lagrer akkurat nå. Ingenting er endret. Prøv igjen om litt.');
}
