import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '@/lib/content/files';
import { formatProblem } from '@/lib/content/problem';
import { normaliseText } from '@/lib/content/source/normalise-text';
import type { FileChange } from '@/lib/editing/file-change';
import { createWorkspace, newProblems, type Workspace, workspaceAfter } from '@/lib/editing/workspace';
import { noon, parseOnce, picture } from './site-from';

/** A workspace that lies on no disk. */
export function workspaceFrom(files: readonly SourceFile[], images = [picture('/bilder/forside.svg')]): Workspace {
	const sources = files.map(({ path, text }) => ({ path, text: normaliseText(text) }));
	return createWorkspace({
		folder: '/ingen/disk',
		content: { files: sources, images, problems: [] },
		files: sources.map(parseOnce),
		written: new Map(files.map(({ path, text }) => [path, { text, absolute: `/ingen/disk/${path}` }])),
		now: noon,
	});
}

/** The texts of a folder. */
export function filesIn(folder: string): SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.md') && path !== 'README.md')
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** What a proposal makes of each file it touches; null for one that goes. */
export function textsAfter({ changes }: { changes: readonly FileChange[] }): Record<string, string | null> {
	return Object.fromEntries(changes.map(({ path, after }) => [path, after]));
}

/** What the content rules would say that they do not say now. */
export function problemsAfter(workspace: Workspace, { changes }: { changes: readonly FileChange[] }): string[] {
	const { errors, warnings } = newProblems(workspace, workspaceAfter(workspace, changes));
	return [...errors, ...warnings].map((problem) => formatProblem(problem));
}
