import type { CheckedPage } from './checked-text';
import { comparable } from './comparable';
import { inField, type Rule } from './rule';

/** Menus and guides are the same in the complete languages: a reader who changes language finds the same way on. */
export const menuVersions: Rule = {
	name: 'menu-versions',
	severity: 'warning',
	about: 'Menyer og veiledninger er like på begge målformer.',
	example: 'siden er i hovedmenyen på bokmål, men ikke på nynorsk',
	check: ({ versions }) =>
		[...versions.values()].flatMap((pages) => {
			const [first, ...others] = comparable(pages);
			return first ? others.flatMap((other) => differences(first, other)) : [];
		}),
};

function differences(first: CheckedPage, other: CheckedPage) {
	const [here, there] = [other.data.menu ?? {}, first.data.menu ?? {}];
	return [...new Set([...Object.keys(there), ...Object.keys(here)])].flatMap((name) => {
		const [own, model] = [here[name], there[name]];
		const what = name === 'main' ? 'hovedmenyen' : `veiledningen «${name}»`;
		if (own && model && own.weight !== model.weight)
			return [
				inField(
					menuVersions,
					other,
					['menu', name, 'weight'],
					`er ${own.weight}, men ${model.weight} i ${first.file}: rekkefølgen i ${what} blir ulik på de to språkene. Skriv det samme tallet i begge.`,
				),
			];
		if (own && model && (own.step === undefined) !== (model.step === undefined)) {
			const here = own.step === undefined ? 'ikke et valg i et steg, men det er' : 'et valg i et steg, men ikke';
			const message = `Siden er ${here} ${first.file}. Gjør det likt.`;
			return [inField(menuVersions, other, ['menu', name, ...(own.step === undefined ? [] : ['step'])], message)];
		}
		if (own && !model)
			return [
				inField(
					menuVersions,
					other,
					['menu', name],
					`Siden er i ${what} her, men ikke i ${first.file}. Gjør det likt.`,
				),
			];
		if (model && !own)
			return [
				inField(
					menuVersions,
					other,
					['menu'],
					`Siden er ikke i ${what}, men det er ${first.file}. Skriv menu: {${name}: {weight: ${model.weight}}}.`,
				),
			];
		return [];
	});
}
