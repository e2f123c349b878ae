import type { CheckedText } from './checked-text';
import { inField, inText, type TextRule, textRule } from './rule';

const shortcode = /\{\{\s*[<%]\s*(\/?)\s*([\w-]*)/;

/** What to write instead of a shortcode of the earlier site. */
const insteadOf: Record<string, string> = {
	ref: 'Skriv lenken som [tekst](/sti).',
	relref: 'Skriv lenken som [tekst](/sti).',
	figure: 'Skriv bildet som ![beskrivelse](/bilder/fil.svg).',
	vimeo: 'Skriv ::video{id="…" tittel="…"}.',
	youtube: 'Skriv en vanlig lenke til videoen.',
};

/** The earlier site's shortcodes mean nothing here: readers would see them as they are written. */
export const shortcodes: TextRule = textRule({
	name: 'shortcodes',
	severity: 'error',
	about: 'Kortkoder fra det forrige nettstedet er borte.',
	example: '`{{< telefon >}}`',
	look: () => (text) => [
		...shownLines(text).flatMap((line, index) => {
			const message = messageFor(line);
			return message ? [inText(shortcodes, text, index + 1, message)] : [];
		}),
		...stringsIn(text.raw).flatMap(({ path, value }) => {
			const message = messageFor(value);
			return message ? [inField(shortcodes, text, path, message)] : [];
		}),
	],
});

/** The lines of a text, without what is shown as it is written (code) or not at all (comments). */
function shownLines({ body, nodes }: CheckedText): string[] {
	let shown = body;
	const comments = nodes('html').filter(({ value }) => value.startsWith('<!--'));
	for (const node of [...nodes('code'), ...nodes('inlineCode'), ...comments]) {
		const { start, end } = node.position ?? {};
		if (start?.offset === undefined || end?.offset === undefined) continue;
		const blank = body.slice(start.offset, end.offset).replace(/[^\n]/g, ' ');
		shown = shown.slice(0, start.offset) + blank + shown.slice(end.offset);
	}
	return shown.split('\n');
}

function messageFor(value: string): string | undefined {
	const [found, slash = '', name = ''] = shortcode.exec(value) ?? [];
	if (found === undefined) return undefined;
	const advice = slash
		? 'Ta den bort.'
		: (Object.hasOwn(insteadOf, name) && insteadOf[name]) || 'Ta den bort, eller bruk :::merk eller :::advarsel.';
	return `«{{< ${slash}${name} >}}» er en kortkode fra det forrige nettstedet, og virker ikke her. ${advice}`;
}

type Step = string | number;

/** Every text in the front matter, with its place. */
function stringsIn(value: unknown, path: readonly Step[] = []): { path: readonly Step[]; value: string }[] {
	if (typeof value === 'string') return [{ path, value }];
	if (typeof value !== 'object' || value === null) return [];
	const steps: [Step, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return steps.flatMap(([step, inner]) => stringsIn(inner, [...path, step]));
}
