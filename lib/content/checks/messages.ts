import { defaultLocale, locales } from '../../i18n/routing';
import type { Problem } from '../problem';
import { didYouMean } from '../suggest';
import { argumentsOf, type MessageFile, readMessageFile } from './message-files';
import { createUsage } from './message-usage';
import type { Rule } from './rule';

/** The interface says the same in every language, and holds no text that is not shown. Looks at the project, not the content. */
export const messages: Rule = {
	name: 'messages',
	severity: 'error',
	about: 'Tekstene i menyer og knapper finnes på alle språk, og er i bruk. De ligger i mappen `messages`.',
	example: '`messages/nn.json` mangler en tekst',
	check: ({ interfaceTexts }) => {
		if (!interfaceTexts) return [];
		const files = interfaceTexts.messages.map(readMessageFile);
		const isUsed = createUsage(interfaceTexts.sources);
		const missing = locales
			.map((locale) => fileOf(locale))
			.filter((name) => !files.some(({ file }) => file === name))
			.map((file) => problem(file, 1, undefined, 'Filen finnes ikke. Hvert språk må ha en.'));
		return [
			...missing,
			...files.flatMap((file) => [...ownFaults(file), ...comparedWith(files, file), ...unused(file, isUsed)]),
		];
	},
};

function fileOf(locale: string): string {
	return `messages/${locale}.json`;
}

function problem(file: string, line: number, field: string | undefined, message: string): Problem {
	return {
		rule: messages.name,
		severity: messages.severity,
		file,
		outside: true,
		line,
		...(field && { field }),
		message,
	};
}

function ownFaults({ file, faults, messages: own }: MessageFile): Problem[] {
	return [
		...faults.map(({ line, field, message }) => problem(file, line, field, message)),
		...[...own].flatMap(([key, { text, line }]) =>
			readArguments(text) ? [] : [problem(file, line, key, 'er ikke gyldig ICU: sjekk krøllparentesene og <merkene>.')],
		),
	];
}

/** Keys and arguments are held against those of Bokmål, or of the first file that has the key. */
function comparedWith(files: readonly MessageFile[], { file, messages: own }: MessageFile): Problem[] {
	const order = [...files].sort(
		(a, b) => Number(b.file === fileOf(defaultLocale)) - Number(a.file === fileOf(defaultLocale)),
	);
	const keys = new Set(order.flatMap((other) => [...other.messages.keys()]));
	return [...keys].flatMap((key) => {
		const model = order.find((other) => other.messages.has(key));
		const message = own.get(key);
		if (!model || model.file === file) return [];
		if (!message) {
			const strays = [...own.keys()].filter((name) => !model.messages.has(name));
			return [problem(file, 1, key, `mangler, men finnes i ${model.file}.${didYouMean(key, strays)}`)];
		}
		const here = readArguments(message.text);
		const there = readArguments(model.messages.get(key)?.text ?? '');
		const difference = here && there && differenceOf(here, there, model.file);
		return difference ? [problem(file, message.line, key, difference)] : [];
	});
}

function differenceOf(here: Map<string, string>, there: Map<string, string>, file: string): string {
	const absent = [...there.keys()]
		.filter((name) => !here.has(name))
		.map((name) => `mangler {${name}}, som ${file} har.`);
	const added = [...here.keys()]
		.filter((name) => !there.has(name))
		.map((name) => `har {${name}}, som ${file} ikke har.${didYouMean(name, there.keys())}`);
	const other = [...here]
		.filter(([name, kind]) => there.has(name) && there.get(name) !== kind)
		.map(([name, kind]) => `bruker {${name}} som ${kind}, men ${file} som ${there.get(name)}.`);
	return [...absent, ...added, ...other].join(' Den ');
}

function unused({ file, messages: own }: MessageFile, isUsed: (key: string) => boolean): Problem[] {
	return [...own]
		.filter(([key]) => !isUsed(key))
		.map(([key, { line }]) => problem(file, line, key, 'brukes ikke i app/ eller lib/. Ta bort linjen i alle språk.'));
}

/** The arguments of a message, or undefined when it cannot be understood. */
function readArguments(text: string): Map<string, string> | undefined {
	try {
		return argumentsOf(text);
	} catch {
		return undefined;
	}
}
