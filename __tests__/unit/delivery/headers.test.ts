import { lifetimes } from '@/lib/contract';
import { frontCacheHeaders, securityHeaders } from '@/lib/delivery/headers';

const open = securityHeaders({ origin: 'https://minid.no', indexable: true, hsts: [] }, ["'sha256-abc='"]);
const local = securityHeaders({ origin: 'http://10.0.0.4:3000', indexable: false, hsts: [] });
const policyOf = (headers: Record<string, string>) =>
	Object.fromEntries(
		(headers['content-security-policy'] ?? '').split('; ').map((directive): [string, string] => {
			const [name = '', ...values] = directive.split(' ');
			return [name, values.join(' ')];
		}),
	);

describe('the content security policy', () => {
	it('lets nothing run, and nothing come from elsewhere', () => {
		expect(policyOf(open)).toMatchObject({
			'default-src': "'none'",
			'script-src': "'none'",
			'img-src': "'self'",
			'font-src': "'self'",
			'connect-src': "'self'",
			'base-uri': "'none'",
			'frame-ancestors': "'none'",
		});
		expect(open['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
	});

	it('lets in the styles that the document holds, and no others', () => {
		expect(policyOf(open)['style-src']).toBe("'self' 'sha256-abc='");
		expect(policyOf(local)['style-src']).toBe("'self'");
	});
});

describe('encrypted connections', () => {
	it('are demanded on https', () => {
		expect(open['strict-transport-security']).toBe('max-age=63072000');
		const wide = securityHeaders({
			origin: 'https://minid.no',
			indexable: true,
			hsts: ['includeSubDomains', 'preload'],
		});
		expect(wide['strict-transport-security']).toBe('max-age=63072000; includeSubDomains; preload');
		expect(policyOf(open)).toHaveProperty('upgrade-insecure-requests');
	});

	it('are not demanded on a local network, where the site would break', () => {
		expect(local).not.toHaveProperty('strict-transport-security');
		expect(policyOf(local)).not.toHaveProperty('upgrade-insecure-requests');
	});
});

describe('search engines', () => {
	it('are kept out of every response unless the site is public', () => {
		expect(open).not.toHaveProperty('x-robots-tag');
		expect(local['x-robots-tag']).toBe('noindex');
	});
});

describe('caches in front of the site', () => {
	const page = {
		lifetime: lifetimes.page,
		vary: 'Accept-Encoding',
		isSearch: false,
		isContent: true,
		entityTag: 'W/"abc"',
	};

	it('keep a page as long as this server does, under the keys of the content and of the document', () => {
		expect(frontCacheHeaders(page)).toEqual({
			'cdn-cache-control': 'max-age=30, stale-while-revalidate=30, stale-if-error=86400',
			'surrogate-key': 'innhold abc',
		});
	});

	it('keep nothing for longer than a page, since they do not know when the content changes', () => {
		const told = Object.entries(lifetimes).map(([name, lifetime]) => {
			const [seconds] = String(frontCacheHeaders({ ...page, lifetime })['cdn-cache-control']).split(', ');
			return [name, seconds];
		});
		expect(Object.fromEntries(told)).toEqual({
			page: 'max-age=30',
			search: 'max-age=30',
			redirect: 'max-age=30',
			notFound: 'max-age=10',
			image: 'max-age=30',
			secret: 'undefined',
		});
	});

	it('keep what has no document of its own under the key of the content alone', () => {
		const redirect = { ...page, lifetime: lifetimes.redirect, entityTag: undefined };
		expect(frontCacheHeaders(redirect)['surrogate-key']).toBe('innhold');
		expect(frontCacheHeaders({ ...redirect, isContent: false })).not.toHaveProperty('surrogate-key');
	});

	it('keep nothing that somebody has typed, or that is another for other readers', () => {
		expect(frontCacheHeaders({ ...page, isSearch: true })).toEqual({});
		expect(frontCacheHeaders({ ...page, vary: 'Accept-Language, Accept-Encoding' })).toEqual({});
		expect(frontCacheHeaders({ ...page, lifetime: undefined })).toEqual({});
	});
});

describe('every response', () => {
	it('has the headers that protect readers', () => {
		expect(open).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
		});
		expect(open['permissions-policy']).toMatch(/(^|, )camera=\(\)(, |$)/);
	});

	it('has values that may stand in a header', () => {
		for (const value of Object.values(open)) expect(value).toMatch(/^[\x20-\x7E]+$/);
	});
});
