import { fileNameOf } from '@/lib/mirror/file-name';

describe('the file of an address', () => {
	it.each([
		['/nb', 'text/html; charset=utf-8', 'nb.html'],
		['/nb/om-minid', 'text/html; charset=utf-8', 'nb/om-minid.html'],
		['/bilde/nb/om-minid', 'image/png', 'bilde/nb/om-minid.png'],
		['/bilder/bl%C3%A5%20skjerm.svg', 'image/svg+xml', 'bilder/blå skjerm.svg'],
		['/_next/static/media/a.woff2', 'font/woff2', '_next/static/media/a.woff2'],
		['/robots.txt', 'text/plain', 'robots.txt'],
		['/.well-known/security.txt', 'text/plain', '.well-known/security.txt'],
		['/.well-known/apple-app-site-association', 'application/json', '.well-known/apple-app-site-association.json'],
	])('%s of the type %s is %s', (address, type, file) => {
		expect(fileNameOf(address, type)).toBe(file);
	});

	it.each(['/', '/../passwd', '/nb/%2e%2e/x', '/nb//x', '/nb/.', '/nb/%00'])(
		'is never outside the folder: %s',
		(address) => {
			expect(() => fileNameOf(address, 'text/html')).toThrow(address);
		},
	);
});
