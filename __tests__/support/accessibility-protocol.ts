import { readFileSync } from 'node:fs';

const source = readFileSync('docs/tilgjengelighet-protokoll.md', 'utf8');

/** The rows of the one table below a heading of the protocol, without its first; each row by cell. */
function tableBelow(heading: string): string[][] {
	const section = new RegExp(`^#{2,3} ${heading}\\n([\\s\\S]*?)(?=\\n#{2,3} |$(?![\\s\\S]))`, 'm').exec(source)?.[1];
	const rows = (section ?? '').split('\n').filter((line) => line.startsWith('|'));
	if (rows.length < 3) throw new Error(`The protocol has no table below «${heading}».`);
	return rows.slice(2).map((row) =>
		row
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

/** What stands between backquotes. */
const quoted = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** What the accessibility protocol says it has assessed: tests hold it against the site, and try the same pages again. */
export const protocol = {
	/** The day of the assessment, as it stands in the text. */
	assessed: /^Vurdert (\d+\. \p{L}+ \d{4})/mu.exec(source)?.[1] ?? '',
	/** The pages that stand for all. */
	sample: tableBelow('Sidene som er prøvd').map(([kind = '', layout, paths]) => ({
		kind,
		layouts: quoted(layout),
		paths: quoted(paths),
	})),
	languages: tableBelow('Språk').map(([code, , frontPage]) => ({ code: quoted(code)[0], paths: quoted(frontPage) })),
	/** From how many to how many pages the sample is large enough for. */
	pages: (/fra (\d+) til (\d+) sider/.exec(source) ?? []).slice(1).map(Number),
	fields: tableBelow('Skjemafelt').map(([name, kind]) => `${quoted(name)[0]} (${quoted(kind)[0]})`),
	criteria: tableBelow('Krav for krav').map(([number = '', , level = '', , result = '']) => ({
		number,
		level,
		result,
	})),
	totals: Object.fromEntries(
		tableBelow('Resultat').map(([result = '', count]) => [result.toLowerCase(), Number(count)]),
	),
};

/** The addresses of the sample: of each kind of page, and of each language. */
export const sampledPaths = [...protocol.languages, ...protocol.sample].flatMap(({ paths }) => paths);
