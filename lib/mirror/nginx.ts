import { languages, locales } from '../i18n/routing';
import { answersOf } from './answers';
import type { Manifest } from './manifest';

type Rows = readonly (readonly [from: string, to: string])[];

/**
 * The tables of a mirror as nginx reads them, and the headers that go with each answer. What is done with them is in the
 * operator's own configuration (docs/deploy/mirror/nginx.conf).
 */
export function nginxFiles(manifest: Manifest, version: string): Record<string, string> {
	const names = headerNames(manifest);
	return {
		'nginx/tables.conf': [
			'geo $minid_dollar { default "$"; }',
			...languageTables(),
			...documentTables(manifest, version),
			...names.map((name) => table('$minid_headers', variableOf(name), valuesOf(manifest, name), { volatile: true })),
			'',
		].join('\n'),
		'nginx/headers.conf': names
			.filter((name) => name !== 'content-type')
			.map((name) => `add_header ${name} ${variableOf(name)} always;\n`)
			.join(''),
	};
}

/** What names the languages: in addresses, and in what readers' browsers ask for. */
function languageTables(): string[] {
	const accepted = locales.flatMap((locale) => languages[locale].accepts.map((tag) => [tag, locale] as const));
	const first = `~*^/(${locales.join('|')})(?:/|$)`;
	const tag = `~*(?:^|,)\\s*(${accepted.map(([name]) => name).join('|')})(?=[-;,\\s]|$)`;
	return [
		`map $minid_asked $minid_in { ${quoted(first)} $1; }`,
		`map $http_accept_language $minid_tag { ${quoted(tag)} $1; }`,
		table('$minid_tag', '$minid_language', accepted, { byDefault: accepted[0]?.[1] ?? '' }),
	];
}

function documentTables(manifest: Manifest, version: string): string[] {
	const { documents, addresses, served, negotiated, gone, missing, refused } = answersOf(manifest);
	const rows = (value: (document: (typeof documents)[number]) => string): Rows =>
		documents.map((document) => [document.number, value(document)]);
	const shown = (variable: string, all: Rows) => table('$minid_shown', variable, all, { volatile: true });
	return [
		table('""', '$minid_version', [], { byDefault: version }),
		table('$minid_asked', '$minid_address', addresses),
		table('"/$minid_language$minid_asked"', '$minid_below', addresses),
		table('$minid_address', '$minid_document', served),
		table('"$minid_language $minid_asked"', '$minid_known', negotiated),
		table('$minid_asked', '$minid_gone', gone),
		table('$minid_in', '$minid_missing', missing),
		table('"$minid_error_language $status"', '$minid_refused', refused, { volatile: true }),
		shown(
			'$minid_file',
			rows(({ file }) => file),
		),
		shown(
			'$minid_status',
			rows(({ status }) => (status === 200 ? '' : String(status))),
		),
		shown(
			'$minid_tag_of',
			rows(({ tag }) => tag),
		),
		shown(
			'$minid_packed',
			rows(({ sizes, mark }) => (Object.keys(sizes).length > 1 ? `+${mark}` : '')),
		),
		shown('$minid_headers', [
			...rows(({ headers }) => String(headers)),
			['moved', String(manifest.redirects.moved)],
			['negotiated', String(manifest.redirects.negotiated)],
		]),
	];
}

/** Every header that some answer has. */
function headerNames({ headers }: Manifest): string[] {
	return [...new Set(headers.flatMap((set) => Object.keys(set)))].sort();
}

function valuesOf({ headers }: Manifest, name: string): Rows {
	return headers.map((set, at) => [String(at), set[name] ?? '']);
}

function variableOf(name: string): string {
	return `$minid_header_${name.replaceAll('-', '_')}`;
}

interface TableOptions {
	byDefault?: string;
	/** The source may change while a request is answered: it then counts anew. */
	volatile?: boolean;
}

/** A `map` of nginx (ngx_http_map_module). What is mapped to nothing is left out. */
function table(
	source: string,
	variable: string,
	rows: Rows,
	{ byDefault = '', volatile = false }: TableOptions = {},
): string {
	const written = rows.filter(([, to]) => to !== '');
	const spelt = new Map<string, number>();
	for (const [from] of written) spelt.set(from.toLowerCase(), (spelt.get(from.toLowerCase()) ?? 0) + 1);
	// nginx compares whole texts without regard to case, and patterns with: two pictures may differ in nothing else.
	const key = (from: string) => ((spelt.get(from.toLowerCase()) ?? 0) > 1 ? `~^${literal(from)}$` : from);
	return [
		`map ${source} ${variable} {`,
		...(volatile ? ['\tvolatile;'] : []),
		`\tdefault ${value(byDefault)};`,
		...[...new Map(written)].map(([from, to]) => `\t${quoted(key(from))} ${value(to)};`),
		'}',
	].join('\n');
}

/** A text as a pattern that nothing else matches. */
function literal(text: string): string {
	return text.replace(/[^\w/-]/g, (sign) => (/[\0-\x7f]/.test(sign) ? `\\${sign}` : sign));
}

function quoted(text: string): string {
	return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

function value(text: string): string {
	return quoted(text).split('$').join(dollar);
}

/** nginx has no other way to write a dollar sign that begins none of its variables. */
const dollar = `$${'{minid_dollar}'}`;
