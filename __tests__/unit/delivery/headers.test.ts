import { securityHeaders } from '@/lib/delivery/headers';

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
