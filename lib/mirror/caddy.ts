import { languages, locales } from '../i18n/routing';
import { type Answers, answersOf } from './answers';
import type { Manifest } from './manifest';

type Row = readonly string[];

/** What a pattern has caught. */
const firstPart = `$${'{1}'}`;

/**
 * The tables of a mirror as Caddy reads them, and the headers that go with each answer. What is done with them is in the
 * operator's own configuration (docs/deploy/mirror/Caddyfile).
 */
export function caddyFiles(manifest: Manifest, version: string): Record<string, string> {
	const answers = answersOf(manifest);
	const tables = [table('x', ['version'], [], [version]), ...languageTables(), ...addressTables(answers)];
	return {
		'caddy/tables.conf': [...tables, documentTable(answers, manifest), ''].join('\n'),
		'caddy/headers.conf': manifest.headers.map(headerSet).join(''),
	};
}

/** What names the languages: in addresses, and in what readers' browsers ask for. */
function languageTables(): string[] {
	const tags = locales.flatMap((locale) => languages[locale].accepts.map((tag) => [tag, locale] as const));
	const tag = `~(?i)(?:^|,)\\s*(${tags.map(([name]) => name).join('|')})(?:[-;,\\s]|$)`;
	const languageOf = tags.map(([name, locale]) => [`~(?i)^${name}$`, locale]);
	return [
		table('{minid_asked}', ['in'], [[`~^/(${locales.join('|')})(?:/|$)`, firstPart]]),
		table('{http.request.header.Accept-Language}', ['tag'], [[tag, firstPart]]),
		table('{minid_tag}', ['language'], languageOf, [tags[0]?.[1] ?? '']),
	];
}

function addressTables({ addresses, served, negotiated, gone, missing, refused }: Answers): string[] {
	const numbers = new Map(served);
	// Caddy knows paths decoded alone: however they are encoded, they are the same.
	const rows = [...new Map(addresses)].map(([asked, address]) => {
		const number = decodeURIComponent(address) === asked ? numbers.get(address) : undefined;
		return [asked, address, number ?? ''];
	});
	return [
		table('{minid_asked}', ['address', 'document'], rows),
		// Caddy takes what begins with a slash for a condition.
		table(
			'{minid_language}{minid_asked}',
			['below'],
			addresses.map(([asked, address]) => [asked.slice(1), address]),
		),
		table('{minid_language} {minid_asked}', ['known'], negotiated),
		table('{minid_asked}', ['gone'], gone),
		table('{minid_in}', ['missing'], missing),
		table('{minid_error_language} {vars.minid_refusal}', ['refused'], refused),
	];
}

function documentTable({ documents }: Answers, { redirects }: Manifest): string {
	const columns = ['file', 'status', 'tag_of', 'packed', 'headers'];
	const rows = documents.map(({ number, file, status, tag, mark, sizes, headers }) => [
		number,
		file,
		String(status),
		tag,
		Object.keys(sizes).length > 1 ? `+${mark}` : '',
		`set ${headers}`,
	]);
	const moves = Object.entries(redirects).map(([kind, headers]) => [kind, '', '', '', '', `set ${headers}`]);
	return table('{vars.minid_shown}', columns, [...rows, ...moves]);
}

/** The headers of a set, for the answers that have it. */
function headerSet(headers: Readonly<Record<string, string>>, at: number): string {
	const lines = Object.entries(headers).map(([name, value]) => `\t${name} ${quoted(value)}\n`);
	return `@minid_headers_${at} vars {minid_headers} ${quoted(`set ${at}`)}\nheader @minid_headers_${at} {\n${lines.join('')}}\n`;
}

/** A `map` of Caddy. What is not there is empty. */
function table(source: string, columns: readonly string[], rows: readonly Row[], byDefault: Row = []): string {
	return [
		`map ${quoted(source)} ${columns.map((name) => `{minid_${name}}`).join(' ')} {`,
		...rows.map((row) => `\t${row.map(quoted).join(' ')}`),
		`\tdefault ${columns.map((_, at) => quoted(byDefault[at] ?? '')).join(' ')}`,
		'}',
	].join('\n');
}

function quoted(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}
