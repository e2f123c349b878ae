'use client';

import { Alert } from '@digdir/designsystemet-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { lineAddress } from '../_parts/FindingList';
import { unsavedFiles } from '../_parts/kept-texts';

/** What the editor has written in this window and not saved, each with the way back to it. Nothing where all is saved. */
export function UnsavedTexts() {
	const [files, setFiles] = useState<ReturnType<typeof unsavedFiles>>([]);
	// Only the browser knows, once the page has come up in it.
	useEffect(() => setFiles(unsavedFiles()), []);
	if (files.length === 0) return null;
	return (
		<Alert data-color="warning">
			<p>Du har skrevet noe som ikke er lagret:</p>
			<ul>
				{files.map(({ file, name }) => (
					<li key={file}>
						<Link href={lineAddress(file)} prefetch={false}>
							{name}
						</Link>
					</li>
				))}
			</ul>
		</Alert>
	);
}
