'use client';

import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { FileLinks } from '../_parts/FileLinks';
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
			<FileLinks files={files} />
		</Alert>
	);
}
