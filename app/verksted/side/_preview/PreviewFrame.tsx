'use client';

import { useEffect, useRef } from 'react';
import { ShownPage } from '../../_parts/ShownPage';
import styles from './preview.module.css';
import { renewDocument } from './renew-document';

interface Props {
	/** The view of the site. */
	view: string;
	/** The page on it. */
	address: string;
	title: string;
	width: 'telefon' | 'skjerm';
	/** Grows with each new picture. */
	picture: number;
}

/** A page as readers see it. A new picture comes in place of the old one, where the reader is on it. */
export function PreviewFrame({ view, address, title, width, picture }: Props) {
	const frame = useRef<HTMLIFrameElement>(null);
	useEffect(() => {
		if (picture === 0) return;
		const asking = new AbortController();
		const renew = async () => {
			const answer = await fetch(`/verksted/vis/${view}${address}`, { signal: asking.signal });
			const newer = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const shown = frame.current?.contentDocument;
			if (shown?.body) renewDocument(shown, newer);
		};
		// The next picture is asked for in any case.
		renew().catch(() => undefined);
		return () => asking.abort();
	}, [picture, view, address]);
	return (
		<div className={styles.frame} data-width={width}>
			<ShownPage frame={frame} src={`/verksted/vis/${view}${address}`} title={title} />
		</div>
	);
}
