import type { JointPlace } from '@/lib/editing/joint-text';
import { Textfield } from './fields';

interface Props {
	places: readonly JointPlace[];
	/** Whose the other text is. */
	who: string | undefined;
	/** The name of a place's field. */
	nameOf(place: string): string;
}

/** A field for each place that two have changed, with both texts to begin with. */
export function JointFields({ places, who = 'den andre', nameOf }: Props) {
	return places.map((place) => (
		<Textfield
			key={place.name}
			multiline
			rows={Math.min(12, place.start.split('\n').length + 1)}
			name={nameOf(place.name)}
			label={place.name}
			description={toldOf(place, who)}
			defaultValue={place.start}
		/>
	));
}

/** What stands in a field before anybody has written in it. */
function toldOf({ ours, theirs, start }: JointPlace, who: string): string {
	if (ours === '') return `Du har tatt bort dette. Her står teksten til ${who}.`;
	if (theirs === '') return `${who} har tatt bort dette. Her står teksten din.`;
	if (start === ours) return `Her står det du skrev. Det ${who} skrev: ${theirs}`;
	return `Først teksten din, så teksten til ${who}. Skriv det som skal stå.`;
}
