import type { IncomingMessage } from 'node:http';
import { clientOf } from '@/lib/delivery/client-address';

const from = (remoteAddress: string | undefined, forwarded?: string, trustsProxy = false) =>
	clientOf(
		{ headers: forwarded ? { 'x-forwarded-for': forwarded } : {}, socket: { remoteAddress } } as IncomingMessage,
		trustsProxy,
	);

describe('who sends a request', () => {
	it('is the address of the connection, in either way of writing it', () => {
		expect(from('192.0.2.1')).toBe('192.0.2.1');
		expect(from('::ffff:192.0.2.1')).toBe('192.0.2.1');
		expect(from(undefined)).toBe('');
	});

	it.each([
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::1'],
		['2001:db8::1', '2001:0db8:0:0:ffff::'],
		['fe80::1%eth0', 'fe80::2'],
		['::1', '::2'],
	])('is one household for %s and %s', (a, b) => {
		expect(from(a)).toBe(from(b));
	});

	it('is another for another network', () => {
		expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
	});

	it('is whom a trusted proxy has seen, not whom the visitor names', () => {
		expect(from('10.0.0.1', '203.0.113.9, 192.0.2.1', true)).toBe('192.0.2.1');
		expect(from('10.0.0.1', undefined, true)).toBe('10.0.0.1');
		expect(from('10.0.0.1', '192.0.2.1', false)).toBe('10.0.0.1');
	});
});
