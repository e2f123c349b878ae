import { Heading } from '@digdir/designsystemet-react';
import type { Collision } from '@/lib/editing/merge-versions';
import { TextDiff } from './TextDiff';

interface Props extends Collision {
	/** The level of its two headings. */
	level: 2 | 4;
}

/** What two people have made of one text, each as what is otherwise than before. */
export function TwoTexts({ file, who = 'den andre', before, theirs, ours, level }: Props) {
	return (
		<>
			<Heading level={level} data-size="xs">
				{theirs === null ? `Slettet av ${who}` : `Det ${who} har endret`}
			</Heading>
			{theirs !== null && <Changes file={file} before={before} after={theirs} />}
			<Heading level={level} data-size="xs">
				{ours === null ? 'Slettet av deg' : 'Det du har endret'}
			</Heading>
			{ours !== null && <Changes file={file} before={before} after={ours} />}
		</>
	);
}

function Changes({ file, before, after }: { file: string; before: string | null; after: string }) {
	if (after.includes('\0')) return <p>Filen er et bilde, og har ingen linjer å vise.</p>;
	return <TextDiff file={file} before={before ?? ''} after={after} />;
}
