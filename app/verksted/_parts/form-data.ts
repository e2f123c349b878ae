import type { Written } from './outcome';

/** A form's fields by name; one that comes several times is a list. Next's own fields begin with `$`. */
export function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
	const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
	return Object.fromEntries(
		names.map((name) => {
			const values = form.getAll(name);
			return [name, values.length === 1 && values[0] !== undefined ? values[0] : values];
		}),
	);
}

/** What a form's fields are to say when it comes back: no files, which no page can choose, and line breaks as texts have them. */
export function writtenIn(fields: ReturnType<typeof fieldsOf>): Written {
	return Object.fromEntries(
		Object.entries(fields).map(([name, values]) => [
			name,
			[values].flat().flatMap((value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : [])),
		]),
	);
}

/** True for a form that stands as it was served: script that comes late, or a page that is come back to, finds another. */
export function isAsServed(form: HTMLFormElement): boolean {
	return [...form.elements].every((field) => {
		if (field instanceof HTMLSelectElement)
			return [...field.options].every(({ selected, defaultSelected }) => selected === defaultSelected);
		if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(field.type))
			return field.checked === field.defaultChecked;
		if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
			return field.value === field.defaultValue;
		return true;
	});
}
