import { createVersionClock } from '@/lib/delivery/content-version';

function setUp() {
	const clock = { now: 100 };
	return { clock, version: createVersionClock(() => clock.now) };
}

describe('the version that readers may be shown', () => {
	it('is not known before an answer names one', () => {
		const { version } = setUp();
		expect(version.current()).toBeUndefined();
		version.seen('');
		expect(version.current()).toBeUndefined();
		expect([version.isPast('1-a'), version.isOutdated('1-a'), version.isConfirmed('1-a', 5)]).toEqual(
			Array(3).fill(false),
		);
	});

	it('rises with the pages that are seen, by number and not by letters', () => {
		const { version } = setUp();
		for (const seen of ['9-b', '10-a', '9-c']) version.seen(seen);
		expect(version.current()).toBe('10-a');
	});

	it('is what the origin reports when it is newer', () => {
		const { version } = setUp();
		version.seen('1-a');
		version.reported('2-b', 0);
		expect(version.current()).toBe('2-b');
	});

	it('is what the origin reports when it has as many changes but other content', () => {
		const { version } = setUp();
		version.reported('1-a', 0);
		version.reported('1-b', 0);
		expect(version.current()).toBe('1-b');
	});

	it('goes back only on the word of an answer that was asked for after it was raised', () => {
		const { clock, version } = setUp();
		version.seen('2-b');
		clock.now = 200;
		version.reported('1-a', 99);
		version.reported('1-a', 100);
		expect(version.current()).toBe('2-b');
		version.reported('1-a', 101);
		expect(version.current()).toBe('1-a');
	});

	it('counts from when it was first raised, not from when it was last seen', () => {
		const { clock, version } = setUp();
		version.seen('2-b');
		clock.now = 200;
		version.seen('2-b');
		version.reported('2-b', 150);
		version.reported('1-a', 160);
		expect(version.current()).toBe('1-a');
	});
});

describe('a response', () => {
	it('is outdated when it is made from any other version, and past when from an earlier one', () => {
		const { version } = setUp();
		version.seen('2-b');
		const verdicts = ['1-a', '2-b', '2-c', '3-a'].map((name) => [version.isPast(name), version.isOutdated(name)]);
		expect(verdicts).toEqual([
			[true, true],
			[false, false],
			[false, true],
			[false, true],
		]);
	});

	it('that depends on no content is neither', () => {
		const { version } = setUp();
		version.seen('2-b');
		expect([version.isPast(''), version.isOutdated('')]).toEqual([false, false]);
	});
});

describe('the word of the origin', () => {
	it('holds for a while, for the version that it named', () => {
		const { clock, version } = setUp();
		version.reported('1-a', 90);
		clock.now = 104;
		expect([version.isConfirmed('1-a', 5), version.isConfirmed('2-b', 5)]).toEqual([true, false]);
		clock.now = 105;
		expect(version.isConfirmed('1-a', 5)).toBe(false);
	});

	it('is not given by a page, nor by an answer that came too late', () => {
		const { version } = setUp();
		version.seen('2-b');
		version.reported('1-a', 50);
		expect([version.isConfirmed('2-b', 5), version.isConfirmed('1-a', 5)]).toEqual([false, false]);
	});
});
