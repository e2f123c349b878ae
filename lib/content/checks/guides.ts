import { didYouMean } from '../suggest';
import { inField, type Rule } from './rule';

/** A guide with a single step guides nowhere: most often its name, or `main`, is misspelt. */
export const guides: Rule = {
	name: 'guides',
	severity: 'error',
	check: ({ pages }) => {
		const entries = pages.flatMap((page) => Object.keys(page.data.menu ?? {}).map((name) => ({ name, page })));
		const names = new Set(['main', ...entries.map(({ name }) => name)]);
		return entries.flatMap(({ name, page }) => {
			// The same step in another language is no second step.
			const steps = new Set(entries.filter((entry) => entry.name === name).map((entry) => entry.page.key));
			if (name === 'main' || steps.size > 1) return [];
			const message = `er en veiledning med bare ett trinn. Hovedmenyen heter «main», og en veiledning har minst to sider.${didYouMean(name, names)}`;
			return [inField(guides, page, ['menu', name], message)];
		});
	},
};
