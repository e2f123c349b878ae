import type { directiveNames } from '../content/markdown/directives';

/** How something is written: ‹words› stand where something is to be filled in. */
export interface Snippet {
	/** What it is called in a menu. */
	label: string;
	description: string;
	body: readonly string[];
}

type DirectiveName = (typeof directiveNames)[keyof typeof directiveNames][number];

/** Answers in groups are written together. */
type WrittenName = Exclude<DirectiveName, 'delvis' | 'nei'>;

/** How each directive is written that the content knows: one that is not here is a fault of types. */
export const directiveSnippets: Readonly<Record<WrittenName, Snippet>> = {
	merk: {
		label: 'Merknad',
		description: 'Noe leseren bør legge merke til',
		body: [':::merk', '‹Tekst›', ':::'],
	},
	advarsel: {
		label: 'Advarsel',
		description: 'Noe som kan gå galt',
		body: [':::advarsel', '‹Tekst›', ':::'],
	},
	ring: {
		label: 'Telefonnummer',
		description: 'Nummeret det haster å finne, stort',
		body: [':::ring', ':fakta[‹telefon›]', '', '‹Åpent :fakta[apningstid].›', ':::'],
	},
	ja: {
		label: 'Svar i grupper',
		description: 'Ja, delvis og nei: leseren kan velge hvilke svar som skal vises',
		body: [':::ja', '- ‹›', ':::', '', ':::delvis', '- ‹›', ':::', '', ':::nei', '- ‹›', ':::'],
	},
	hent: {
		label: 'Del av en annen side',
		description: 'Viser en del av en annen side her, med lenken til siden under',
		body: ['::hent[‹Mer om nivåene›]{fra="‹/sikkerhetsniva#tjeneste-for-tjeneste›"}'],
	},
	'app-lenker': {
		label: 'Lenker til appen',
		description: 'Lenker til MinID-appen i App Store og på Google Play',
		body: ['::app-lenker'],
	},
	knapp: {
		label: 'Knapp',
		description: 'Det leseren skal gjøre, som en knapp',
		body: ['::knapp[‹Bestill aktiveringsbrev›]{til="‹/kom-i-gang/registrer-deg›"}'],
	},
	video: {
		label: 'Video',
		description: 'En lenke til en video på Vimeo',
		body: ['::video{id="‹799782678›" tittel="‹Slik tar du i bruk MinID-appen›"}'],
	},
	fakta: {
		label: 'Faktum',
		description: 'Et tall eller kontaktpunkt som står i _fakta.md',
		body: [':fakta[‹telefon›]'],
	},
};

/** A place to fill in, with what stands there as an example. */
const place = /‹([^›]*)›/g;

/** The same as a file of VS Code, where a directive is offered for its name with and without what it begins with. */
export function snippetsFile(): Record<string, object> {
	return Object.fromEntries(
		Object.entries(directiveSnippets).map(([name, { label, description, body }]) => {
			const [start = ''] = /^:+/.exec(body[0] ?? '') ?? [];
			const names = body.flatMap(
				(line) => (line.startsWith(start) && /^[a-z-]+/.exec(line.slice(start.length))?.[0]) || [],
			);
			return [label, { scope: 'markdown', prefix: [...names, start + name], description, body: numbered(body) }];
		}),
	);
}

/** Places as VS Code counts them. */
function numbered(body: readonly string[]): string[] {
	let count = 0;
	const told = (_: string, example: string) => {
		count += 1;
		return example ? `\${${count}:${example}}` : `$${count}`;
	};
	return body.map((line) => line.replace(place, told));
}

/** A snippet as it is put in a text: what was selected stands in its first place, which is the one to go on writing in. */
export function fillIn({ body }: Pick<Snippet, 'body'>, selected: string): { text: string; from: number; to: number } {
	let first: { from: number; to: number } | undefined;
	let text = '';
	let end = 0;
	const written = body.join('\n');
	for (const { 0: whole, 1: example = '', index } of written.matchAll(place)) {
		text += written.slice(end, index);
		const filled = first ? example : selected || example;
		first ??= { from: text.length, to: text.length + filled.length };
		text += filled;
		end = index + whole.length;
	}
	text += written.slice(end);
	return { text, ...(first ?? { from: text.length, to: text.length }) };
}
