'use client';

import { SelectOption } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Checkbox, Select, Textfield } from '@/app/verksted/_parts/fields';
import { capitalised } from '@/lib/content/capitalised';
import { valueAt, withField } from '@/lib/editing/field-values';
import type { Choice, FormField } from '@/lib/editing/form-fields';
import { type ControlProps, type FieldContext, textOf } from './control';
import { IconChoice, isIconChoice } from './IconChoice';
import { ListControl } from './ListControl';
import { MomentControl } from './MomentControl';
import { pageInList } from './page-in-list';

/** A field as a control of its kind. What it is called in files stands beside what it is called here: findings name it so. */
export function FieldControl({ field, context }: { field: FormField; context: FieldContext }) {
	const { path, name, control } = field;
	const found = context.problems.filter((problem) => problem.field === name).map(({ message }) => capitalised(message));
	const value = valueAt(context.values, path);
	const props: ControlProps = {
		id: `${context.id}-${name}`,
		field,
		value,
		error: found.length > 0 ? found.join(' ') : undefined,
		onFill: (filled) => context.onEdit((text) => withField(text, path, filled, context.values)),
	};
	switch (control.kind) {
		case 'list':
			return <ListControl {...props} context={context} list={control.of === 'page' ? context.lists.page : undefined} />;
		case 'choice':
			return isIconChoice(control.choices) ? (
				<IconChoice {...props} choices={control.choices} />
			) : (
				<ChoiceControl {...props} choices={control.choices} />
			);
		case 'checkbox':
			return (
				<Checkbox
					{...shownOf(props)}
					checked={value === true}
					onChange={({ target }) => props.onFill(target.checked ? true : undefined)}
				/>
			);
		case 'moment':
			return <MomentControl {...props} />;
		case 'number':
		case 'date':
			return <ShortControl {...props} />;
		case 'page':
		case 'image':
			return <ShortControl {...props} list={context.lists[control.kind]} />;
		case 'text':
			return <TextControl {...props} />;
	}
}

function ChoiceControl({ choices, ...props }: ControlProps & { choices: readonly Choice[] }) {
	return (
		<Select {...shownOf(props)} value={textOf(props.value)} onChange={({ target }) => props.onFill(target.value)}>
			<SelectOption value="">Ikke valgt</SelectOption>
			{choices.map((choice) => (
				<SelectOption key={choice.value} value={choice.value}>
					{choice.label}
				</SelectOption>
			))}
		</Select>
	);
}

/** What every kind of control shows of its field. */
function shownOf({ id, field, error }: ControlProps) {
	return { id, label: field.label, description: field.meaning, error };
}

function ShortControl({ list, ...props }: ControlProps & { list?: string }) {
	const { field, value, onFill } = props;
	const [fault, setFault] = useState<string>();
	const { kind } = field.control;
	const isNumber = kind === 'number';
	/** A page by its title is written as its address. */
	const settle = (written: string) => {
		const page = pageInList(list, written);
		setFault(page.fault);
		if (page.address !== written) onFill(page.address);
	};
	return (
		<Textfield
			{...shownOf(props)}
			type={kind === 'date' ? 'date' : isNumber ? 'number' : 'text'}
			step={isNumber ? 'any' : undefined}
			list={list}
			value={textOf(value)}
			{...(kind === 'page' && { onBlur: ({ target }) => settle(target.value) })}
			{...(fault && { error: fault })}
			onChange={({ target }) => onFill(isNumber && target.value !== '' ? Number(target.value) : target.value)}
		/>
	);
}

/** Texts stand on one line in the file, and are shown on as many as they need. */
function TextControl(props: ControlProps) {
	const { field, value, onFill } = props;
	return (
		<Textfield
			{...shownOf(props)}
			multiline
			rows={1}
			{...(field.shownMost && { counter: field.shownMost })}
			value={textOf(value)}
			onChange={({ target }) => onFill(target.value.replace(/\s*\n\s*/g, ' '))}
		/>
	);
}
