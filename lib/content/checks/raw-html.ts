import type { CheckedText } from './checked-text';
import { inText, type TextRule, textRule } from './rule';

/** What to write instead of a tag. */
const insteadOf: Record<string, string> = {
	a: 'Skriv lenken som [tekst](/sti).',
	b: 'Skriv **teksten** for fet skrift.',
	strong: 'Skriv **teksten** for fet skrift.',
	i: 'Skriv *teksten* for kursiv.',
	em: 'Skriv *teksten* for kursiv.',
	br: 'Skriv en tom linje for nytt avsnitt.',
	p: 'Skriv en tom linje for nytt avsnitt.',
	hr: 'Skriv en linje med *** for en skillelinje.',
	img: 'Skriv bildet som ![beskrivelse](/bilder/fil.svg).',
	ul: 'Skriv punktene på linjer som begynner med «- ».',
	ol: 'Skriv punktene på linjer som begynner med «1. ».',
	li: 'Skriv punktene på linjer som begynner med «- ».',
	table: 'Skriv tabellen i Markdown, med | mellom kolonnene.',
	iframe: 'Skriv en video som ::video{id="…" tittel="…"}.',
	video: 'Skriv en video som ::video{id="…" tittel="…"}.',
	details: 'Bruk en overskrift i stedet.',
	...Object.fromEntries([2, 3, 4, 5, 6].map((level) => [`h${level}`, `Skriv overskriften med ${'#'.repeat(level)}.`])),
};

/** HTML in a text is left out when the page is shown, since it could carry scripts. A whole comment is left out on purpose. */
export const rawHtml: TextRule = textRule({
	name: 'raw-html',
	severity: 'error',
	about: 'Teksten har ikke HTML, bortsett fra kommentarer.',
	example: '`<b>viktig</b>`',
	look: () => problemsIn,
});

function problemsIn(text: CheckedText) {
	const problems: ReturnType<typeof inText>[] = [];
	const opened = new Set<string>();
	for (const node of text.nodes('html')) {
		const offset = node.position?.start.offset ?? 0;
		const isShortcode = text.body.slice(0, offset).endsWith('{{');
		const isComment = /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value);
		const [, slash = '', name = ''] = /^\s*<(\/?)([a-z][a-z0-9-]*)/i.exec(node.value) ?? [];
		const tag = name.toLowerCase();
		if (isShortcode || isComment || (slash && opened.has(tag))) continue;
		opened.add(tag);
		const advice = Object.hasOwn(insteadOf, tag) ? insteadOf[tag] : 'Skriv det i Markdown, eller ta det bort.';
		const what = tag ? `<${slash}${tag}>` : 'HTML';
		problems.push(inText(rawHtml, text, node, `${what} blir ikke vist: HTML kan ikke brukes. ${advice}`));
	}
	return problems;
}
