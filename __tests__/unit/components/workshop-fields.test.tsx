import { SelectOption } from '@digdir/designsystemet-react';
import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { ActionForm } from '@/app/verksted/_parts/ActionForm';
import { Checkbox, Radio, SeenField, Select, Textfield } from '@/app/verksted/_parts/fields';
import { fieldsOf, writtenIn } from '@/app/verksted/_parts/form-data';
import { nothingYet, type Outcome } from '@/app/verksted/_parts/outcome';

/** The document that a browser has before any script has run. */
const documentOf = (element: React.ReactElement) => new JSDOM(renderToStaticMarkup(element)).window.document;
const problem = { error: 'Skriv noe.', description: 'Kort.' };

describe.each([
	['a text', <Textfield key="t" name="x" label="Tittel" {...problem} />],
	['a text on several lines', <Textfield key="m" name="x" label="Tittel" multiline rows={3} {...problem} />],
	['one in a list', <Select key="s" name="x" label="Tittel" {...problem} />],
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

describe('a form that comes back before any script has run', () => {
	const shown = (outcome: Outcome) => {
		const markup = renderToStaticMarkup(
			<ActionForm outcome={outcome} send={() => undefined} hidden={{ token: 'nytt' }}>
				<Textfield name="tittel" label="Tittel" defaultValue="Servert" />
				<Textfield name="tekst" label="Tekst" multiline defaultValue="Servert" />
				<Textfield name="tom" label="Tom" defaultValue="Servert" />
				<Select name="varighet" label="Vises" defaultValue="2t">
					<SelectOption value="2t">to timer</SelectOption>
					<SelectOption value="4t">fire timer</SelectOption>
				</Select>
				<Checkbox name="sider" value="/" label="Forsiden" defaultChecked />
				<Checkbox name="sider" value="/hjelp" label="Hjelp" />
				<Checkbox name="sider" value="/kontakt" label="Kontakt" />
				<Radio name="hvor" value="alle" label="Alle" defaultChecked />
				<Radio name="hvor" value="noen" label="Noen" />
				<SeenField name="sett" value="nå" />
			</ActionForm>,
		);
		const { window } = new JSDOM(markup);
		const form = new window.FormData(window.document.forms[0]);
		return [...form].map(([name, value]) => `${name}: ${value}`);
	};
	const sent = () => {
		const form = new FormData();
		for (const [name, value] of [
			['$ACTION_KEY', 'k1'],
			['tittel', 'Skrevet «her» & <nå>'],
			['tekst', '\r\nEn\r\nTo\r\n'],
			['tom', ''],
			['varighet', '4t'],
			['sider', '/hjelp'],
			['sider', '/kontakt'],
			['hvor', 'noen'],
			['sett', 'da'],
		] as const)
			form.append(name, value);
		form.append('bilde', new File(['x'], 'x.png'));
		return writtenIn(fieldsOf(form));
	};

	it('says what it was served with where nothing has been sent', () => {
		expect(shown(nothingYet)).toEqual([
			'token: nytt',
			'tittel: Servert',
			'tekst: Servert',
			'tom: Servert',
			'varighet: 2t',
			'sider: /',
			'hvor: alle',
			'sett: nå',
		]);
	});

	it('says what was sent where that was refused: written, emptied, chosen and no longer chosen', () => {
		expect(shown({ state: 'avvist', faults: [], sent: sent() })).toEqual([
			'token: nytt',
			'tittel: Skrevet «her» & <nå>',
			'tekst: \nEn\nTo\n',
			'tom: ',
			'varighet: 4t',
			'sider: /hjelp',
			'sider: /kontakt',
			'hvor: noen',
			'sett: da',
		]);
	});

	it('is sent neither a file nor what is Next’s own', () => {
		expect(sent()).toMatchObject({ tekst: ['\nEn\nTo\n'], sider: ['/hjelp', '/kontakt'], bilde: [] });
		expect(Object.keys(sent())).not.toContain('$ACTION_KEY');
	});
});
