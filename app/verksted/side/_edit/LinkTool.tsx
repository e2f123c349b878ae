'use client';

import { Button, Dropdown, DropdownTrigger, DropdownTriggerContext } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { linkTo, type MarkdownCommand } from './markdown-commands';
import { pageInList } from './page-in-list';
import styles from './tools.module.css';

interface Props {
	/** The list of pages to choose from. */
	pages: string;
	onCommand(command: MarkdownCommand): void;
}

/** Asks where a link leads: to a page by its title or address, or to another site. */
export function LinkTool({ pages, onCommand }: Props) {
	const [isOpen, setOpen] = useState(false);
	const [written, setWritten] = useState('');
	const id = useId();
	const [fault, setFault] = useState<string>();
	const open = () => {
		setOpen(true);
		requestAnimationFrame(() => document.getElementById(id)?.focus());
	};
	const insert = () => {
		if (written.trim() === '') return;
		const page = pageInList(pages, written);
		setFault(page.fault);
		if (page.fault) return;
		setOpen(false);
		setWritten('');
		onCommand(linkTo(page.address, page.title ?? 'Lenketekst'));
	};
	const onEnter = (event: KeyboardEvent) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		insert();
	};
	return (
		<DropdownTriggerContext>
			<DropdownTrigger type="button" variant="tertiary" data-size="sm" aria-expanded={isOpen}>
				Lenke …
			</DropdownTrigger>
			<Dropdown
				className={styles.menu}
				placement="bottom-start"
				open={isOpen}
				onOpen={open}
				onClose={() => setOpen(false)}
			>
				<div className={styles.link}>
					<Textfield
						id={id}
						label="Hvor skal lenken?"
						description="Tittelen eller adressen til en side, eller https:// og et annet nettsted"
						list={pages}
						error={fault}
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
		</DropdownTriggerContext>
	);
}
