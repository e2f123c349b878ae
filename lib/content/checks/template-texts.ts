import { inField, type TextRule, textRule } from './rule';

/** What the ingress of a new page begins with until somebody writes it. */
export const templateMark = 'Utkast: ';

/** A page that still says what it was made with is not for readers: nobody has written it. */
export const templateTexts: TextRule = textRule({
	name: 'template-texts',
	severity: 'error',
	about: 'Teksten en ny side ble laget med, er skrevet om før siden blir publisert.',
	example: 'ingressen begynner fortsatt med «Utkast:»',
	look: () => (text) =>
		text.kind !== 'page' || text.data.draft || !text.data.ingress?.startsWith(templateMark)
			? []
			: [
					inField(
						templateTexts,
						text,
						['ingress'],
						'Teksten er fortsatt den som siden ble laget med. Skriv hva siden handler om, eller sett draft: true.',
					),
				],
});
