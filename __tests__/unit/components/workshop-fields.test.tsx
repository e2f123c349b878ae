import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { Checkbox, Radio, Textfield } from '@/app/verksted/_parts/fields';

/** The document that a browser has before any script has run. */
const documentOf = (element: React.ReactElement) => new JSDOM(renderToStaticMarkup(element)).window.document;
const problem = { error: 'Skriv noe.', description: 'Kort.' };

describe.each([
	['a text', <Textfield key="t" name="x" label="Tittel" {...problem} />],
	['a text on several lines', <Textfield key="m" name="x" label="Tittel" multiline rows={3} {...problem} />],
	['one that is ticked', <Checkbox key="c" name="x" value="ja" label="Tittel" {...problem} />],
	['one of several', <Radio key="r" name="x" value="ja" label="Tittel" {...problem} />],
])('%s, before any script has run', (_, element) => {
	const document = documentOf(element);
	const control = document.querySelector<HTMLInputElement>('[name="x"]');

	it('has its label, what is told of it and what is wrong with it', () => {
		expect(document.querySelector(`label[for="${control?.id}"]`)?.textContent).toBe('Tittel');
		const about = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
		expect(about.map((id) => document.getElementById(id)?.textContent)).toEqual(['Kort.', 'Skriv noe.']);
	});

	it('says what is wrong with it', () => {
		expect(control?.getAttribute('aria-invalid')).toBe('true');
		expect(document.body.textContent).toContain('Skriv noe.');
		expect(control?.hasAttribute('error')).toBe(false);
	});
});

describe('a text that may only be so long', () => {
	it('has a counter, and passes nothing on to the browser that it does not know', () => {
		const document = documentOf(<Textfield name="x" label="Beskrivelse" multiline counter={160} />);
		expect(document.querySelector('[data-field="counter"], [data-limit]')).not.toBeNull();
		expect(document.querySelector('textarea')?.hasAttribute('counter')).toBe(false);
	});
});
