import type { SourceFile } from '../files';

/** To pass a small file to a thread by itself, and to wait for it, takes a quarter as long as to read it. */
const mostAtATime = { files: 20, characters: 16_384 };

/** Some files, with the place of the first of them among all. */
interface Batch {
	from: number;
	files: SourceFile[];
}

/** Files as they are read, some at a time, and a large one by itself. */
export function batchesOf(files: readonly SourceFile[]): readonly Batch[] {
	const batches: Batch[] = [];
	let room = 0;
	for (const [index, file] of files.entries()) {
		const batch = batches.at(-1);
		room -= file.text.length;
		if (batch && room >= 0 && batch.files.length < mostAtATime.files) batch.files.push(file);
		else {
			batches.push({ from: index, files: [file] });
			room = mostAtATime.characters - file.text.length;
		}
	}
	return batches;
}
