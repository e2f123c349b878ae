/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { act, type ReactNode } from 'react';
import { FieldsPlace } from '@/app/verksted/side/_edit/FieldsPlace';

/** The look of it is Designsystemet's, whose parts want a real browser. */
jest.mock('@digdir/designsystemet-react', () => ({
	Details: ({ open, onToggle, children }: { open: boolean; onToggle(): void; children: ReactNode }) => (
		<details open={open} onToggle={({ currentTarget }) => currentTarget.open !== open && onToggle()}>
			{children}
		</details>
	),
	DetailsSummary: 'summary',
	DetailsContent: 'div',
}));

/** The folds, as the browser has them. */
function folds(container: HTMLElement) {
	const [fields, more] = container.querySelectorAll('details');
	return { fields, more };
}

/** A person opens or closes a fold. */
async function press(fold: HTMLDetailsElement | undefined) {
	await act(async () => {
		if (fold) fold.open = !fold.open;
		fold?.dispatchEvent(new Event('toggle'));
	});
}

const place = (isFolded: boolean) => (
	<FieldsPlace isFolded={isFolded} hasFault={false}>
		<details>
			<summary>Beskrivelse, når siden vises</summary>
		</details>
	</FieldsPlace>
);

describe('the fields of a page, when a telephone is turned or the window gets another size', () => {
	it('are open where they were, with what was open in them', async () => {
		const { container, rerender } = render(place(true));
		const { fields, more } = folds(container);
		expect([fields?.open, more?.open]).toEqual([false, false]);
		await press(fields);
		await press(more);
		for (const isFolded of [false, true, false]) {
			rerender(place(isFolded));
			expect([fields?.open, more?.open]).toEqual([true, true]);
			expect(folds(container)).toEqual({ fields, more });
		}
	});

	it('are all there on a wide screen, and closed on a narrow one where nobody has opened them', async () => {
		const { container, rerender } = render(place(false));
		const { fields } = folds(container);
		expect(fields?.open).toBe(true);
		expect(fields?.querySelector('summary')?.hidden).toBe(true);
		rerender(place(true));
		expect(fields?.open).toBe(false);
		expect(fields?.querySelector('summary')?.hidden).toBe(false);
	});
});
