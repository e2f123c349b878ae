import type { Nodes } from 'mdast';
import type { CheckedPage } from './checked-text';
import type { CheckContext } from './context';
import { keptFrom } from './kept';
import { inText, type Rule } from './rule';

const saysSomething = keptFrom((text) => hasContent(text.tree()));

/** The line of the first comment that says something; 0 where there is none. */
const commentAt = keptFrom(
	(text) => text.nodes('html').find(({ value }) => /^<!--\s*(?!-->)\S/.test(value))?.position?.start.line ?? 0,
);

/** A page with nothing to read is a dead end. A page that lists others, such as the one of a section, needs no text of its own. */
export const emptyTexts: Rule = {
	name: 'empty-texts',
	severity: 'error',
	about: 'En side har tekst som leserne ser.',
	example: 'feltene er fylt ut, men det står ingenting under dem, eller alt står i en kommentar',
	reads: [saysSomething, commentAt],
	check: (context) =>
		context.pages.flatMap((page) => {
			if (page.broken || saysSomething(page) || listsOthers(context, page)) return [];
			const hidden = commentAt(page);
			// Whoever has written a draft into a comment sees nothing of it, and is to know why.
			if (hidden > 0)
				return [
					inText(
						emptyTexts,
						page,
						hidden,
						'Alt som er skrevet under feltene, står i en kommentar, og leserne ser ingenting av det. Ta bort «<!--» foran og «-->» bak.',
					),
				];
			if (page.data.draft) return [];
			return page.data.ingress
				? [inText(emptyTexts, page, 1, 'Siden har bare en ingress. Skriv teksten under feltene.', 'warning')]
				: [
						inText(
							emptyTexts,
							page,
							1,
							'Siden har ingen tekst. Skriv den under feltene, eller sett draft: true til den er skrevet.',
						),
					];
		}),
};

function listsOthers({ whole }: CheckContext, { locale, path, data }: CheckedPage): boolean {
	if (path === '/' || data.type === 'home') return true;
	const page = whole.locales[locale].pages[path];
	return (data.type === 'section' || data.type === 'guide') && (page?.children.length ?? 0) > 0;
}

/** True for anything that readers see or hear, headings left out: they only name what follows. */
function hasContent(node: Nodes): boolean {
	switch (node.type) {
		case 'heading':
		case 'html':
		case 'definition':
			return false;
		case 'text':
			return node.value.trim() !== '';
		case 'inlineCode':
		case 'code':
		case 'image':
		case 'leafDirective':
		case 'textDirective':
			return true;
		default:
			return 'children' in node && node.children.some(hasContent);
	}
}
