import { readOptions, settingFaults } from '@/lib/mirror/options';

describe('the arguments of the mirror', () => {
	it('are a folder', () => {
		expect(readOptions(['/srv/speil'])).toEqual({ options: { dir: '/srv/speil', help: false }, faults: [] });
	});

	it('may be a question for help alone', () => {
		expect(readOptions(['-h'])).toMatchObject({ options: { help: true }, faults: [] });
	});

	it('are told of with all that is wrong at once', () => {
		expect(readOptions(['--rask', 'a', 'b']).faults).toEqual([
			'«--rask» er ikke et valg.',
			'Speilet kan bare ligge i én mappe: «a», «b».',
		]);
		expect(readOptions([]).faults).toEqual(['Skriv hvilken mappe speilet skal ligge i.']);
	});

	it('are of no use without the address that readers have: it stands in each page', () => {
		expect(settingFaults({ hasPublicAddress: true })).toEqual([]);
		expect(settingFaults({ hasPublicAddress: false })).toEqual([expect.stringContaining('SITE_URL må være satt')]);
	});
});
