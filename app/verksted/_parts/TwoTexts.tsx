import { Heading } from '@digdir/designsystemet-react';
import type { Collision } from '@/lib/editing/merge-versions';
import { TextDiff } from './TextDiff';

interface Props extends Omit<Collision, 'file'> {
	/** The level of its two headings. */
	level: 2 | 4;
}

/** What two people have made of one text, each as lines that are otherwise than before. */
export function TwoTexts({ who = 'den andre', before, theirs, ours, level }: Props) {
	return (
		<>
			<Heading level={level} data-size="xs">
				{theirs === null ? `Slettet av ${who}` : `Det ${who} har endret`}
			</Heading>
			{theirs !== null && <Changes before={before} after={theirs} />}
			<Heading level={level} data-size="xs">
				{ours === null ? 'Slettet av deg' : 'Det du har endret'}
			</Heading>
			{ours !== null && <Changes before={before} after={ours} />}
		</>
	);
}

function Changes({ before, after }: { before: string | null; after: string }) {
	if (after.includes('\0')) return <p>Filen er et bilde, og har ingen linjer å vise.</p>;
	return <TextDiff before={before ?? ''} after={after} />;
}
