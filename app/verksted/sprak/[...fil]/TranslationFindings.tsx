'use client';

import type { RefObject } from 'react';
import { VersionFindings } from '../../side/_edit/VersionFindings';
import styles from '../languages.module.css';
import { useFindings } from './use-findings';
import { placeIn, putIn } from './written-places';

interface Props {
	token: string;
	/** The translation's file, and what its language is called. */
	open: { file: string; name: string };
	/** The form in which it is written. */
	form: RefObject<HTMLFormElement | null>;
	revision: number;
}

/** The form's own fields say what is to be saved, and are no texts. */
const isText = (name: string) => /^(?:felt .+|(?:del|ny) \d+|tekst)$/.test(name);

/** What is found in a translation as it is being written, as in the room for the page. */
export function TranslationFindings({ token, open, form, revision }: Props) {
	const texts = () =>
		Object.fromEntries(
			[...new FormData(form.current ?? undefined)].flatMap(([name, value]) =>
				isText(name) ? [[name, String(value)]] : [],
			),
		);
	const { problems, notes, lines, isBehind, fault } = useFindings({ token, side: open.file, texts, revision });
	const find = (line: number, more: { field?: string | undefined; word?: string } = {}) =>
		form.current ? placeIn(form.current, { written: lines[line - 1] ?? '', ...more }) : undefined;
	const show = (place: ReturnType<typeof find>) => {
		place?.box.focus();
		place?.box.setSelectionRange(place.from, place.to);
	};
	return (
		<section className={styles.findings} aria-label="Det som er funnet i oversettelsen">
			{fault && <p role="alert">{fault}</p>}
			<VersionFindings
				open={open}
				problems={problems}
				notes={notes[open.file]}
				token={token}
				isBehind={isBehind}
				onGo={({ line, field }) => show(find(line, { field }))}
				onReplace={(line, word, other) => {
					const place = find(line, { word });
					if (place) putIn(place, other);
				}}
			/>
		</section>
	);
}
