import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../support/random';

/** The languages that the pages are written in: each page has a version in both. */
const languages = ['nb', 'nn'] as const;
/** Pages in one folder, as in a large site that people still find their way in. */
const perSection = 100;
/** A paragraph that any Markdown reader understands alike: without facts, blocks and links. */
const plainParagraph = /^[^#:[\]()|<>*_-][^:[\]()|<>*_\n]{60,}$/;

export interface GeneratedPage {
	/** Within the content folder. */
	file: string;
	/** On the site. */
	address: string;
}

/**
 * Adds pages to a copy of the site's content until there are `total` generated ones, half in each language, of its own paragraphs in
 * an order that is the same each time. Half a kilobyte to three of text, as articles have.
 *
 * @param onPage told after each page how many there are.
 */
export async function generatePages(
	contentDir: string,
	total: number,
	onPage: (written: number) => void = () => {},
): Promise<GeneratedPage[]> {
	const pages: GeneratedPage[] = [];
	const perLanguage = Math.ceil(total / languages.length);
	for (const language of languages) {
		const paragraphs = await paragraphsOf(join(contentDir, language));
		const random = createRandom(perLanguage);
		for (let number = 0; number < perLanguage; number++) {
			const section = `artikler/emne-${Math.floor(number / perSection) + 1}`;
			const isSection = number % perSection === 0;
			if (isSection) await mkdir(join(contentDir, language, section), { recursive: true });
			const path = isSection ? section : `${section}/artikkel-${number}`;
			const file = `${language}/${isSection ? `${section}/index` : path}.md`;
			await writeFile(
				join(contentDir, file),
				isSection ? sectionText(number) : articleText(number, section, paragraphs, random),
			);
			pages.push({ file, address: `/${language}/${path}` });
			onPage(pages.length);
		}
	}
	return pages;
}

function sectionText(number: number): string {
	return `---\ntitle: Emne ${number / perSection + 1}\ningress: Artiklene om emnet.\ntype: section\n---\n`;
}

function articleText(
	number: number,
	section: string,
	paragraphs: readonly string[],
	random: ReturnType<typeof createRandom>,
): string {
	const part = () => Array.from({ length: 2 + random.below(3) }, () => random.pick(paragraphs)).join('\n\n');
	const parts = Array.from(
		{ length: 2 + random.below(2) },
		(_, place) => `## Del ${place + 1} av ${number}\n\n${part()}`,
	);
	const before = number - 1;
	const link = before % perSection === 0 ? `/${section}` : `/${section}/artikkel-${before}`;
	return [
		`---\ntitle: Artikkel ${number} om innlogging\ningress: Dette er artikkel nummer ${number}.\ntype: article\n---`,
		...parts,
		`Les også [artikkelen før denne](${link}).\n`,
	].join('\n\n');
}

async function paragraphsOf(folder: string): Promise<string[]> {
	const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return texts.flatMap((text) => text.split(/\n{2,}/)).filter((block) => plainParagraph.test(block));
}
