'use client';

import { Button, Dropdown } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import type { ToolProps } from './MarkdownTools';
import { linkTo } from './markdown-commands';
import styles from './tools.module.css';

/** Asks where a link leads: to a page by its title or address, or to another site. */
export function LinkTool({ pages, onCommand }: Pick<ToolProps, 'pages' | 'onCommand'>) {
	const [isOpen, setOpen] = useState(false);
	const [written, setWritten] = useState('');
	const insert = () => {
		if (written.trim() === '') return;
		const page = pageIn(pages, written.trim());
		setOpen(false);
		setWritten('');
		onCommand(linkTo(page?.value ?? written.trim(), page?.label.trim() ?? 'Lenketekst'));
	};
	const onEnter = (event: KeyboardEvent) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		insert();
	};
	return (
		<Dropdown.TriggerContext>
			<Dropdown.Trigger type="button" variant="tertiary" data-size="sm" aria-expanded={isOpen}>
				Lenke …
			</Dropdown.Trigger>
			<Dropdown
				className={styles.menu}
				placement="bottom-start"
				open={isOpen}
				onOpen={() => setOpen(true)}
				onClose={() => setOpen(false)}
			>
				<div className={styles.link}>
					<Textfield
						label="Hvor skal lenken?"
						description="Tittelen eller adressen til en side, eller https:// og et annet nettsted"
						list={pages}
						autoComplete="off"
						value={written}
						onChange={({ target }) => setWritten(target.value)}
						onKeyDown={onEnter}
					/>
					<Button type="button" data-size="sm" disabled={written.trim() === ''} onClick={insert}>
						Sett inn lenken
					</Button>
				</div>
			</Dropdown>
		</Dropdown.TriggerContext>
	);
}

/** The page in a list that is meant by its address or its title. */
function pageIn(list: string, written: string): HTMLOptionElement | undefined {
	const options = document.getElementById(list)?.querySelectorAll('option') ?? [];
	const wanted = written.toLowerCase();
	return [...options].find(({ value, label }) => [value, label.trim().toLowerCase()].includes(wanted));
}
