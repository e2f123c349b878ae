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
	'axe-core',
	'@axe-core',
	'playwright-core',
	'html-validate',
	'caniuse-lite',
	'typescript',
	'@swc',
];

export default async function config() {
	const base = await createJestConfig({
		rootDir: '..',
		testEnvironment: 'node',
		testMatch: ['<rootDir>/__tests__/**/*.test.{ts,tsx}'],
		moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
		modulePathIgnorePatterns: ['<rootDir>/.next/'],
		globalSetup: '<rootDir>/__tests__/global-setup.ts',
		testTimeout: 10_000,
		maxWorkers: 2,
	})();
	// next/jest puts its own pattern here, which leaves ESM-only packages untransformed: it is replaced once it is known.
	return { ...base, transformIgnorePatterns: [`/node_modules/(${commonJs.join('|')})/`, '\\.module\\.css$'] };
}
