import { execFileSync } from 'node:child_process';
import { commitTime } from '@/lib/release/commit-time';

describe('The time of a release', () => {
	it('is that of the last commit', async () => {
		const said = execFileSync('git', ['log', '-1', '--format=%cI'], { encoding: 'utf8' });
		expect(await commitTime(undefined)).toEqual(new Date(said.trim()));
	});

	it('is what SOURCE_DATE_EPOCH says, where it is set', async () => {
		expect(await commitTime('1795795200')).toEqual(new Date('2026-11-27T16:00:00Z'));
	});

	it.each(['i dag', '12.5', '1795795200000'])(
		'is refused, with what it should be, when it is no time: %s',
		async (given) => {
			await expect(commitTime(given)).rejects.toThrow('skal være et antall sekunder');
		},
	);
});
