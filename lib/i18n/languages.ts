export interface Language {
	/** The language's own name, as shown in the language switch. */
	name: string;
	/** What it calls its front page, where the switch leads there instead of to the same page. */
	frontPage: string;
	/** The value of `og:locale` (https://ogp.me/#optional). It also says by whose habits dates are written. */
	openGraph: string;
	/** The language tags a browser may send (RFC 9110 §12.5.4) that lead to this language; none where readers choose it themselves. */
	accepts: readonly string[];
	/**
	 * True for a language that has some of the pages, on purpose: it holds its own pages alone and lends the others none, and
	 * may have none at all. The others are complete: what one of them lacks is shown in another, and the check says so.
	 */
	partial?: boolean;
}

/** Every language of the site. A new language is one entry here, one file in `messages/` and one folder in `content/`. */
export const known = {
	nb: { name: 'Bokmål', frontPage: 'forsiden', openGraph: 'nb_NO', accepts: ['nb', 'no'] },
	nn: { name: 'Nynorsk', frontPage: 'framsida', openGraph: 'nn_NO', accepts: ['nn'] },
	// Many who read Norwegian have a browser that asks for English.
	en: { name: 'English', frontPage: 'front page', openGraph: 'en_GB', accepts: [], partial: true },
} as const satisfies Record<string, Language>;
