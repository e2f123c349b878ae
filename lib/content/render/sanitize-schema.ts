import { defaultSchema, type Schema } from 'hast-util-sanitize';

const own = (name: string, ...attributes: NonNullable<Schema['attributes']>[string]) => [
	...(defaultSchema.attributes?.[name] ?? []),
	...attributes,
];

/**
 * What may stand in a page's HTML: GitHub's schema, plus exactly the attributes that the site's own plugins set.
 *
 * Ids keep their names: raw HTML never reaches the tree, so every id is a heading's own, and no script is there to clobber.
 */
export const sanitizeSchema: Schema = {
	...defaultSchema,
	clobberPrefix: '',
	protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel', 'sms'], src: [] },
	attributes: {
		...defaultSchema.attributes,
		a: own('a', ['rel', 'external'], 'hrefLang'),
		div: [
			['className', 'callout', 'callout-note', 'callout-warning', 'app-qr', 'link-groups', 'link-group'],
			['role', 'note'],
		],
		img: own('img', ['loading', 'lazy'], ['decoding', 'async']),
		p: [['className', 'callout-title', 'video-link']],
		section: [['className', 'table-scroll'], ['tabIndex', 0], 'ariaLabel'],
		span: [['className', 'visually-hidden']],
		th: own('th', ['scope', 'col']),
		ul: [['className', 'app-links']],
	},
};
