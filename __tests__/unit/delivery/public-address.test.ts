import { createAddressCheck } from '@/lib/delivery/public-address';

const site = { origin: 'https://minid.no', hasPublicAddress: true, trustsProxy: false };
const elsewhere = createAddressCheck(site);
const behindProxy = createAddressCheck({ ...site, trustsProxy: true });

describe('a request to the public address', () => {
	it.each(['minid.no', 'MinID.no'])('is in the right place: %s', (host) => {
		expect(elsewhere({ headers: { host }, url: '/nb' })).toBeUndefined();
	});

	it('may have a port, if the address has it', () => {
		const check = createAddressCheck({ ...site, origin: 'http://minid.no:8080' });
		expect(check({ headers: { host: 'minid.no:8080' }, url: '/nb' })).toBeUndefined();
		expect(check({ headers: { host: 'minid.no' }, url: '/nb' })).toBe('http://minid.no:8080/nb');
	});
});

describe('a request to another address', () => {
	it.each(['minid.no:443', 'MinID.no'])('is not sent away from %s, another way to write the same', (host) => {
		expect(elsewhere({ headers: { host }, url: '/nb' })).toBeUndefined();
	});

	it.each(['www.minid.no', 'evil.example', 'minid.no.evil.example', '10.0.0.4:3000', '', undefined])(
		'is sent to the same page there: %s',
		(host) => {
			expect(elsewhere({ headers: { host }, url: '/nb/om-minid?q=a&side=2' })).toBe(
				'https://minid.no/nb/om-minid?q=a&side=2',
			);
		},
	);

	it.each([
		'//evil.example/a',
		'/\\evil.example',
		'/@evil.example',
		'/.evil.example',
		'http://evil.example/a',
		'evil.example',
		'*',
	])('stays on the site, whatever is asked for: %s', (url) => {
		const address = elsewhere({ headers: { host: 'www.minid.no' }, url });
		expect(new URL(address ?? '').origin).toBe('https://minid.no');
	});

	it('is as good as any when the site has no public address', () => {
		const check = createAddressCheck({ ...site, hasPublicAddress: false });
		expect(check({ headers: { host: '192.168.1.7:3000' }, url: '/nb' })).toBeUndefined();
	});
});

describe('a proxy in front', () => {
	const forwarded = { host: '10.0.0.4:3000', 'x-forwarded-host': 'minid.no', 'x-forwarded-proto': 'https' };

	it('is believed when it is trusted', () => {
		expect(behindProxy({ headers: forwarded, url: '/nb' })).toBeUndefined();
		expect(behindProxy({ headers: { ...forwarded, 'x-forwarded-host': 'www.minid.no' }, url: '/nb' })).toBe(
			'https://minid.no/nb',
		);
		expect(behindProxy({ headers: { ...forwarded, 'x-forwarded-proto': 'http' }, url: '/nb?a' })).toBe(
			'https://minid.no/nb?a',
		);
	});

	it('is not believed when it is not', () => {
		expect(elsewhere({ headers: forwarded, url: '/nb' })).toBe('https://minid.no/nb');
		const headers = { host: 'minid.no', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
		expect(elsewhere({ headers, url: '/nb' })).toBeUndefined();
	});

	it('speaks for the reader, not for the proxies between', () => {
		const headers = { ...forwarded, 'x-forwarded-host': 'minid.no, inside', 'x-forwarded-proto': 'https,http' };
		expect(behindProxy({ headers, url: '/nb' })).toBeUndefined();
	});

	it('that says nothing leaves the request as it is', () => {
		expect(behindProxy({ headers: { host: 'minid.no' }, url: '/nb' })).toBeUndefined();
		expect(behindProxy({ headers: { host: 'www.minid.no' }, url: '/nb' })).toBe('https://minid.no/nb');
	});
});
