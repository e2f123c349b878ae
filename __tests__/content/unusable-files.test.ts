import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '@/lib/content-check/check';
import { md, titled } from '../support/site-from';
import { said, saidByAll } from './check-from';

const sound = '---\ntitle: A\ningress: B\n---\n';
/** What is said of one file, whatever its translation lacks. */
const ofFile = (text: string) =>
	saidByAll([{ path: 'nb/a.md', text }, md('nn/a.md', { title: 'A', ingress: 'B' })]).filter((line) =>
		line.includes('nb/a.md'),
	);

describe('front matter', () => {
	it('behind an empty line or a byte-order mark is used, with a warning', () => {
		const warning =
			'content/nb/a.md:1  Filen begynner med en tom linje eller et usynlig tegn (BOM). «---» skal stå aller først. (advarsel)';
		expect(ofFile(`\n${sound}Tekst.\n`)).toEqual([warning]);
		expect(ofFile(`\uFEFF${sound}Tekst.\n`)).toEqual([warning]);
		expect(ofFile(`\uFEFF \n\n${sound}# X\n\nTekst.\n`)).toEqual([
			warning,
			expect.stringContaining('nb/a.md:7  «X» er på nivå 1'),
		]);
	});

	it('that is missing or not closed is said to be so', () => {
		expect(ofFile('## Bare tekst\n')).toEqual([
			'content/nb/a.md:1  Filen mangler front matter. Begynn filen med en linje «---», så felter som title, og så en linje «---».',
		]);
		expect(ofFile('---\ntitle: A\n\n## Tekst\n')).toEqual([
			'content/nb/a.md:1  Front matter er ikke avsluttet. Sett en linje med bare «---» etter det siste feltet.',
		]);
		expect(ofFile('')).toHaveLength(1);
	});

	it('in another language than YAML is refused, and never run', () => {
		expect(ofFile('---js\nglobalThis.wasRun = true\n---\n')).toEqual([
			'content/nb/a.md:1  Front matter må være YAML: den første linjen skal være bare «---», ikke «---js».',
		]);
		expect(globalThis).not.toHaveProperty('wasRun');
	});

	it('with a fault is reported on its line', () => {
		expect(ofFile('---\ntitle: A\ningress: B: C\n---\n')).toEqual([
			'content/nb/a.md:3  En tekst med kolon må stå i anførselstegn. Skriv: ingress: "B: C"',
		]);
	});
});

describe('an alias', () => {
	const page = (name: string, ...aliases: string[]) => md(`nb/${name}.md`, { title: name, aliases });

	it('does not lead to its own page', () => {
		expect(said('alias', [page('a', '/gammel', '/a')])).toEqual([
			'content/nb/a.md:5  aliases[1]: «/a» er sidens egen adresse, og ville ha ledet til seg selv. Ta bort linjen.',
		]);
		expect(said('alias', [page('a', '/nb/a/')])).toHaveLength(1);
	});

	it('does not stand in the way of a page', () => {
		expect(said('alias', [titled('nb/b.md', 'B'), page('a', '/b')])).toEqual([
			'content/nb/a.md:4  aliases[0]: «/b» ville ha skjult nb/b.md, som har denne adressen. Ta bort linjen.',
		]);
	});

	it('belongs to one page', () => {
		expect(said('alias', [page('a', '/gammel'), page('b', '/gammel/')])).toEqual([
			'content/nb/b.md:4  aliases[0]: «/gammel/» er alt et alias i nb/a.md. Ta bort linjen.',
		]);
		expect(said('alias', [page('a', '/gammel'), md('nn/a.md', { title: 'A', aliases: ['/gammel'] })])).toEqual([]);
	});

	it('stands once', () => {
		expect(said('alias', [page('a', '/gammel', '/nb/gammel')])).toEqual([
			'content/nb/a.md:5  aliases[1]: «/nb/gammel» står to ganger. Ta bort linjen.',
		]);
	});
});

describe('on disk', () => {
	let folder = '';
	const write = (name: string, data: string | Uint8Array) => writeFile(join(folder, name), data);
	const lines = async (file: string) =>
		(await checkContent(folder, 'mappe', folder)).text.split('\n').filter((line) => line.startsWith(`mappe/${file}:`));

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'content-'));
		await mkdir(join(folder, 'nb'));
		await mkdir(join(folder, 'nn'));
		await write('nn/a.md', sound);
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('Windows line ends and decomposed letters are no fault', async () => {
		await write('nb/a.md', `${sound}## Når\n\n[x](#naar)\n`.replaceAll('\n', '\r\n').normalize('NFD'));
		expect(await lines('nb/a.md')).toEqual([]);
	});

	it('another encoding than UTF-8 is', async () => {
		await write('nb/a.md', Buffer.from('---\ntitle: Få hjelp\n---\n', 'latin1'));
		expect(await lines('nb/a.md')).toEqual([
			'mappe/nb/a.md:1  Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnkoding UTF-8.',
		]);
	});

	it('a link out of the folder, or to nothing, is not followed', async () => {
		await symlink('/etc/hostname', join(folder, 'nb/a.md'));
		await symlink('borte.md', join(folder, 'nb/b.md'));
		expect(await lines('nb/a.md')).toEqual([
			'mappe/nb/a.md:1  Filen er en lenke ut av innholdsmappen. Legg selve filen her.',
		]);
		expect(await lines('nb/b.md')).toEqual(['mappe/nb/b.md:1  Filen er en lenke til noe som ikke finnes.']);
	});

	it('a file outside the language folders is', async () => {
		await write('notater.md', 'x');
		expect(await lines('notater.md')).toEqual([
			'mappe/notater.md:1  Filen ligger utenfor språkmappene, og blir ikke vist. Flytt den til mappen for språket, for eksempel nb.',
		]);
	});
});
