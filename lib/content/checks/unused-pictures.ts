import type { CheckedText } from './checked-text';
import { inFile, type Rule } from './rule';

/** A picture that no text shows was most often meant for one, under another name. */
export const unusedPictures: Rule = {
	name: 'unused-pictures',
	severity: 'warning',
	about: 'Et bilde i mappen `bilder` vises på en side.',
	example: 'bildet er lagt inn, men ingen side viser det',
	check: ({ texts, site }) => {
		// A file that cannot be read may be the one that shows it.
		if (texts.some(({ broken }) => broken)) return [];
		const written = texts.map(textOf).join('\n');
		return Object.keys(site.images)
			.filter((path) => !written.includes(path) && !written.includes(encodeURI(path)))
			.map((path) =>
				inFile(unusedPictures, path.slice(1), 'Bildet vises ikke på noen side. Vis det på en, eller slett filen.'),
			);
	},
};

/** All that is written in a file, fields and text. */
function textOf({ raw, body }: CheckedText): string {
	return `${JSON.stringify(raw)}\n${body}`;
}
