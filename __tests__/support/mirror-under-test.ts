/** What the tests of the mirror are told of it. */
export interface MirrorUnderTest {
	/** Where the live site can be asked, under `host`. */
	live: string;
	host: string;
	/** The mirror's folder. */
	dir: string;
	/** Who serves it. */
	servers: Readonly<Record<'nginx' | 'Caddy', string>>;
}

export const mirrorVariable = 'MIRROR_UNDER_TEST';

/**
 * The mirror that was made for all tests, and the site that it is one of.
 *
 * @throws {Error} outside the tests of the mirror.
 */
export function mirrorUnderTest(): MirrorUnderTest {
	const told = process.env[mirrorVariable];
	if (told === undefined) throw new Error('There is a mirror only for tests in mirror/.');
	return JSON.parse(told);
}
