import { assemble } from '../content/assemble/assemble';
import { contentRules } from '../content/checks';
import { createContext } from '../content/checks/context';
import { isAbout, type Problem, sortProblems } from '../content/problem';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import type { SiteContent } from '../content/types';
import type { Workspace } from './workspace';

/** A file as it is being written. */
export interface WrittenText {
	file: string;
	text: string;
}

/** A folder with texts that are being written, as far as is known at once. */
export interface Sketch {
	/** Every file of the folder, those that are being written as they are read. */
	files: readonly ParsedFile[];
	/** The site with its unpublished pages. A text that cannot be used now shows as it last could, as on the site itself. */
	site: SiteContent;
	/** What makes a text unusable. */
	problems: readonly Problem[];
}

/** What a site becomes with some texts. Fast: what the rules say is asked for by itself. */
export function sketch({ files, content, context }: Workspace, texts: readonly WrittenText[]): Sketch {
	const written = new Map(texts.map(({ file, text }) => [file, parseFile({ path: file, text: normaliseText(text) })]));
	const others = new Set(files.map(({ file }) => file));
	const usable = [
		...files.map((file) => {
			const now = written.get(file.file);
			return now && now.kind !== 'broken' ? now : file;
		}),
		...[...written.values()].filter(({ file }) => !others.has(file)),
	];
	const { now, published } = context;
	const { site, problems } = assemble(usable, content.images, { now, published, preview: true });
	const broken = [...written.values()].filter(({ kind }) => kind === 'broken');
	return {
		files: [...files.filter(({ file }) => !written.has(file)), ...written.values()],
		site,
		problems: [...problems, ...broken.flatMap((file) => file.problems)],
	};
}

/**
 * What the rules say of some files, as they are being written. Rules that compare texts see all of them; those that read
 * texts one by one are given these alone, since reading every text takes long.
 */
export function findingsIn(workspace: Workspace, texts: readonly WrittenText[]): Problem[] {
	const { content, context: before } = workspace;
	const names = new Set(texts.map(({ file }) => file));
	const sources = texts.map(({ file, text }) => ({ path: file, text: normaliseText(text) }));
	const files = [...workspace.files.filter(({ file }) => !names.has(file)), ...sources.map(parseFile)];
	const all = { ...content, files: [...content.files.filter(({ path }) => !names.has(path)), ...sources] };
	const { context, problems } = createContext(all, undefined, before.now, { files, published: before.published });
	const own = { ...context, texts: context.texts.filter(({ file }) => names.has(file)) };
	const found = [...problems, ...contentRules.flatMap((rule) => rule.check(own))];
	return sortProblems(found.filter((problem) => [...names].some((name) => isAbout(problem, name))));
}
