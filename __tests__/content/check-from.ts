import type { InterfaceTexts } from '@/lib/content/checks/interface-texts';
import type { ImageFile, SourceFile } from '@/lib/content/files';
import { formatProblem, type Problem } from '@/lib/content/problem';
import type { PublishedBefore } from '@/lib/content/types';
import { findProblems } from '@/lib/content-check/check';
import { locales } from '@/lib/i18n/routing';
import { md, noon } from '../support/site-from';

/** The least that a site must have, without fault. */
const base: readonly SourceFile[] = [
	md('_fakta.md', {
		fakta: { telefon: { telefon: '80030300' }, frist: { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } } },
	}),
	md('nb/_footer.md', { columns: [] }),
	md('nn/_footer.md', { columns: [] }),
	md('nb/index.md', { title: 'Forside', ingress: 'Om forsiden.' }),
	md('nn/index.md', { title: 'Framside', ingress: 'Om framsida.' }),
];

const noMessages: InterfaceTexts = {
	messages: locales.map((locale) => ({ file: `messages/${locale}.json`, text: '{}' })),
	sources: [],
};

interface Options {
	images?: readonly ImageFile[];
	problems?: readonly Problem[];
	interfaceTexts?: InterfaceTexts;
	/** What has been published before. */
	published?: PublishedBefore;
	/** Files of the base that are not there. */
	without?: readonly string[];
}

/** What a rule says of a small sound site with these files in it, as an editor reads it. */
export function said(rule: string, files: readonly SourceFile[], options: Options = {}): string[] {
	return allProblems(files, options)
		.filter((problem) => problem.rule === rule)
		.map((problem) => formatProblem(problem));
}

/** What all the rules say. */
export function saidByAll(files: readonly SourceFile[], options: Options = {}): string[] {
	return allProblems(files, options).map((problem) => formatProblem(problem));
}

function allProblems(files: readonly SourceFile[], options: Options): Problem[] {
	const { images = [], problems = [], interfaceTexts = noMessages, without = [], published } = options;
	const replaced = new Set([...without, ...files.map(({ path }) => path)]);
	const all = [...base.filter(({ path }) => !replaced.has(path)), ...files];
	return findProblems({ files: all, images: [...images], problems: [...problems] }, interfaceTexts, noon, {
		...(published && { published }),
	});
}

/** A page in Bokmål and its translation, so that nothing is wrong but what a test puts there. */
export function both(name: string, body: string, fields: Record<string, unknown> = {}): SourceFile[] {
	return ['nb', 'nn'].map((locale) =>
		md(`${locale}/${name}.md`, { title: `${name} på ${locale}`, ingress: `Om ${name} på ${locale}.`, ...fields }, body),
	);
}
