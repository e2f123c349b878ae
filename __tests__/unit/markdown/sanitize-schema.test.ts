import type { Element, ElementContent, Properties, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { sanitizeSchema } from '@/lib/content/markdown/sanitize-schema';

type Child = ElementContent | string;
const element = (tagName: string, properties: Properties, ...children: Child[]): Element => ({
	type: 'element',
	tagName,
	properties,
	children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const document = (...children: ElementContent[]): Root => ({ type: 'root', children });

const parts = {
	tags: sanitizeSchema.tagNames ?? [],
	attributes: Object.entries(sanitizeSchema.attributes ?? {}),
	protocols: Object.entries(sanitizeSchema.protocols ?? {}).map(([name, list]) => ({ name, list: list ?? [] })),
	ancestors: Object.entries(sanitizeSchema.ancestors ?? {}),
	strip: sanitizeSchema.strip ?? [],
};

/** What is allowed where an expression says what is. */
const examples: Record<string, readonly string[]> = {
	className: ['language-html'],
	src: ['/bilder/a.svg', '/bilder/bl%C3%A5.svg'],
	hrefLang: ['nn'],
	name: ['svar-1'],
};
/** What no attribute with a list of values may have. */
const foreign = [
	'fremmed',
	7,
	'https://evil.example/a.png',
	'//evil.example/a.png',
	'/\\evil.example',
	'/\t/evil.example',
];

/** A document in which everything that the schema speaks of stands, both as it may be and as it may not. */
const sample = document(
	...parts.tags.map((tag) => element('table', {}, element(tag, {}, tag))),
	...parts.attributes.flatMap(([tag, definitions]) =>
		definitions.flatMap((definition) => {
			const [name, ...values] = [definition].flat();
			const allowed = values.length > 0 ? values.filter((value) => !(value instanceof RegExp)) : ['verdi'];
			const known = [...allowed, ...(examples[String(name)] ?? [])] as (string | number)[];
			return [...known, ...foreign].map((value) =>
				element('table', {}, element(tag, { [String(name)]: name === 'className' ? [value] : value })),
			);
		}),
	),
	...parts.protocols.flatMap(({ name, list }) =>
		[...list, 'javascript', 'data', 'irc'].map((protocol) => element('a', { [name]: `${protocol}:x` })),
	),
	...parts.ancestors.map(([tag]) => element(tag, {}, 'Uten tabell')),
	...parts.strip.map((tag) => element(tag, {}, 'Innhold')),
);
const result = (schema: Schema) => JSON.stringify(sanitize(sample, schema));

type Path = (string | number)[];
/** The place of every entry of the schema, however deep. */
function placesIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
	const steps: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return steps.flatMap(([step, inner]) => [[...path, step], ...placesIn(inner, [...path, step])]);
}

/** The schema with the entry at a place changed; undefined takes it away. */
function changed(value: unknown, [step, ...rest]: Path, change: (entry: unknown) => unknown): unknown {
	const replace = (entry: unknown) => (rest.length > 0 ? changed(entry, rest, change) : change(entry));
	if (Array.isArray(value))
		return value.flatMap((entry, index) => {
			const next = index === step ? replace(entry) : entry;
			return next === undefined ? [] : [next];
		});
	const entries = Object.entries(value as object).map(([key, entry]) => [key, key === step ? replace(entry) : entry]);
	return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}
const mutated = (place: Path, change: (entry: unknown) => unknown) => changed(sanitizeSchema, place, change) as Schema;
const emptied = (entry: unknown) => {
	if (Array.isArray(entry)) return [];
	return typeof entry === 'object' && !(entry instanceof RegExp) ? {} : '';
};
const isFull = (entry: unknown) => JSON.stringify(entry) !== JSON.stringify(emptied(entry));
const entryAt = (place: Path) =>
	place.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], sanitizeSchema);

const places = placesIn(sanitizeSchema);
const named = places.map((place): [string, Path] => [place.join('.'), place]);

