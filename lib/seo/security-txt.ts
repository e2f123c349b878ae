import { absoluteUrl, type Settings } from '../settings';

/** Renew before it passes: a test fails a month ahead (RFC 9116 §2.5.5). */
export const securityTxtExpires = '2027-11-01T00:00:00Z';

/** Where to report a security flaw (RFC 9116). */
export function securityTxt(settings: Pick<Settings, 'origin'>): string {
	return [
		'Contact: mailto:brukerstotte@digdir.no',
		`Contact: ${absoluteUrl(settings, '/nb/kontakt')}`,
		`Expires: ${securityTxtExpires}`,
		'Preferred-Languages: nb, nn, en',
		`Canonical: ${absoluteUrl(settings, '/.well-known/security.txt')}`,
		'',
	].join('\n');
}
