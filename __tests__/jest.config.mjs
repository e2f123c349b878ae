import { availableParallelism } from 'node:os';
import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: '.' });

/** CommonJS packages that need no transformation; everything else in node_modules may be ESM only (remark, unified …). */
const commonJs = [
	'next',
	'react',
	'react-dom',
	'@testing-library',
	'jsdom',
	'gray-matter',
	'js-yaml',
	'zod',
	'playwright-core',
	'html-validate',
	'caniuse-lite',
	'typescript',
	'@swc',
	'fast-check',
	'pure-rand',
];

const withSite = {
	globalSetup: '<rootDir>/__tests__/global-setup.ts',
	globalTeardown: '<rootDir>/__tests__/global-teardown.ts',
};

/**
 * Tests of code and of content need no build and no browser; tests of the site as it is served need both. The other engines
 * and the release have commands of their own: not every machine has what they need, and a release takes several builds.
 */
const projects = [
	{ displayName: 'code', folders: ['unit', 'content'] },
	{ displayName: 'site', folders: ['http', 'browser'], ...withSite },
	{ displayName: 'workshop', folders: ['workshop'] },
	{ displayName: 'deploy', folders: ['deploy'] },
	{ displayName: 'engines', folders: ['engines'], ...withSite },
	{
		displayName: 'release',
		folders: ['release', 'http', 'browser'],
		globalSetup: '<rootDir>/__tests__/release-setup.ts',
		globalTeardown: '<rootDir>/__tests__/global-teardown.ts',
		// They are of Next's own commands, which a release does without.
		testPathIgnorePatterns: ['/http/next-start', '/http/third-language'],
	},
	{
		displayName: 'mirror',
		// Those of what readers get, whoever serves it.
		folders: [
			'mirror',
			'http/accessibility-protocol',
			'http/crawl',
			'http/delivered-headers',
			'http/languages',
			'http/no-script',
			'http/strange-addresses',
			'browser/every-page',
			'browser/guide',
			'browser/print',
			'browser/sampled-pages',
			'browser/tasks',
			'browser/zoom',
		],
		globalSetup: '<rootDir>/__tests__/mirror-setup.ts',
		globalTeardown: '<rootDir>/__tests__/global-teardown.ts',
	},
];

export default async function config() {
	const base = await createJestConfig({
		rootDir: '..',
		testEnvironment: 'node',
		moduleNameMapper: {
			'^@/(.*)$': '<rootDir>/$1',
			// A quarter of a second for each file that reads content, and never used.
			'^esprima$': '<rootDir>/__tests__/support/no-esprima.ts',
		},
		// Jest lists every file below its roots before the first test: it need not list node_modules and the build.
		roots: ['<rootDir>/__tests__', '<rootDir>/app', '<rootDir>/lib'],
	})();
	return {
		rootDir: '..',
		// A third of the time goes to waiting for servers: on two processors, three took 666 s where two took 785.
		maxWorkers: 3,
		testSequencer: '<rootDir>/__tests__/longest-first.mjs',
		// Counts for all projects: within one, Jest does not heed it. No test is there to be quick; a slow machine may take its time.
		testTimeout: 30_000,
		// How many windows of the browser one file has open at a time.
		maxConcurrency: availableParallelism(),
		projects: projects.map(({ folders, ...project }) => ({
			...base,
			...project,
			rootDir: process.cwd(),
			testMatch: folders.flatMap((folder) => [
				`<rootDir>/__tests__/${folder}/**/*.test.{ts,tsx}`,
				`<rootDir>/__tests__/${folder}.test.ts`,
			]),
			// next/jest puts its own pattern here, which leaves ESM-only packages untransformed: it is replaced once it is known.
			transformIgnorePatterns: [`/node_modules/(${commonJs.join('|')})/`, '\\.module\\.css$'],
		})),
	};
}
