import type { Schema } from 'hast-util-sanitize';

/**
 * All that may stand in a page's HTML: what Markdown itself becomes, and what the site's own plugins add. Every part is
 * stated, since the library puts its own in place of one that is missing; and it takes an empty list of protocols or of
 * values for «anything».
 *
 * Ids keep their names: raw HTML never reaches the tree, so every id is a heading's own, and no script is there to clobber.
 */
export const sanitizeSchema: Schema = {
	tagNames: [
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'div', 'section'],
		...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
		...['a', 'strong', 'em', 'del', 'code', 'br', 'img', 'span'],
		...['fieldset', 'legend', 'label', 'input'],
	],
	attributes: {
		a: ['href', ['className', 'ds-button'], ['rel', 'external'], ['hrefLang', /^[a-z]{2,3}$/]],
		code: [['className', /^language-/]],
		div: [
			[
				'className',
				...['callout', 'callout-note', 'callout-warning', 'callout-call', 'app-qr', 'link-groups', 'link-group'],
				...['answers', 'answer', 'answer-yes', 'answer-partly', 'answer-no'],
			],
			['role', 'note'],
		],
		fieldset: [['hidden', 'hidden']],
		h1: ['id'],
		h2: ['id'],
		h3: ['id'],
		h4: ['id'],
		h5: ['id'],
		h6: ['id'],
		// Pictures come from this site alone: a path from its root, and no other server’s name.
		img: [['src', /^\/[\w%][^\s\\]*$/], 'alt', 'title', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
		// The only form controls: buttons that choose what is shown, and send nothing.
		input: [
			['type', 'radio'],
			['name', /^svar-\d+$/],
			['value', 'all', 'yes', 'partly', 'no'],
			['checked', 'checked'],
		],
		ol: ['start'],
		p: [['className', 'action', 'callout-title', 'video-link']],
		section: [['className', 'table-scroll'], ['tabIndex', 0], 'ariaLabel'],
		span: [['className', 'visually-hidden', 'unbroken']],
		table: ['ariaLabel', 'ariaLabelledBy'],
		td: ['align'],
		th: ['align', ['scope', 'col', 'row']],
		ul: [['className', 'app-links', 'links']],
	},
	protocols: { href: ['http', 'https', 'mailto', 'tel', 'sms'] },
	/** A cell outside a table would tear the page apart. */
	ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
	/** Left out with what stands in them; of any other element the words stay. */
	strip: ['script', 'style'],
	required: {},
	clobber: [],
	clobberPrefix: '',
};
