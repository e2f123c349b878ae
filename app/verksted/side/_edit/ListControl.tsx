'use client';

import { Button, Fieldset, FieldsetDescription, FieldsetLegend } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { withItem } from '@/lib/editing/field-values';
import { type ControlProps, type FieldContext, textOf } from './control';
import styles from './edit.module.css';
import { pageInList } from './page-in-list';

interface Props extends ControlProps {
	context: FieldContext;
	/** What to choose from. */
	list: string | undefined;
}

/** The items of a list, each in a field of its own, and an empty one behind the last. */
export function ListControl({ id, field, value, error, context, list }: Props) {
	const [added, setAdded] = useState('');
	const [fault, setFault] = useState<string>();
	const items = Array.isArray(value) ? value.map(textOf) : [];
	const { path, label } = field;
	const edit = (index: number, item: string) =>
		context.onEdit((text) => withItem(text, path, index, item, context.values));
	const faultOf = (index: number) =>
		context.problems.find((problem) => problem.field === `${field.name}[${index}]`)?.message;
	const add = () => {
		const page = pageInList(list, added);
		setFault(page.fault);
		if (page.fault) return;
		edit(items.length, page.address);
		setAdded('');
	};
	return (
		<Fieldset id={id}>
			<FieldsetLegend>{label}</FieldsetLegend>
			{(error ?? field.meaning) && <FieldsetDescription>{error ?? field.meaning}</FieldsetDescription>}
			{items.map((item, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: an item is its place; its text changes as it is typed.
				<div className={styles.item} key={index}>
					<Textfield
						label={`${label} ${index + 1}`}
						value={item}
						error={faultOf(index)}
						list={list}
						onChange={({ target }) => target.value !== '' && edit(index, target.value)}
					/>
					<Button type="button" variant="tertiary" onClick={() => edit(index, '')} aria-label={`Fjern ${item}`}>
						Fjern
					</Button>
				</div>
			))}
			<div className={styles.item}>
				<Textfield
					label={`Ny i «${label}»`}
					value={added}
					error={fault}
					list={list}
					onChange={({ target }) => setAdded(target.value)}
				/>
				<Button type="button" variant="secondary" disabled={added.trim() === ''} onClick={add}>
					Legg til
				</Button>
			</div>
		</Fieldset>
	);
}
