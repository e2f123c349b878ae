import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

interface ProjectFile {
	/** Relative to the project, with `/`: `messages/nb.json`. */
	file: string;
	text: string;
}

/** The texts of the interface, and the sources that may use them. */
export interface InterfaceTexts {
	messages: ProjectFile[];
	sources: ProjectFile[];
}

/** Code, not types alone. */
const source = /(?<!\.d)\.tsx?$/;

/**
 * Reads `messages/` and the sources under `app/` and `lib/` of a project; undefined where there is no `messages/`, as
 * where a content folder lies by itself.
 *
 * @throws {Error} when a file cannot be read.
 */
export async function readInterfaceTexts(project: string): Promise<InterfaceTexts | undefined> {
	const [messages, app, lib] = await Promise.all([
		readFolder(project, 'messages', /\.json$/),
		readFolder(project, 'app', source),
		readFolder(project, 'lib', source),
	]);
	return messages && { messages, sources: [...(app ?? []), ...(lib ?? [])] };
}

/** The wanted files of a folder; undefined when there is no such folder. */
async function readFolder(project: string, folder: string, wanted: RegExp): Promise<ProjectFile[] | undefined> {
	const names = await readdir(join(project, folder), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (!names) return undefined;
	const files = names.filter((name) => wanted.test(name)).map((name) => join(folder, name));
	return Promise.all(
		files.sort().map(async (file) => ({
			file: file.split(sep).join('/'),
			text: await readFile(join(project, file), 'utf8'),
		})),
	);
}