describe('every entry of the schema counts', () => {
	it('and there are many', () => {
		expect(places.length).toBeGreaterThan(100);
	});

	it.each(named.filter(([, place]) => place.length > 1))('%s changes something when it is taken away', (_, place) => {
		expect(result(mutated(place, () => undefined))).not.toBe(result(sanitizeSchema));
	});

	it.each(named.filter(([, place]) => isFull(entryAt(place))))(
		'%s changes something when it is emptied',
		(_, place) => {
			expect(result(mutated(place, emptied))).not.toBe(result(sanitizeSchema));
		},
	);

	it('and every part that the library has one of its own for is stated', () => {
		expect(Object.keys(sanitizeSchema).sort()).toEqual(Object.keys(defaultSchema).sort());
	});
});

describe('what may not stand on a page', () => {
	const clean = (...children: ElementContent[]) => sanitize(document(...children), sanitizeSchema) as Root;

	it.each(['iframe', 'form', 'select', 'button', 'svg', 'object', 'embed', 'link', 'meta', 'base', 'video', 'details'])(
		'<%s> leaves its words only',
		(tag) => {
			expect(clean(element(tag, { src: 'https://evil.example', onLoad: 'x()' }, 'ord')).children).toEqual([
				{ type: 'text', value: 'ord' },
			]);
		},
	);

	it.each([
		['a', 'rel', 'opener'],
		['a', 'hrefLang', 'norsk'],
		['code', 'className', ['hemmelig']],
		['div', 'className', ['hemmelig']],
		['div', 'role', 'alert'],
		['img', 'src', 'https://evil.example/a.png'],
		['img', 'loading', 'eager'],
		['img', 'decoding', 'sync'],
		['p', 'className', ['hemmelig']],
		['section', 'className', ['hemmelig']],
		['section', 'tabIndex', 5],
		['span', 'className', ['hemmelig']],
		['ul', 'className', ['hemmelig']],
	])('<%s> has no %s of another kind than the site’s own: %s', (tag, name, value) => {
		const [child] = clean(element(tag, { [name]: value })).children;
		expect(child).toMatchObject({ tagName: tag });
		expect(Object.values((child as Element).properties).flat()).toEqual([]);
	});

	it('a heading in a table is that of a column or of a row', () => {
		const cell = (scope: string) => clean(element('table', {}, element('th', { scope }, 'A')));
		expect(JSON.stringify(cell('col'))).toContain('"scope":"col"');
		expect(JSON.stringify(cell('row'))).toContain('"scope":"row"');
		expect(JSON.stringify(cell('rowgroup'))).not.toContain('scope');
	});

	it.each(['thead', 'tbody', 'tr', 'th', 'td'])('<%s> outside a table leaves its words only', (tag) => {
		expect(clean(element(tag, {}, 'ord')).children).toEqual([{ type: 'text', value: 'ord' }]);
	});

	it.each(['script', 'style'])('<%s> leaves nothing', (tag) => {
		expect(clean(element(tag, {}, 'alert(1)')).children).toEqual([]);
	});

	it.each(parts.tags)('nor an attribute that runs, styles or names something else: <%s>', (tag) => {
		const hostile = {
			onClick: 'x()',
			style: 'color:red',
			name: 'a',
			action: '/a',
			formAction: '/a',
			srcSet: '/a',
			srcDoc: 'x',
			ping: ['/a'],
			target: '_blank',
			contentEditable: 'true',
			dataX: 'x',
		};
		const inside = JSON.stringify(clean(element('table', {}, element(tag, hostile, 'ord'))));
		expect(inside).toContain(`"tagName":"${tag}","properties":{}`);
	});

	it.each(['javascript:x', 'data:text/html,x', 'vbscript:x', 'file:///x', 'blob:x', 'irc:x', ' javascript:x'])(
		'nor an address such as %s',
		(url) => {
			expect(clean(element('a', { href: url }, 'a'), element('img', { src: url }))).toMatchObject({
				children: [{ properties: {} }, { properties: {} }],
			});
			expect(JSON.stringify(clean(element('a', { href: url }), element('img', { src: url })))).not.toContain(':x');
		},
	);

	it('nor comments and document types', () => {
		const children = [{ type: 'comment', value: 'Internt' }, { type: 'doctype' }] as unknown as ElementContent[];
		expect(clean(...children).children).toEqual([]);
	});
});
