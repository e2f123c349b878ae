'use client';

import { Button } from '@digdir/designsystemet-react';
import { useContext } from 'react';
import { asTyped, withTyped } from '@/lib/editing/typed-text';
import { EditsContext } from '../_edit/edits-context';

interface Props {
	file: string;
	text: string;
	/** When it was saved, in words. */
	day: string;
}

/** Puts an earlier text in the place of the one that is being written. Nothing is saved: it is shown first, like all else. */
export function EarlierText({ file, text, day }: Props) {
	const edits = useContext(EditsContext);
	const own = edits?.textOf(file);
	if (!edits || !own || text === '' || asTyped(own.text) === asTyped(text)) return null;
	const use = () =>
		edits.replace(
			[{ ...own, text: withTyped(own.text, text) }],
			`Teksten og feltene er satt tilbake til slik de var ${day}. Det som er endret siden, går ut når du lagrer.`,
		);
	return (
		<Button type="button" variant="secondary" data-size="sm" onClick={use}>
			Bruk denne teksten igjen<span className="ds-sr-only">: {day}</span>
		</Button>
	);
}
