import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from '@/lib/content/problem';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { findProblems } from '@/lib/content-check/check';
import { md, noon, picture, titled } from '../support/site-from';
import { both, said } from './check-from';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What is said of a file in a content folder that has the pages `om-minid` in both languages. */
async function saidOf(path: string): Promise<string[]> {
	for (const file of ['nb/om-minid.md', 'nn/om-minid.md', path]) {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), '---\ntitle: Om MinID\ningress: Om oss.\n---\n');
	}
	return (await saidOfFolder())
		.filter((line) => line.startsWith(`content/${path}:`))
		.map((line) => line.slice(`content/${path}:1  `.length));
}

async function saidOfFolder(): Promise<string[]> {
	const content = await createContentReader()(await scanContent(folder));
	return findProblems(content, undefined, noon).map((problem) => formatProblem(problem));
}

const copy = 'Filen ser ut som en kopi av «om-minid.md», og blir ikke vist. Slett den, eller gi den et eget navn.';
const leftover = (name: string) =>
	`«${name}» er en kopi eller en rest etter et program, og blir ikke brukt. Slett filen. (advarsel)`;
const document = (name: string) =>
	`Filen blir ikke vist: sider er Markdown, i filer som slutter med .md. Lag ${name} av den, eller slett den.`;
const language = 'Språket står ikke i navnet på filen: mappen sier hvilket språk siden er på.';
const outside = 'Filen ligger utenfor språkmappene, og blir ikke vist.';

describe('a file that nobody reads', () => {
	it.each([
		['nb/side.markdown', document('side.md')],
		['nb/hjelp/Ny side.md.txt', document('ny-side.md')],
		['nb/side.docx', document('side.md')],
		['side.html', document('side.md')],
		['nb/~$side.docx', leftover('~$side.docx')],
		['nb/om-minid.md.bak', leftover('om-minid.md.bak')],
		['nb/om-minid.md~', leftover('om-minid.md~')],
		['nb/#om-minid.md#', leftover('#om-minid.md#')],
		['bilder/kart.svg.orig', leftover('kart.svg.orig')],
		['nb/om-minid kopi.md', copy],
		['nb/om-minid - kopi (2).md', copy],
		['nb/om-minid(1).md', copy],
		['nb/Kopi av om-minid.md', copy],
		['nb/om-minid copy 2.md', copy],
		['nb/_varsler/om-minid kopi.md', copy],
		['nb/tall.xlsx', 'Filen blir ikke brukt. Slett den, eller flytt den ut av innholdsmappen. (advarsel)'],
		['nb/Mitt Bilde.PNG', 'Bilder må ligge i mappen bilder. Flytt filen til bilder/mitt-bilde.png.'],
		['Bilder/kart.svg', 'Bilder må ligge i mappen bilder. Flytt filen til bilder/kart.svg.'],
		[
			'bilder/tekst.md',
			'Mappen bilder er bare for bilder, og filen blir ikke vist. Flytt den til mappen for språket, for eksempel nb.',
		],
		['bilder/film.mp4', 'Filtypen .mp4 kan ikke vises. Bruk svg, png, jpg, jpeg, webp, avif.'],
	])('is named: %s', async (path, message) => {
		expect(await saidOf(path)).toEqual([message]);
	});

	it.each(['nb/.side.md.swp', '.DS_Store', '.git/HEAD.md', 'nb/desktop.ini', 'bilder/Thumbs.db', 'README.md'])(
		'may be one that programs leave hidden, or the guide: %s',
		async (path) => {
			expect(await saidOf(path)).toEqual([]);
		},
	);
});

