import { speculationHeaders, speculationRules, speculationRulesPath } from '@/lib/addresses/speculation-rules';

/** Whether the rule lets a browser load an address ahead. Patterns end at a star, or are the whole path. */
function loads({ where }: (typeof speculationRules)['prefetch'][number], address: string): boolean {
	const matches = (pattern: string) =>
		pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address.split('?')[0] === pattern;
	return where.and.every((condition) =>
		'not' in condition ? !matches(condition.not.href_matches) : matches(condition.href_matches),
	);
}

describe.each(['prefetch', 'prerender'] as const)('what browsers may %s', (kind) => {
	const rules = speculationRules[kind];

	it.each(['/nb', '/nn/om-minid', '/'])('is a page of the site: %s', (address) => {
		expect(rules.some((rule) => loads(rule, address))).toBe(true);
	});

	it.each(['/app', '/app?x', '/app/x', '/nb/sok', '/nb/sok?q=a', '/nn/sok?q=a&side=2'])('is never %s', (address) => {
		expect(rules.some((rule) => loads(rule, address))).toBe(false);
	});

	it('waits for a sign that the reader is about to go there', () => {
		expect(rules.map(({ eagerness }) => eagerness)).toEqual(['moderate']);
	});
});

it('The header names the address of the rules as a string (RFC 8941 §3.3.3)', () => {
	expect(speculationHeaders['speculation-rules']).toBe(`"${speculationRulesPath}"`);
});
