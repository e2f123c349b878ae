/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { ConflictView } from '@/app/verksted/side/_save/ConflictView';
import { SaveStanding } from '@/app/verksted/side/_save/SaveStanding';
import { jointPlaces } from '@/lib/editing/joint-places';

/** The look of it is Designsystemet's, whose parts want a real browser. */
jest.mock('@digdir/designsystemet-react', () => {
	const { createElement } = jest.requireActual<typeof import('react')>('react');
	const part = (element: string) => (props: { children?: React.ReactNode; type?: string; onClick?(): void }) =>
		createElement(element, { type: props.type, onClick: props.onClick }, props.children);
	return { Button: part('button'), Heading: part('h3'), ValidationMessage: 'p' };
});
jest.mock('@/app/verksted/_parts/TwoTexts', () => ({ TwoTexts: () => null }));
jest.mock('@/app/verksted/_parts/fields', () => ({
	Textfield: ({ label, name, defaultValue }: { label: string; name: string; defaultValue: string }) => (
		<textarea aria-label={label} name={name} defaultValue={defaultValue} />
	),
}));

const file = 'nb/kontakt.md';
const page = (ingress: string, last: string) => `---\ntitle: Kontakt\ningress: ${ingress}\n---\n\nHei.\n\n${last}\n`;
const [opened, theirs, text] = [page('Før.', 'Ha det.'), page('Ola.', 'Velkommen.'), page('Kari.', 'Ha det.')];
const shown = () => {
	const onReplace = jest.fn();
	const places = jointPlaces(file, { before: opened, theirs, ours: text });
	render(
		<ConflictView
			edited={[{ file, opened, text }]}
			names={{ [file]: '«Kontakt» (bokmål)' }}
			conflicts={[{ file, who: 'Ola Hansen', theirs, both: undefined, places }]}
			onReplace={onReplace}
		/>,
	);
	return onReplace;
};

describe('somebody whose lines another has changed meanwhile', () => {
	it('writes what both have changed in one, and goes on in the text with the rest of both', () => {
		const onReplace = shown();
		fireEvent.click(screen.getByText('Skriv selv, ut fra begge'));
		const field = screen.getByLabelText<HTMLTextAreaElement>('Ingress');
		expect(field.value).toBe('Kari.\nOla.');
		fireEvent.change(field, { target: { value: 'Kari og Ola.' } });
		fireEvent.click(screen.getByText('Sett dette inn i teksten'));
		expect(onReplace).toHaveBeenCalledWith(
			[{ file, opened: theirs, text: page('Kari og Ola.', 'Velkommen.') }],
			undefined,
		);
	});

	it('keeps their own, is told whose words go, and then what to do', () => {
		const onReplace = shown();
		fireEvent.click(screen.getByText('Behold min tekst'));
		expect(onReplace).toHaveBeenCalledWith(
			[{ file, opened: theirs, text: page('Kari.', 'Velkommen.') }],
			expect.stringContaining('kan være det Ola Hansen skrev'),
		);
		render(<SaveStanding result={{ step: 'konflikt' }} isChanged isChosen moving={[]} />);
		screen.getByText('Ikke lagret ennå. Se over endringene, og lagre.');
	});
});
