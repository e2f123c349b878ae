import type { FieldPath } from '../content/source/yaml-fields';
import { valuesIn, withField } from './field-values';
import { isDispute, linesAlike, mergedPieces } from './merge-texts';
import { Refusal } from './refusal';
import { asTyped, typedParts, withTyped } from './typed-text';

/** One text that two have changed. */
export interface TwoVersions {
	/** As it was when the two parted; null where neither had it. */
	before: string | null;
	theirs: string;
	ours: string;
}

/** A place that both have changed, as a form shows it. Plain data. */
export interface JointPlace {
	/** What it is called: a field, or the heading that it stands below. */
	name: string;
	/** The field whose value it is, where it is one; else it is some lines. */
	path?: FieldPath;
	ours: string;
	theirs: string;
	/** What whoever makes one text of both begins with. */
	start: string;
}

/** Two versions in the order of their lines, as text fields show them. */
export function piecesOf({ before, theirs, ours }: TwoVersions) {
	const [one, other] = [asTyped(ours), asTyped(theirs)];
	return mergedPieces(before === null ? linesAlike(one, other) : asTyped(before), other, one);
}

/**
 * Two versions in one, with what somebody has written in the places that both have changed; what only one has changed is in it.
 *
 * @throws {Refusal} when its fields could not be read.
 */
export function jointText(texts: TwoVersions, places: readonly JointPlace[], written: readonly string[]): string {
	let place = 0;
	const lines = piecesOf(texts).flatMap((piece) => {
		if (!isDispute(piece)) return piece;
		const [known, text = ''] = [places[place], written[place]];
		place += 1;
		// A value is put in below, with the quotation marks that it needs.
		if (known?.path) return piece.ours;
		return text === '' ? [] : asTyped(text).split('\n');
	});
	const joint = withTyped(texts.ours, lines.join('\n'));
	const values = fieldsIn(joint);
	if (values === undefined && fieldsIn(texts.ours) !== undefined)
		throw new Refusal('Feltene øverst kan ikke leses slik. La hvert felt stå én gang, på en linje for seg.');
	return places.reduce(
		(text, { path }, index) =>
			path ? withField(text, path, (written[index] ?? '').replace(/\s+/g, ' ').trim(), values) : text,
		joint,
	);
}

function fieldsIn(text: string): unknown {
	const parts = typedParts(text);
	return parts && valuesIn(parts.fields);
}