describe('a text that lies where no page can be', () => {
	it.each([
		[
			'nb/side.de.md',
			`${language} Nettstedet har bokmål (nb), nynorsk (nn) og english (en), ikke «de». Slett filen, eller kall den nb/side.md.`,
		],
		['nb/hjelp/side.nn.md', `${language} Flytt filen til nn/hjelp/side.md.`],
		[
			'nb/varsler/nede.md',
			'«varsler» skal hete «_varsler», med understrek først. Flytt filen til nb/_varsler/nede.md.',
		],
		['nb/footer.md', '«footer.md» skal hete «_footer.md», med understrek først. Flytt filen til nb/_footer.md.'],
		[
			'nb/_varsel/nede.md',
			'«_varsel» begynner med understrek og blir ikke vist. Bare _footer.md, _varsler/ og _index.md begynner slik. Mente du «_varsler»? (advarsel)',
		],
		['fakta.md', `${outside} Mente du «_fakta.md»?`],
		['notater.md', `${outside} Flytt den til mappen for språket, for eksempel nb.`],
		[
			'NB/side.md',
			'Filen ligger i «NB», som ikke er en mappe for et språk, og blir ikke vist. Flytt den til nb/side.md.',
		],
		[
			'de/side.md',
			'Filen ligger i «de», som ikke er en mappe for et språk, og blir ikke vist. Språkene har mappene nb, nn og en. Flytt den til en av dem.',
		],
	])('is led to where it belongs: %s', async (path, message) => {
		expect(await saidOf(path)).toEqual([message]);
	});

	it.each(['nb/hjelp/varsler.md', 'nb/min-kopi.md', 'nb/hjelp/varsler/a.md', 'nb/kopi.md'])(
		'is a page where its name only looks like another: %s',
		async (path) => {
			const lines = await saidOf(path);
			expect(lines.filter((line) => !/språk|nynorsk|title|ingress/.test(line))).toEqual([]);
		},
	);
});

describe('a picture whose name cannot stand in an address', () => {
	it('is to be called something else', async () => {
		await mkdir(join(folder, 'bilder'));
		await writeFile(
			join(folder, 'bilder/Mitt Bilde.svg'),
			'<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
		);
		expect(await saidOfFolder()).toContain(
			'content/bilder/Mitt Bilde.svg:1  Navnet på bildet har mellomrom eller et av tegnene % ? #, og kan ikke skrives i en adresse. Kall filen mitt-bilde.svg.',
		);
	});

	it('is known where it is written with percent signs', () => {
		const images = [picture('/bilder/Mitt Bilde.png')];
		const files = both('a', '![Et bilde](/bilder/Mitt%20Bilde.png)');
		expect(said('images', files, { images })[0]).toBe(
			'content/nb/a.md:5  Bildet «/bilder/Mitt%20Bilde.png» kan ikke vises: navnet på filen har mellomrom eller andre tegn som ikke kan stå i en adresse. Gi filen navnet «mitt-bilde.png», og skriv /bilder/mitt-bilde.png.',
		);
		expect(said('images', both('a', '![Et bilde](/bilder/100%.png)'), { images })[0]).toContain('finnes ikke');
	});
});

describe('a picture that no text shows', () => {
	const images = [picture('/bilder/kart.svg'), picture('/bilder/hus.svg')];
	const warning =
		'content/bilder/hus.svg:1  Bildet vises ikke på noen side. Vis det på en, eller slett filen. (advarsel)';

	it('is named, wherever the others are shown', () => {
		expect(said('unused-pictures', both('a', '![Kart](/bilder/kart.svg)'), { images })).toEqual([warning]);
		expect(said('unused-pictures', both('a', '', { banner: { image: '/bilder/kart.svg' } }), { images })).toEqual([
			warning,
		]);
		expect(said('unused-pictures', both('a', '[Kart](/bilder/kart.svg)', { draft: true }), { images })).toEqual([
			warning,
		]);
	});

	it('may be shown by a page that cannot be read', () => {
		expect(said('unused-pictures', [md('nb/a.md', { title: 7 })], { images })).toEqual([]);
	});
});

describe('a suggestion', () => {
	it('may be a page that cannot be used at the moment', () => {
		const broken = { path: 'nb/kontakt.md', text: '---\ntitle: Kontakt: oss\n---\n' };
		expect(said('links', [broken, titled('nb/a.md', 'A', '[Kontakt](/kontkat)')])).toEqual([
			'content/nb/a.md:4  «/kontkat» finnes ikke. Mente du «/kontakt»?',
		]);
	});
});

describe('a shortcode', () => {
	it('may be written about, as code or in a comment', () => {
		const body = 'Skriv `{{< telefon >}}`.\n\n```\n{{< telefon >}}\n```\n\n    {{% x %}}\n\n<!-- {{< telefon >}} -->\n';
		expect(said('shortcodes', both('a', body))).toEqual([]);
	});

	it('is found beside one that is code, on its own line', () => {
		expect(said('shortcodes', [titled('nb/a.md', 'A', '`{{< a >}}`\n`x` {{< b >}}\n')])).toEqual([
			expect.stringMatching(/^content\/nb\/a\.md:5 {2}«\{\{< b >\}\}»/),
		]);
	});
});
