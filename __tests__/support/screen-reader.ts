import { Virtual } from '@guidepup/virtual-screen-reader';
import { JSDOM, VirtualConsole } from 'jsdom';

/** What a screen reader calls things, in Norwegian: the reader's own words are English. */
const norwegian: Record<string, string> = {
	article: 'artikkel',
	banner: 'topp',
	button: 'knapp',
	caption: 'tabelltittel',
	cell: 'celle',
	columnheader: 'kolonneoverskrift',
	contentinfo: 'bunn',
	'current page': 'du er her',
	'current step': 'du er på dette steget',
	document: 'dokument',
	group: 'gruppe',
	heading: 'overskrift',
	image: 'bilde',
	link: 'lenke',
	list: 'liste',
	listitem: 'punkt',
	main: 'hovedinnhold',
	mark: 'markert',
	navigation: 'navigasjon',
	note: 'merknad',
	paragraph: 'avsnitt',
	region: 'område',
	row: 'rad',
	rowgroup: 'radgruppe',
	rowheader: 'radoverskrift',
	search: 'søk',
	searchbox: 'søkefelt',
	strong: 'viktig',
	table: 'tabell',
	time: 'tidspunkt',
};

/**
 * What a screen reader says of a document from beginning to end, in Norwegian: one line for each thing, what stands in
 * another thing further in. It reads what is served, without its style: in the order of the document, a phone's menu and a
 * desktop's field alike. What style hides is looked at in browsers.
 *
 * @throws {Error} for a word that has no Norwegian here yet.
 */
export async function readAloud(html: string): Promise<string> {
	// Without a console of its own, jsdom tells of every style it cannot work out.
	const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
	for (const style of window.document.querySelectorAll('style')) style.remove();
	const phrases = await asGlobals(window, () => spokenIn(window));
	const shown = (window.document.body.textContent ?? '').replace(/\s+/g, ' ');
	window.close();
	return nested(phrases)
		.map(({ depth, phrase }) => '  '.repeat(depth) + inNorwegian(phrase, shown))
		.join('\n');
}

async function spokenIn(window: JSDOM['window']): Promise<string[]> {
	const reader = new Virtual();
	await reader.start({ container: window.document.body, window });
	while ((await reader.lastSpokenPhrase()) !== 'end of document') await reader.next();
	const phrases = await reader.spokenPhraseLog();
	await reader.stop();
	return phrases;
}

/** The package that finds roles knows elements only by the globals of a browser. */
async function asGlobals<Result>({ document, Element, getComputedStyle }: JSDOM['window'], use: () => Promise<Result>) {
	const globals = { document, Element, getComputedStyle };
	Object.assign(globalThis, globals);
	try {
		return await use();
	} finally {
		for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
	}
}

/** The depth of each phrase: whatever is told the end of holds what was said since its beginning. */
function nested(phrases: readonly string[]): { depth: number; phrase: string }[] {
	const said: { depth: number; phrase: string }[] = [];
	for (const phrase of phrases) {
		const ended = /^end(?: of |, )(.*)$/.exec(phrase)?.[1];
		const from = ended === undefined ? -1 : said.findLastIndex((earlier) => earlier.phrase === ended);
		if (from < 0) said.push({ depth: 0, phrase });
		else for (const inside of said.slice(from + 1)) inside.depth++;
	}
	return said;
}

function inNorwegian(phrase: string, shown: string): string {
	const [, word = '', rest = ''] = /^([a-z ]+?)((?:, .*)?)$/.exec(phrase) ?? [];
	const known = norwegian[word];
	if (known === undefined) {
		if (shown.includes(phrase)) return phrase;
		throw new Error(`«${phrase}» has no Norwegian in screen-reader.ts.`);
	}
	const details = rest
		.replace(/, level (\d+)/, word === 'heading' ? ', nivå $1' : '')
		.replace(/, position (\d+), set size (\d+)/, ', $1 av $2')
		.replace(/, (current \w+)$/, (_, state: string) => `, ${norwegian[state] ?? state}`);
	return known + details;
}
