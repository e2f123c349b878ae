/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { UnsavedTexts } from '@/app/verksted/_today/UnsavedTexts';
import { useKept } from '@/app/verksted/side/_edit/use-kept';

/** The look of it is Designsystemet's, whose parts want a real browser. */
jest.mock('@digdir/designsystemet-react', () => ({ Alert: 'div' }));

const [nb, nn] = [
	{ file: 'nb/kontakt.md', opened: 'Før', text: 'Før' },
	{ file: 'nn/kontakt.md', opened: 'Før', text: 'Før' },
];
const names = { 'nb/kontakt.md': '«Kontakt oss» (bokmål)', 'nn/kontakt.md': '«Kontakt oss» (nynorsk)' };

/** A page that is written. */
function Written({ files, onRestore }: { files: (typeof nb)[]; onRestore(files: unknown): void }) {
	useKept(files, { names, isChanged: files.some(({ opened, text }) => opened !== text), onRestore });
	return null;
}

const write = (text: string) => [{ ...nb, text }, nn];
const told = () => {
	const { container, unmount } = render(<UnsavedTexts />);
	const links = [...container.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
	const words = container.textContent;
	unmount();
	return { links, words };
};

describe('what is written and not saved', () => {
	beforeEach(() => sessionStorage.clear());

	it('is told of by its name when the page is left, with the way back to it, and comes back there', () => {
		render(<Written files={write('Etter')} onRestore={jest.fn()} />).unmount();
		expect(told()).toEqual({
			words: 'Du har skrevet noe som ikke er lagret:«Kontakt oss» (bokmål)',
			links: [['«Kontakt oss» (bokmål)', '/verksted/side/nb/kontakt.md']],
		});
		const onRestore = jest.fn();
		render(<Written files={[nb, nn]} onRestore={onRestore} />);
		// The other version is shown as it is saved by now.
		expect(onRestore).toHaveBeenCalledWith([{ ...nb, text: 'Etter' }]);
	});

	it('is told of no more once it is saved, and nothing is where nothing is kept or no script runs', () => {
		const { rerender } = render(<Written files={write('Etter')} onRestore={jest.fn()} />);
		expect(renderToStaticMarkup(<UnsavedTexts />)).toBe('');
		rerender(<Written files={[nb, nn]} onRestore={jest.fn()} />);
		expect(told()).toEqual({ words: '', links: [] });
		expect(screen.queryByRole('link')).toBeNull();
	});

	it('stops no room where something else lies in its place', () => {
		sessionStorage.setItem('verksted:nb/kontakt.md', '{}');
		expect(told().links).toEqual([]);
	});
});
