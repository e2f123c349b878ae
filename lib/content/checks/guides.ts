import { didYouMean } from '../suggest';
import { inField, type Rule } from './rule';

/** A guide with a single step guides nowhere: most often its name, or `main`, is misspelt. */
export const guides: Rule = {
	name: 'guides',
	severity: 'error',
	about: 'En veiledning har minst to steg.',
	example: '`menu.mian`, der det skulle stått `menu.main`',
	check: ({ pages }) => {
		const entries = pages.flatMap((page) =>
			Object.entries(page.data.menu ?? {}).map(([name, { step = page.key }]) => ({ name, page, step })),
		);
		// The same step in another language is no second step.
		const steps = new Map<string, Set<string>>();
		for (const { name, step } of entries) steps.set(name, (steps.get(name) ?? new Set()).add(step));
		const names = new Set(['main', ...steps.keys()]);
		return entries.flatMap(({ name, page }) => {
			if (name === 'main' || (steps.get(name)?.size ?? 0) > 1) return [];
			const message = `er en veiledning med bare ett steg. Hovedmenyen heter «main», og en veiledning har minst to steg.${didYouMean(name, names)}`;
			return [inField(guides, page, ['menu', name], message)];
		});
	},
};
