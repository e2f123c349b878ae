import type { Locale } from '../../i18n/routing';
import type { Bodies } from '../facts/bodies';
import type { Facts } from '../facts/schema';
import type { MarkdownText } from '../markdown/markdown-text';
import type { Problem } from '../problem';
import type { FrontMatter } from './front-matter';
import type { PageFrontMatter } from './schema';
import type { AlertFrontMatter, FooterFrontMatter, Removals, Synonyms } from './shared-schemas';

export interface ParsedBase {
	file: string;
	text: string;
	/** The front matter as it was read. */
	raw: unknown;
	body: string;
	/** Line of the file on which `body` begins. */
	bodyLine: number;
	/** What `body` says. */
	markdown: MarkdownText;
	lineOf: FrontMatter['lineOf'];
	/** True when a field is there, whether it can be read or not, and under whatever name. */
	isWritten(field: string): boolean;
	problems: Problem[];
}

export interface ParsedPage extends ParsedBase {
	kind: 'page';
	locale: Locale;
	/** Path within the language: `/` or `/hjelp/glemt-passord`. */
	path: string;
	data: PageFrontMatter;
}
export interface ParsedAlert extends ParsedBase {
	kind: 'alert';
	locale: Locale;
	data: AlertFrontMatter;
}
interface ParsedFooter extends ParsedBase {
	kind: 'footer';
	locale: Locale;
	data: FooterFrontMatter;
}
export interface ParsedFacts extends ParsedBase {
	kind: 'facts';
	data: { fakta: Facts; virksomheter?: Bodies | undefined; unntak?: Record<string, string> | undefined };
}
interface ParsedSynonyms extends ParsedBase {
	kind: 'synonyms';
	data: { synonymer: Synonyms; egne?: Record<string, Synonyms> | undefined };
}
export interface ParsedRemovals extends ParsedBase {
	kind: 'removals';
	data: { slettet: Removals };
}
/** The words that editors have approved besides those of the dictionaries. */
interface ParsedWords extends ParsedBase {
	kind: 'words';
	words: string[];
}
/** A file whose front matter could not be used; its problems say why. */
export interface ParsedBroken extends ParsedBase {
	kind: 'broken';
}
/** A file that the site does not use, such as the guide for editors. */
interface ParsedOther extends ParsedBase {
	kind: 'other';
}

export type ParsedFile =
	| ParsedPage
	| ParsedAlert
	| ParsedFooter
	| ParsedFacts
	| ParsedSynonyms
	| ParsedRemovals
	| ParsedWords
	| ParsedBroken
	| ParsedOther;
