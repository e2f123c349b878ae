import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { frontLifetimeOf, lifetimes } from '@/lib/contract';
import { frontCacheHeaders } from '@/lib/delivery/headers';
import { locales } from '@/lib/i18n/routing';

const read = (file: string) => readFileSync(`docs/deploy/${file}`, 'utf8');
const files = ['haproxy/haproxy.cfg', 'nginx/balancer.conf', 'nginx/cache.conf', 'varnish/default.vcl'];

/** What is sent to readers has none of it: it is for caches. */
const page = {
	lifetime: lifetimes.page,
	vary: 'Accept-Encoding',
	isSearch: false,
	isContent: true,
	entityTag: 'W/"a"',
};
const forCaches = Object.keys(frontCacheHeaders(page));

describe.each(files)('the configuration for a server in front, %s', (file) => {
	const text = read(file);
	const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));

	it('names three instances, by addresses that are nobody’s (RFC 5737)', () => {
		for (const instance of ['192.0.2.11', '192.0.2.12', '192.0.2.13']) expect(text).toContain(instance);
	});

	it('has a reader, or an address, stay at one instance', () => {
		expect(text).toMatch(/hash-type consistent|hash \$\w+ consistent|directors\.shard/);
	});

	it('keeps what is for caches from readers', () => {
		expect(forCaches).toHaveLength(2);
		for (const name of forCaches)
			expect(
				lines
					.filter((line) => /hide_header|del-header|unset resp/.test(line))
					.join()
					.toLowerCase(),
			).toContain(name);
	});

	it('does not let readers name their device, nor the proxy’s other words', () => {
		expect(text).toMatch(/(del-header|unset req\.http\.|proxy_set_header) ?X-Device-Class/);
		expect(text).toMatch(/X-Forwarded-Host/);
	});

	it('writes no line for a request, which would hold what readers type', () => {
		expect(lines.join('\n')).not.toMatch(/option httplog|log-format|access_log (?!off)|std\.log/);
		expect((text.match(/^server \{/gm) ?? []).length).toBe((text.match(/access_log off;/g) ?? []).length);
	});
});

describe('servers in front that ask for the health of an instance', () => {
	it.each(['haproxy/haproxy.cfg', 'varnish/default.vcl'])('ask whether it is ready: %s', (file) => {
		expect(read(file)).toContain('/healthz/ready');
	});
});

describe('Varnish', () => {
	it('gives nobody what is older than a page may be, while the site answers', () => {
		const [, seconds] = /stale-while-revalidate=(\d+)/.exec(frontLifetimeOf(lifetimes.page) ?? '') ?? [];
		expect(read('varnish/default.vcl')).toContain(`set req.grace = ${seconds}s;`);
	});
});

describe('the page for when no instance answers', () => {
	const page = read('away.html');
	const { fakta } = parse(readFileSync('content/_fakta.md', 'utf8').split('---')[1] ?? '');

	it('says what the site itself would say, in each language, under its own language', () => {
		for (const locale of locales) {
			const { title, lead } = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')).error['503'];
			expect(page).toMatch(new RegExp(`lang="${locale}">(?:(?!lang=)[^])*>${title}<[^]*?>${lead}<`));
		}
	});

	it('has the telephone number of the facts', () => {
		const links = [...page.matchAll(/href="tel:([^"]+)">([^<]+)</g)];
		expect(links).toHaveLength(locales.length);
		for (const [, dialled, shown = ''] of links) {
			expect(dialled).toBe(fakta['telefon-utland'].telefon);
			expect(shown.replaceAll(' ', '').replace('+47', '')).toBe(fakta.telefon.telefon);
		}
	});

	it('fetches nothing: nobody would answer', () => {
		expect(page).not.toMatch(/<(?:link|script|img)|url\(|src=/);
	});
});
