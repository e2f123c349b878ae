import type { Problem } from '../problem';
import { didYouMean } from '../suggest';
import type { CheckedPage } from './checked-text';
import { inField, type Rule } from './rule';

interface Entry {
	page: CheckedPage;
	menu: string;
	weight: number;
	name?: string | undefined;
	/** Name of the step that the page is a choice of. */
	step?: string | undefined;
}

/** A step of a guide is one page, called what the page is called, or several that follow each other and share a name. */
export const guideSteps: Rule = {
	name: 'guide-steps',
	severity: 'error',
	about: 'Sidene leseren kan velge mellom i et steg, har samme `step` og tall som følger etter hverandre.',
	example: 'bare én side har `step: Bytt`',
	check: ({ pages }) => {
		const entries = pages.flatMap((page) =>
			Object.entries(page.data.menu ?? {}).map(([menu, entry]): Entry => ({ ...entry, page, menu })),
		);
		return entries.flatMap((entry) => [...unusedField(entry), ...loneChoice(entry, entries), ...apart(entry, entries)]);
	},
};

function unusedField({ page, menu, name, step }: Entry): Problem[] {
	if (menu === 'main' && step !== undefined)
		return [inField(guideSteps, page, ['menu', menu, 'step'], 'brukes bare i en veiledning. Ta bort linjen.')];
	if (menu === 'main' || name === undefined) return [];
	const message =
		'brukes bare i hovedmenyen. Et steg heter det siden heter: ta bort linjen, og endre title om nødvendig.';
	return [inField(guideSteps, page, ['menu', menu, 'name'], message)];
}

/** True for two pages of a guide in one language that are choices of the same step. */
const areChoices = (a: Entry, b: Entry) =>
	a.menu === b.menu && a.page.locale === b.page.locale && a.step !== undefined && a.step === b.step;

/** A page that is not translated stands in beside those that are: what is a choice in one language may be so in the other. */
function loneChoice({ page, menu, step }: Entry, entries: readonly Entry[]): Problem[] {
	if (menu === 'main' || step === undefined) return [];
	const versions = entries.filter((entry) => entry.menu === menu && entry.page.key === page.key);
	if (versions.some((version) => entries.some((other) => other !== version && areChoices(version, other)))) return [];
	const others = entries.filter((other) => other.menu === menu && other.page.locale === page.locale);
	const hint = didYouMean(step, new Set(others.flatMap((other) => other.step ?? [])));
	const message = `Steget «${step}» har bare denne siden, og da er det ikke noe å velge mellom. Skriv det samme navnet på de andre sidene leseren kan velge, eller ta bort linjen.${hint}`;
	return [inField(guideSteps, page, ['menu', menu, 'step'], message)];
}

/** Reported at the page that has come between. */
function apart(between: Entry, entries: readonly Entry[]): Problem[] {
	if (between.menu === 'main') return [];
	const others = entries.filter(({ menu, page }) => menu === between.menu && page.locale === between.page.locale);
	const before = others.find(
		(first) =>
			first.weight < between.weight &&
			!areChoices(first, between) &&
			others.some((last) => areChoices(first, last) && last.weight > between.weight),
	);
	if (!before) return [];
	const message = `er ${between.weight}, og står da mellom valgene i steget «${before.step}». Gi valgene i et steg tall som følger etter hverandre, uten andre sider mellom.`;
	return [inField(guideSteps, between.page, ['menu', between.menu, 'weight'], message)];
}
