'use client';

import { Button } from '@digdir/designsystemet-react';
import { directiveSnippets } from '@/lib/editing/directive-snippets';
import type { FactChoice } from '../open-room';
import { LinkTool } from './LinkTool';
import {
	insertFact,
	insertSnippet,
	type MarkdownCommand,
	toBold,
	toHeading,
	toList,
	toSteps,
} from './markdown-commands';
import { ToolMenu } from './ToolMenu';
import styles from './tools.module.css';

export interface ToolProps {
	/** What the text field is called. */
	label: string;
	/** The facts that there are, as readers of the version see them. */
	facts: readonly FactChoice[];
	/** The list of pages to choose from. */
	pages: string;
	onCommand(command: MarkdownCommand): void;
}

/** What is done by writing one mark or two. */
const marks: readonly (readonly [string, MarkdownCommand])[] = [
	['Overskrift', toHeading],
	['Fet', toBold],
	['Punkter', toList],
	['Steg', toSteps],
];

/** Those that stand by themselves; facts have a list of their own. */
const blocks = Object.values(directiveSnippets).filter(({ body }) => body[0]?.startsWith('::'));

/** What Markdown can do, for whoever does not know how it is written. */
export function MarkdownTools({ label, facts, pages, onCommand }: ToolProps) {
	return (
		<ul className={styles.tools} aria-label={`Verktøy for ${label}`}>
			{marks.map(([name, command]) => (
				<li key={name}>
					<Button type="button" variant="tertiary" data-size="sm" onClick={() => onCommand(command)}>
						{name}
					</Button>
				</li>
			))}
			<li>
				<LinkTool pages={pages} onCommand={onCommand} />
			</li>
			<li>
				<ToolMenu
					name="Sett inn"
					items={blocks.map((snippet) => ({
						name: snippet.label,
						note: snippet.description,
						command: insertSnippet(snippet),
					}))}
					onCommand={onCommand}
				/>
			</li>
			{facts.length > 0 && (
				<li>
					<ToolMenu
						name="Fakta"
						items={facts.map(({ key, name, shown }) => ({ name: shown, note: name, command: insertFact(key) }))}
						onCommand={onCommand}
					/>
				</li>
			)}
		</ul>
	);
}
