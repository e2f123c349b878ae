import { excerpt } from '../excerpt';

/** Spaces and marks that look like nothing, and that YAML does not take for indentation. */
const invisibleIndent = /^[ \t]*[\u00A0\u2000-\u200D\u202F\u205F\u3000\uFEFF]/m;

/** A colon with no space behind it is part of the name: `title:Om: MinID` has the name «title:Om». */
const gluedName = /^[\p{L}_][\p{L}\p{N}_-]*:[^\s/:][^"'\n]*:(?:[ \t]|$)/mu;

/** True when YAML can read some lines, but as something else than the editor meant. */
export function isMisread(text: string): boolean {
	return invisibleIndent.test(text) || gluedName.test(text);
}

interface Explanation {
	/** Counted from 1. */
	line: number;
	message: string;
}

/**
 * What is wrong with the lines of one field that YAML cannot read, in the words of an editor. `line` is where the YAML
 * library stopped, which is often below the mistake, and `code` is its name of the fault.
 */
export function explainYaml(lines: readonly string[], line: number, code: string): Explanation {
	const order = [line - 1, ...lines.keys()];
	for (const fault of [faultOfIndent, faultOfNesting, faultOfLine]) {
		for (const index of order) {
			const message = fault(lines[index] ?? '', lines.slice(0, index));
			if (message) return { line: index + 1, message };
		}
	}
	return { line, message: messages[code] ?? unknownFault };
}

/** By the codes of https://eemeli.org/yaml/#errors, for what cannot be told from a line alone. */
const messages: Partial<Record<string, string>> = {
	BAD_INDENT: 'Innrykket stemmer ikke. Linjer som hører sammen, må begynne like langt inn.',
	DUPLICATE_KEY: 'Det samme feltet står to ganger. Behold det ene.',
	MISSING_CHAR: 'Et tegn mangler, for eksempel et anførselstegn eller en klamme til slutt.',
};
const unknownFault = 'Linjen kan ikke leses. Sett teksten etter kolon i anførselstegn.';

function faultOfIndent(line: string): string | undefined {
	if (invisibleIndent.test(line))
		return 'Linjen begynner med et usynlig tegn som ikke er et vanlig mellomrom. Slett det som står foran teksten, og skriv innrykket på nytt.';
	return /^ *\t/.test(line) ? 'Linjen er rykket inn med tabulator. Bruk mellomrom.' : undefined;
}

/** A field that stands further in than one that has its value already. */
function faultOfNesting(line: string, above: readonly string[]): string | undefined {
	const before = above.findLast((other) => other.trim() !== '' && !/^\s*#/.test(other)) ?? '';
	const [, indent = '', name] = /^( *)(?:- +)?([\p{L}_][\p{L}\p{N}_-]*):(?: |$)/u.exec(line) ?? [];
	const [, indentBefore = '', nameBefore, valueBefore = ''] = fieldPattern.exec(before) ?? [];
	if (name === undefined || nameBefore === undefined || indent.length <= indentBefore.length) return undefined;
	if (valueBefore === '' || /^[[{|>&!"'#]/.test(valueBefore)) return undefined;
	return `Linjen er rykket inn, og blir lest som en del av «${nameBefore}». Ta bort mellomrommene foran «${name}».`;
}

/** Indentation, name and value. */
const fieldPattern = /^( *)(?:- +)*([\p{L}_][\p{L}\p{N}_-]*) *:(?:[ \t]+(.*))?$/u;

function faultOfLine(line: string): string | undefined {
	const text = line.trim();
	if (text === '' || text.startsWith('#') || /^[\]}]/.test(text)) return undefined;
	const [, , name, value] = fieldPattern.exec(line) ?? [];
	if (name !== undefined) return faultOfValue(name, (value ?? '').trim());
	const item = /^- +(.*)$/.exec(text)?.[1];
	if (item !== undefined && line === text)
		return `«${excerpt(text)}» hører ikke til noe felt. Skriv navnet på feltet på linjen over, for eksempel «related_pages:».`;
	if (item !== undefined) return faultOfValue(undefined, item.trim());
	if (text.startsWith('-')) return /^-[^\s-]/.test(text) ? 'Skriv et mellomrom etter streken: «- ».' : undefined;
	return faultOfName(text);
}

/** A line that is no field, though it may have been meant to be one. */
function faultOfName(text: string): string | undefined {
	const [, name = '', sign = '', value = ''] =
		/^["']?([\p{L}_][\p{L}\p{N}_-]*)["']?(\s*[:=]\s*)(.*)$/u.exec(text) ?? [];
	if (sign.includes('=')) return `Skriv kolon i stedet for «=»: ${sample(name, value)}`;
	if (sign !== '' && !value.startsWith('//')) {
		const space = sign.endsWith(':') ? 'Det mangler et mellomrom etter kolonet' : 'Etter kolonet står et usynlig tegn';
		return `${space}. Skriv: ${needsMarks(value) ? sample(name, value) : `${name}: ${excerpt(value)}`}`;
	}
	return /^["'[{]/.test(text)
		? undefined
		: `«${excerpt(text)}» er ikke et felt. Et felt skrives «navn: verdi». Hører teksten til feltet over, skriver du alt på én linje.`;
}

function needsMarks(value: string): boolean {
	return curly.test(value) || reserved.test(value) || /:(?:\s|$)|\s#/.test(value);
}

const curly = /^[“”„‟‘’‚]/u;
const reserved = /^(?:[@`%*&!|>,\]}#]|[?-](?:\s|$))/;

/** Why YAML cannot read a value as a text, and how the line is written. */
function faultOfValue(name: string | undefined, value: string): string | undefined {
	const written = sample(name, value);
	const [first = ''] = value;
	if (curly.test(value)) return `«${first}» er ikke et anførselstegn som kan brukes her. Skriv: ${written}`;
	if (first === '"' || first === "'") return faultOfQuotes(name, value);
	if (first === '[' || first === '{') {
		const end = first === '[' ? ']' : '}';
		if (!value.includes(end)) return `«${end}» mangler til slutt. Er det en tekst, skriver du: ${written}`;
		return value.endsWith(end)
			? undefined
			: `En tekst som begynner med «${first}», må stå i anførselstegn. Skriv: ${written}`;
	}
	if (/^[|>][+-]?\d?$/.test(value)) return 'Teksten under må være rykket inn, med to mellomrom først på hver linje.';
	if (reserved.test(value)) return `En tekst som begynner med «${first}», må stå i anførselstegn. Skriv: ${written}`;
	if (/:(?:\s|$)/.test(value)) return `En tekst med kolon må stå i anførselstegn. Skriv: ${written}`;
	return undefined;
}

function faultOfQuotes(name: string | undefined, value: string): string | undefined {
	const [mark = ''] = value;
	const inner = value.slice(1);
	if (!inner.includes(mark)) return `Anførselstegnet til slutt mangler. Skriv: ${sample(name, inner)}`;
	if (mark === '"' && inner.includes('\\'))
		return `«\\» kan ikke stå mellom slike anførselstegn. Skriv: ${fieldStart(name)} '${excerpt(inner.replace(/"$/, ''))}'`;
	if (inner.indexOf(mark) === inner.length - 1) return undefined;
	if (mark === "'") return `Apostrofen avslutter teksten. Skriv: ${sample(name, inner.replace(/'$/, ''))}`;
	// A second mark behind a blank begins a quotation within the text: the first then stands around it all.
	const text = /^"[^"]*\s".*"$/.test(value) ? value.slice(1, -1) : value;
	return `Teksten slutter ved anførselstegnet inne i den. Bruk «» i teksten: ${sample(name, text)}`;
}

/** A field as it is to be written, with its text in quotation marks; a long one is only begun. */
export function sample(name: string | undefined, value: string): string {
	return `${fieldStart(name)} "${excerpt(withoutMarks(value))}"`;
}

function fieldStart(name: string | undefined): string {
	return name === undefined ? '-' : `${name}:`;
}

/** A text without the curly quotation marks around it, and with «» for those within. */
function withoutMarks(value: string): string {
	const around = /^["“”„‟‘’‚]([^"“”„‟]*)["“”„‟‘’]?$/u.exec(value.trim())?.[1];
	return (around ?? value)
		.trim()
		.replace(/[“”„‟"]([^“”„‟"]*)[“”„‟"]/gu, '«$1»')
		.replace(/["“”„‟]/gu, '');
}
