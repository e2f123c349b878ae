import type { Problem } from '@/lib/content/problem';
import type { FormField } from '@/lib/editing/form-fields';
import type { Value } from '@/lib/editing/yaml-source';

/** What a control needs to know and do beside its own field. */
export interface FieldContext {
	/** The file's name as the beginning of ids. */
	id: string;
	/** The values as they stand in the text. */
	values: unknown;
	problems: readonly Problem[];
	/** The list of pages, and that of pictures, to choose from. */
	lists: { page: string; image: string };
	/** Changes the text of the file. */
	onEdit(edit: (text: string) => string): void;
}

/** What every kind of control is made with. */
export interface ControlProps {
	id: string;
	field: FormField;
	value: unknown;
	/** What is wrong with it, all at once. */
	error: string | undefined;
	onFill(value: Value | undefined): void;
}

/** A value as a text field shows it; what is no such value is edited as text. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
