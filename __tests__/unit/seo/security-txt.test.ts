import { securityTxt, securityTxtExpires } from '@/lib/seo/security-txt';

const day = 86_400_000;

describe('security.txt', () => {
	const lines = securityTxt({ origin: 'https://minid.no' }).split('\n');

	it('says where to write, in which languages, and where it lies', () => {
		expect(lines).toEqual([
			expect.stringMatching(/^Contact: mailto:\S+@\S+$/),
			'Contact: https://minid.no/nb/kontakt',
			`Expires: ${securityTxtExpires}`,
			'Preferred-Languages: nb, nn, en',
			'Canonical: https://minid.no/.well-known/security.txt',
			'',
		]);
	});

	it('is valid for more than a month from now: renew securityTxtExpires if this fails', () => {
		expect(Date.parse(securityTxtExpires) - Date.now()).toBeGreaterThan(30 * day);
	});

	it('is valid for less than a year at a time (RFC 9116 §2.5.5)', () => {
		expect(securityTxtExpires).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
		expect(Date.parse(securityTxtExpires) - Date.now()).toBeLessThan(366 * day);
	});
});
