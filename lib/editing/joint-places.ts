import { fieldName } from '../content/source/parse';
import { notesOf, schemaAt } from '../content/source/schema-fields';
import { type FieldPath, readYaml } from '../content/source/yaml-fields';
import { labelOfField, schemaOf } from './editors-words';
import { valueAt, valuesIn } from './field-values';
import { type JointPlace, piecesOf, type TwoVersions } from './joint-text';
import { writtenSections } from './markdown-sections';
import { type Dispute, isDispute } from './merge-texts';
import { asTyped, typedParts } from './typed-text';

/** The places of a file that both have changed, in the order of the text, each by its own name. */
export function jointPlaces(file: string, texts: TwoVersions): JointPlace[] {
	const pieces = piecesOf(texts);
	// What only one has changed, and our lines where both have.
	const ourLines = pieces.map((piece) => (isDispute(piece) ? piece.ours : piece));
	const own = typedParts(ourLines.flat().join('\n'));
	let line = 1;
	const places = pieces.flatMap((piece, index) => {
		const place = isDispute(piece) ? [placeAt(file, texts, own, { line, ...piece })] : [];
		line += ourLines[index]?.length ?? 0;
		return place;
	});
	return places.map((place, index) => {
		const before = places.slice(0, index).filter(({ name }) => name === place.name).length;
		return before === 0 ? place : { ...place, name: `${place.name}, sted ${before + 1}` };
	});
}

/** `line` is where the place begins in a text with what only one has changed, and our lines of the rest. */
type Disputed = Dispute & { line: number };

function placeAt(file: string, texts: TwoVersions, own: ReturnType<typeof typedParts>, disputed: Disputed): JointPlace {
	const [ours, theirs] = [disputed.ours.join('\n'), disputed.theirs.join('\n')];
	const lines = { ours, theirs };
	if (!own) return { name: `Fra linje ${disputed.line}`, ...lines, start: oneAfterTheOther(lines, '\n') };
	if (disputed.line >= own.bodyLine)
		return {
			name: headingAbove(own.body, disputed.line - own.bodyLine),
			...lines,
			start: oneAfterTheOther(lines, '\n\n'),
		};
	const path = fieldAt(own.fields, disputed.line - own.fieldsLine + 1);
	const name = path ? labelOfField(file, fieldName(path)) : 'Feltene øverst';
	return { name, ...(valueIn(file, path, disputed, texts) ?? { ...lines, start: oneAfterTheOther(lines, '\n') }) };
}

function oneAfterTheOther({ ours, theirs }: { ours: string; theirs: string }, gap: string): string {
	return [ours, theirs].filter((text) => text !== '').join(gap);
}

/** The heading that a line of a text stands below, or is. */
function headingAbove(body: string, index: number): string {
	let line = 0;
	let name = '';
	for (const section of writtenSections(body, { locale: 'nb', facts: {} })) {
		if (line > index) break;
		name = section.name;
		line += section.text.split('\n').length - 1;
	}
	return name === '' ? 'Øverst i teksten' : `Under «${name}»`;
}

/** The field that stands on a line, or began on the nearest one above it. */
function fieldAt(yaml: string, line: number): FieldPath | undefined {
	const { values, lineOf } = readYaml(yaml);
	return values()
		.map(({ path }) => path)
		.findLast((path) => lineOf(path) <= line);
}

/** A field that both have given another text, each on one line. */
function valueIn(
	file: string,
	path: FieldPath | undefined,
	{ ours, theirs }: Dispute,
	texts: TwoVersions,
): Omit<JointPlace, 'name'> | undefined {
	if (!path || ours.length !== 1 || theirs.length !== 1 || path.some((step) => typeof step === 'number'))
		return undefined;
	const [own, other] = [texts.ours, texts.theirs].map((text) =>
		valueAt(valuesIn(typedParts(asTyped(text))?.fields ?? ''), path),
	);
	if (typeof own !== 'string' || typeof other !== 'string') return undefined;
	const schema = schemaOf(file);
	// Of two dates, or two addresses, nobody makes one.
	const isProse = notesOf(schema && schemaAt(schema, path)).kind === 'prose';
	const value = { ours: own, theirs: other };
	return { path, ...value, start: isProse ? oneAfterTheOther(value, '\n') : own };
}
