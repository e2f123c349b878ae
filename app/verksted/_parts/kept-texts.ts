import { z } from 'zod';
import type { EditedFile } from '@/lib/editing/page-edit';

/*
 * What is written and not saved lies in the window that it is written in, for as long as that is open: the page that it belongs
 * to has it again, and other rooms tell that it is there.
 */

/** What a page keeps is found by this and its files. */
const prefix = 'verksted:';

const schema = z.array(
	z.object({
		file: z.string(),
		opened: z.string().nullable(),
		text: z.string(),
		/** What the file is called. */
		name: z.string().optional(),
	}),
);

type Kept = z.infer<typeof schema>;

const keyOf = (files: readonly EditedFile[]) => prefix + files.map(({ file }) => file).join();

/** Keeps the texts of a page, and what its files are called. */
export function keepTexts(files: readonly EditedFile[], names: Readonly<Record<string, string>>): void {
	sessionStorage.setItem(keyOf(files), JSON.stringify(files.map((own) => ({ ...own, name: names[own.file] }))));
}

/** What was kept of a page, of the files that had anything in them; undefined where nothing was. */
export function keptTexts(files: readonly EditedFile[]): EditedFile[] | undefined {
	return changedAt(keyOf(files))?.map(({ file, opened, text }) => ({ file, opened, text }));
}

/** Keeps nothing of a page any more. */
export function forgetTexts(files: readonly EditedFile[]): void {
	sessionStorage.removeItem(keyOf(files));
}

/** Every file with something in it that is not saved, and what it is called. */
export function unsavedFiles(): { file: string; name: string }[] {
	const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
	return keys.sort().flatMap((key) => changedAt(key)?.map(({ file, name = file }) => ({ file, name })) ?? []);
}

function changedAt(key: string): Kept | undefined {
	const kept = sessionStorage.getItem(key);
	if (kept === null) return undefined;
	return schema.safeParse(JSON.parse(kept)).data?.filter(({ opened, text }) => opened !== text);
}
