import { longestDescription as longest } from '../source/schema';
import type { CheckedPage } from './checked-text';
import { inField, inFile, type Rule } from './rule';
import { sharedBy } from './shared-by';

/** The description is what search results and shared links show: each page needs its own, short enough to be read whole. */
export const descriptions: Rule = {
	name: 'descriptions',
	severity: 'error',
	about: 'Hver side har en egen beskrivelse eller ingress, på høyst 160 tegn.',
	example: 'beskrivelsen er den samme som på en annen side',
	check: ({ pages }) => [
		...pages
			.filter((page) => !page.isWritten('description') && !page.isWritten('ingress'))
			.map(({ file }) =>
				inFile(
					descriptions,
					file,
					'Siden mangler description og ingress. Skriv minst én av dem: søkemotorer viser den.',
				),
			),
		...sharedBy(pages, effectiveDescription).map(({ page, others }) =>
			inField(descriptions, page, [fieldOf(page)], `er den samme som i ${others}. Skriv en egen beskrivelse av siden.`),
		),
		...pages.flatMap((page) => {
			const length = [...(effectiveDescription(page) ?? '')].length;
			if (length <= longest) return [];
			const advice =
				fieldOf(page) === 'ingress' ? 'Skriv en kortere description ved siden av ingressen' : 'Skriv den kortere';
			const message = `er på ${length} tegn, og søkemotorer viser bare omtrent ${longest}. ${advice}.`;
			return [inField(descriptions, page, [fieldOf(page)], message, 'warning')];
		}),
	],
};

function effectiveDescription({ data }: CheckedPage): string | undefined {
	return data.description ?? data.ingress;
}

function fieldOf({ data }: CheckedPage): string {
	return data.description === undefined ? 'ingress' : 'description';
}
