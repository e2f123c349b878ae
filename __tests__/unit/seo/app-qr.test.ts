import { encode } from 'uqr';
import { appQrSvg } from '../../../lib/seo/app-qr';

describe('the QR code of the app', () => {
	const svg = appQrSvg({ origin: 'https://minid.no' });

	it('has a dark module wherever the code of the app’s address has one, and nowhere else', () => {
		const { data } = encode('https://minid.no/app/', { ecc: 'M', border: 4 });
		const drawn = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
		const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])));
		expect([...drawn].sort()).toEqual(expected.sort());
	});

	it('leaves a quiet zone of four modules around it, light in both colour schemes', () => {
		const places = [...svg.matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
		const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
		expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
		expect(svg).toContain(`<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`);
	});
});
