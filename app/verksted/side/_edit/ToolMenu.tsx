'use client';

import { Dropdown } from '@digdir/designsystemet-react';
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
		<Dropdown.TriggerContext>
			<Dropdown.Trigger type="button" variant="tertiary" data-size="sm" aria-expanded={isOpen}>
				{name} …
			</Dropdown.Trigger>
			<Dropdown
				className={styles.menu}
				placement="bottom-start"
				open={isOpen}
				onOpen={() => setOpen(true)}
				onClose={() => setOpen(false)}
			>
				<Dropdown.List>
					{items.map((item) => (
						<Dropdown.Item key={item.name + item.note}>
							<Dropdown.Button
								onClick={() => {
									setOpen(false);
									onCommand(item.command);
								}}
							>
								<span>
									{item.name}
									<small>{item.note}</small>
								</span>
							</Dropdown.Button>
						</Dropdown.Item>
					))}
				</Dropdown.List>
			</Dropdown>
		</Dropdown.TriggerContext>
	);
}
