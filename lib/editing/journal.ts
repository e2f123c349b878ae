import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decidedList, type Plan, readPlan, saveFolder, versionOnDisk } from '../content/store/decided-save';
import { Refusal } from './refusal';

/*
 * How several files change as one. All that is to be written lies ready in a folder of its own, with a list. Giving that
 * folder its name (rename(2), which fails where another lies) begins the save, giving the list its name decides it, and
 * giving the folder another name ends it. Whoever is broken off before the decision has changed nothing; what is broken off
 * after it is carried out by whoever next makes or saves a proposal here, and until then the folder is read as it is to be
 * (decided-save.ts). Names that begin with a full stop are no content (scan.ts).
 */
const list = 'liste.json';

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
	const prepared = join(folder, `${saveFolder}-${plan.pid}-${Date.now()}`);
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
		await rename(prepared, join(folder, saveFolder));
	} catch (error) {
		await rm(prepared, { recursive: true, force: true });
		if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw busy();
		throw error;
	}
}

/** Decides that a save that has saveFolder is to be made, and makes it. */
export async function decideSave(folder: string, { beforeStep = async () => {} }: Disk): Promise<void> {
	await beforeStep();
	await rename(join(folder, saveFolder, list), join(folder, saveFolder, decidedList));
	await carryOut(folder, beforeStep);
}

/** Ends a save, made or not. */
export async function endSave(folder: string, { beforeStep = async () => {} }: Disk = {}): Promise<void> {
	const done = join(folder, `${saveFolder}-${process.pid}-${Date.now()}`);
	await beforeStep();
	await rename(join(folder, saveFolder), done);
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
	const plan = undecided ?? (await readPlan(folder, decidedList));
	if (!plan) return;
	if (isAlive(plan.pid)) throw busy();
	if (!undecided) await carryOut(folder, async () => {});
	await endSave(folder);
}

async function carryOut(folder: string, beforeStep: () => Promise<void>): Promise<void> {
	const plan = await readPlan(folder, decidedList);
	for (const [index, { path, before, after }] of (plan?.files ?? []).entries()) {
		const target = join(folder, path);
		const now = await versionOnDisk(target);
		if (now === after) continue;
		if (now !== before)
			throw new Refusal(
				`${path} er endret etter at en lagring ble avbrutt. Den andre utgaven ligger i ${saveFolder}/${index}. Behold det beste av de to i ${path}, og slett mappen ${saveFolder}.`,
			);
		await beforeStep();
		if (after === null) await rm(target);
		else {
			await mkdir(dirname(target), { recursive: true });
			await rename(join(folder, saveFolder, String(index)), target);
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
