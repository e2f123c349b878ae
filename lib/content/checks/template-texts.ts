import { inField, type Rule } from './rule';

/** What the ingress of a new page begins with until somebody writes it. */
export const templateMark = 'Utkast: ';

/** A page that still says what it was made with is not for readers: nobody has written it. */
export const templateTexts: Rule = {
	name: 'template-texts',
	severity: 'error',
	about: 'Teksten en ny side ble laget med, er skrevet om før siden blir publisert.',
	example: 'ingressen begynner fortsatt med «Utkast:»',
	check: ({ pages }) =>
		pages.flatMap((page) =>
			page.data.draft || !page.data.ingress?.startsWith(templateMark)
				? []
				: [
						inField(
							templateTexts,
							page,
							['ingress'],
							'Teksten er fortsatt den som siden ble laget med. Skriv hva siden handler om, eller sett draft: true.',
						),
					],
		),
};
