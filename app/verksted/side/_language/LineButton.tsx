'use client';

import { Button } from '@digdir/designsystemet-react';

/** The way to a line of the text. */
export function LineButton({ line, onGo }: { line: number; onGo(line: number): void }) {
	return (
		<Button type="button" variant="tertiary" data-size="sm" onClick={() => onGo(line)}>
			Linje {line}
		</Button>
	);
}
