import { diffArrays, diffWordsWithSpace } from 'diff';
import { isDate } from '../content/dates';
import { notesOf, schemaAt } from '../content/source/schema-fields';
import { labelOfField, schemaOf } from './editors-words';
import { valuesIn } from './field-values';
import { inWords } from './moment-words';
import { typedParts } from './typed-text';

/** A field that two versions of a file have different, with its values as they are said: «Ja», «1. februar 2027». */
export interface FieldChange {
	label: string;
	before: string;
	after: string;
}

/** What two versions of a file have different: in its fields, and in its text, which begins on a line of the later one. */
export interface FileChanges {
	fields: readonly FieldChange[];
	/** True where the fields say the same, written otherwise. */
	isRewritten: boolean;
	before: string;
	after: string;
	line: number;
}

/** Tells fields and text apart; a file whose fields cannot be read, or have no names, is one text. */
export function changesBetween(file: string, before: string, after: string): FileChanges {
	const whole = { fields: [], isRewritten: false, before, after, line: 1 };
	const schema = schemaOf(file);
	const [then, now] = [typedParts(before), typedParts(after)];
	if (!schema || !now || (!then && before !== '')) return whole;
	const [old, made] = [valuesIn(then?.fields ?? ''), valuesIn(now.fields)];
	if (old === undefined || made === undefined) return whole;
	const [olds, mades] = [leavesOf(old), leavesOf(made)];
	const names = [...new Set([...olds.keys(), ...mades.keys()])];
	const fields = names.flatMap((name): FieldChange[] => {
		const [was, is] = [olds.get(name), mades.get(name)];
		if (JSON.stringify(was) === JSON.stringify(is)) return [];
		const isTick = [was, is].some((value) => typeof value === 'boolean');
		const told = (value: unknown) =>
			value === undefined ? (isTick ? 'Nei' : 'ikke satt') : inOwnWords(file, name, value);
		return [{ label: labelOfField(file, name), before: told(was), after: told(is) }];
	});
	const isRewritten = fields.length === 0 && then !== undefined && then.fields !== now.fields;
	return { fields, isRewritten, before: then?.body ?? '', after: now.body, line: now.bodyLine };
}

/** The values at the ends of some fields, by their place: a list of words is one. */
function leavesOf(values: unknown, place = ''): Map<string, unknown> {
	if (typeof values !== 'object' || values === null) return new Map([[place, values]]);
	const isList = Array.isArray(values);
	if (isList && values.every((item) => typeof item !== 'object')) return new Map([[place, values]]);
	const at = (name: string) => (isList ? `${place}[${name}]` : place === '' ? name : `${place}.${name}`);
	return new Map(Object.entries(values).flatMap(([name, value]) => [...leavesOf(value, at(name))]));
}

function inOwnWords(file: string, name: string, value: unknown): string {
	if (typeof value === 'boolean') return value ? 'Ja' : 'Nei';
	if (Array.isArray(value)) return value.join(', ');
	const schema = schemaOf(file);
	const { kind, choiceNames = {} } = notesOf(schema && schemaAt(schema, name.split(/[.[\]]+/).filter(Boolean)));
	const written = String(value);
	const isMoment = (kind === 'date' || kind === 'moment') && !Number.isNaN(Date.parse(written));
	if (isMoment || isDate(written)) return inWords(written);
	return choiceNames[written] ?? written;
}

/** Lines that two texts have alike, or what stands in the one where the other has something else. */
export interface Passage {
	/** Its first line in the later text, from 1. */
	line: number;
	kind: 'like' | 'ny' | 'fjernet' | 'endret';
	before: string;
	after: string;
}

/** So much of what stood there must still stand for single words to be marked: else nothing is to be read in between. */
const leastAlike = 0.4;

/** What two texts have different, passage by passage, and what is alike between. */
export function passagesOf(before: string, after: string): Passage[] {
	const passages: Passage[] = [];
	let line = 1;
	const put = (kind: Passage['kind'], old: string, made: string) =>
		passages.push({ line, kind, before: old, after: made });
	const parts = diffArrays(before.split('\n'), after.split('\n'));
	for (let index = 0; index < parts.length; index += 1) {
		const { value = [], added, removed } = parts[index] ?? {};
		const text = value.join('\n');
		const next = parts[index + 1];
		if (removed && next?.added) {
			const made = next.value.join('\n');
			if (isMuchAlike(text, made)) put('endret', text, made);
			else {
				put('fjernet', text, '');
				put('ny', '', made);
			}
			line += next.value.length;
			index += 1;
		} else if (removed) put('fjernet', text, '');
		else {
			put(added ? 'ny' : 'like', added ? '' : text, text);
			line += value.length;
		}
	}
	return passages;
}

/** True for two texts of which so much is the same that their single words are worth marking. */
export function isMuchAlike(before: string, after: string): boolean {
	const kept = diffWordsWithSpace(before, after)
		.filter(({ added, removed }) => !added && !removed)
		.reduce((sum, { value }) => sum + value.length, 0);
	return kept >= leastAlike * Math.min(before.length, after.length);
}
