'use client';

import {
	Dropdown,
	DropdownButton,
	DropdownItem,
	DropdownList,
	DropdownTrigger,
	DropdownTriggerContext,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { MarkdownCommand } from './markdown-commands';
import styles from './tools.module.css';

interface Props {
	name: string;
	items: readonly { name: string; note: string; command: MarkdownCommand }[];
	onCommand(command: MarkdownCommand): void;
}

/** A button with more to choose from. */
export function ToolMenu({ name, items, onCommand }: Props) {
	const [isOpen, setOpen] = useState(false);
	return (
		<DropdownTriggerContext>
			<DropdownTrigger type="button" variant="tertiary" data-size="sm" aria-expanded={isOpen}>
				{name} …
			</DropdownTrigger>
			<Dropdown
				className={styles.menu}
				placement="bottom-start"
				open={isOpen}
				onOpen={() => setOpen(true)}
				onClose={() => setOpen(false)}
			>
				<DropdownList>
					{items.map((item) => (
						<DropdownItem key={item.name + item.note}>
							<DropdownButton
								onClick={() => {
									setOpen(false);
									onCommand(item.command);
								}}
							>
								<span>
									{item.name}
									<small>{item.note}</small>
								</span>
							</DropdownButton>
						</DropdownItem>
					))}
				</DropdownList>
			</Dropdown>
		</DropdownTriggerContext>
	);
}
