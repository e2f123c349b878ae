import { caddyFiles } from '@/lib/mirror/caddy';
import { nginxFiles } from '@/lib/mirror/nginx';
import { manifestWith } from './manifest-for-test';

const manifest = manifestWith({
	entries: {
		'/nb': { tag: '' },
		'/bilder/Foto.svg': {},
		'/bilder/foto.svg': { sizes: { '': 3 } },
		'/bilder/a%22$b.svg': {},
	},
});
const nginx = nginxFiles(manifest, 'abc');
const caddy = caddyFiles(manifest, 'abc');

/** The lines of the table that makes a variable. */
function tableOf(text: string | undefined, variable: string): string {
	const tables = (text ?? '').split(/^map /m);
	return tables.find((table) => table.split('\n', 1)[0]?.split(' ').slice(1).includes(variable)) ?? '';
}

describe('the tables that nginx reads', () => {
	const tables = nginx['nginx/tables.conf'];

	it('name the version that its files lie in', () => {
		expect(tableOf(tables, '$minid_version')).toContain('default "abc"');
	});

	it('tell addresses apart that differ in nothing but capitals', () => {
		const addresses = tableOf(tables, '$minid_address');
		expect(addresses).toContain('"~^/bilder/Foto\\\\.svg$" "/bilder/Foto.svg"');
		expect(addresses).toContain('"~^/bilder/foto\\\\.svg$" "/bilder/foto.svg"');
		expect(addresses).toContain('"/nb" "/nb"');
	});

	it('say what holds signs that mean something to it', () => {
		expect(tableOf(tables, '$minid_address')).toMatch(
			/^\t"\/bilder\/a\\"\$b\.svg" "\/bilder\/a%22\$\{minid_dollar\}b\.svg";$/m,
		);
	});

	it('leave out what is empty, and say what is compressed', () => {
		expect(tableOf(tables, '$minid_tag_of')).not.toContain('"1" ');
		expect(tableOf(tables, '$minid_packed')).toContain('"2" "+"');
		expect(tableOf(tables, '$minid_packed')).not.toContain('"3" ');
		expect(tables?.match(/^\t"[^"]*" "";$/m)).toBeNull();
	});

	it('count anew what depends on what is shown, since a refusal shows another page', () => {
		for (const variable of ['$minid_file', '$minid_headers', '$minid_header_vary', '$minid_refused'])
			expect(tableOf(tables, variable)).toContain('volatile');
	});

	it('have a line for each header that any answer has; the type of a text is left to the configuration', () => {
		expect(nginx['nginx/headers.conf']).toBe('add_header vary $minid_header_vary always;\n');
		expect(tableOf(tables, '$minid_header_vary')).toContain('"2" "c"');
		expect(tableOf(tables, '$minid_header_content_type')).toContain('"2" "text/html"');
	});
});

describe('the tables that Caddy reads', () => {
	it('have everything about a document in one line', () => {
		expect(tableOf(caddy['caddy/tables.conf'], '{minid_file}')).toContain(
			'"2" "bilder/Foto.svg.html" "200" "tag" "+" "set 2"',
		);
	});

	it('say which address a path has, and which document is there', () => {
		const addresses = tableOf(caddy['caddy/tables.conf'], '{minid_address}');
		expect(addresses).toContain('"/nb" "/nb" "1"');
		expect(addresses).toContain('"/bilder/a\\"$b.svg" "/bilder/a%22$b.svg" "4"');
	});

	it('give each set of headers to the answers that have it', () => {
		expect(caddy['caddy/headers.conf']).toContain(
			'@minid_headers_2 vars {minid_headers} "set 2"\nheader @minid_headers_2 {\n\tcontent-type "text/html"\n\tvary "c"\n}',
		);
	});
});
