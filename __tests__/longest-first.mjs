import TestSequencer from '@jest/test-sequencer';

/**
 * What has a site or a browser to wait for comes before what is done in a second: no worker is then left with the longest file
 * when the others have nothing more to do. Jest itself goes by how long files took the last time, which a fresh machine does not
 * know, and else by their size.
 */
export default class LongestFirst extends TestSequencer {
	sort(tests) {
		const isQuick = ({ context }) => context.config.displayName?.name === 'code';
		return super.sort(tests).sort((a, b) => Number(isQuick(a)) - Number(isQuick(b)));
	}
}
