import { createHash } from 'node:crypto';
import { filterDocument } from '@/lib/delivery/document-filter';

const document = (head: string, body = '') =>
	`<!DOCTYPE html><html lang="nb"><head>${head}</head><body>${body}</body></html>`;
const filtered = (head: string, body = '') => filterDocument(document(head, body)).html;

describe('what runs', () => {
	it.each([
		'<script src="/_next/a.js" async=""></script>',
		'<script>self.__next_f.push([1])</script>',
		'<script type="module">import "x"</script>',
		'<script type="text/javascript">x</script>',
		'<script type="speculationrules">{}</script>',
		'<SCRIPT TYPE="module">x</SCRIPT>',
		'<link rel="preload" as="script" href="/a.js">',
		'<link rel="PRELOAD" as="Script" href="/a.js">',
		'<link rel="modulepreload" href="/a.js">',
		'<link rel="prefetch" as="script" href="/a.js">',
		'<!-- a comment -->',
	])('is taken out of head and body: %s', (element) => {
		expect(filtered(element, `<p>Før</p>${element}<p>Etter</p>`)).toBe(document('', '<p>Før</p><p>Etter</p>'));
	});

	it('is taken out wherever it stands', () => {
		expect(filtered('', '<div><svg><script>x</script></svg><p><!--$-->Tekst<!--/$--></p></div>')).toBe(
			document('', '<div><svg></svg><p>Tekst</p></div>'),
		);
		expect(
			filterDocument('<!--a--><!DOCTYPE html><html><head></head><body></body></html><script>x</script>').html,
		).toBe('<!DOCTYPE html><html><head></head><body></body></html>');
	});

	it('is taken out many times in a row', () => {
		expect(filtered(`${'<script>1</script>'.repeat(20)}<title>A</title>`)).toBe(document('<title>A</title>'));
	});
});

describe('what does not run', () => {
	it.each([
		'<link rel="stylesheet" href="/a.css">',
		'<link rel="preload" as="font" href="/a.woff2" crossorigin="">',
		'<link rel="preload" as="style" href="/a.css">',
		'<link rel="icon" href="/icon.svg">',
		'<link rel="canonical" href="https://minid.no/nb">',
		'<meta name="description" content="A &amp; B">',
		'<script type="application/ld+json">{"a":"\\u003c"}</script>',
		'<script type="Application/LD+JSON">{}</script>',
		'<style>a > b{}</style>',
	])('stays as it is: %s', (element) => {
		expect(filtered(element)).toBe(document(element));
	});

	it('keeps the text, letter by letter', () => {
		const text =
			'<p>Æøå &lt;b&gt; &amp; «sitat»&nbsp;<time datetime="2026-11-23">i dag</time></p><ul><li>A</li><li>B</li></ul>';
		expect(filtered('', text)).toBe(document('', text));
	});
});

describe('the hashes of the styles', () => {
	const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

	it('are those that a browser works out, each once', () => {
		const head = '<style>a{color:red}</style><style>å > b{}</style><style>a{color:red}</style>';
		expect(filterDocument(document(head)).styleHashes).toEqual([hash('a{color:red}'), hash('å > b{}')]);
	});

	it('are none when there is no style, and that of nothing for an empty one', () => {
		expect(filterDocument(document('')).styleHashes).toEqual([]);
		expect(filterDocument(document('<style></style>')).styleHashes).toEqual([hash('')]);
	});
});
