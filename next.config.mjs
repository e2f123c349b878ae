import { PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** The editors' workshop is another build of the same app, in a folder of its own: the public one has none of its files. */
const isWorkshop = process.env.VERKSTED === '1';

/** Files with such names count in the workshop alone. */
const workshopExtensions = isWorkshop ? ['verksted.tsx', 'verksted.ts'] : [];

const distDir = isWorkshop ? '.verksted' : '.next';

const config = withNextIntl({
	pageExtensions: [...workshopExtensions, 'tsx', 'ts'],
	// Types are checked by a command of their own (`npm run typecheck`): a build need not wait ten seconds for them again.
	typescript: { ignoreBuildErrors: true },
	distDir,
	// Finds its WebAssembly beside itself, so it is loaded from where it is installed; the public build does not know it.
	serverExternalPackages: isWorkshop ? ['hunspell-wasm'] : [],
	// Becomes a part of what is built: proxy.ts lets addresses below it pass, and the public build has none.
	env: { ROOMS_BELOW: isWorkshop ? '/verksted' : '', BUILD_FOLDER: distDir },
	// One of the code's own, so that a build can be made again (lib/build); a random one for whoever builds without it.
	generateBuildId: () => process.env.BUILD_ID ?? null,
	// Metadata always stands in the head: streamed metadata needs script, and there is none.
	htmlLimitedBots: /.*/,
	// proxy.ts answers trailing slashes itself, so that an old address needs one redirect, not two.
	skipTrailingSlashRedirect: true,
	// A segment of the app's folders is a whole one: a part of a large sitemap stands at /sitemap-2.xml (lib/addresses/sitemap.ts).
	rewrites: async () => [{ source: '/sitemap-:del(\\d+).xml', destination: '/sitemap-del/:del' }],
	poweredByHeader: false,
	// lib/delivery makes the entity tags, one for each content coding.
	generateEtags: false,
	// Takes the image optimiser away: an attack surface that the site does not need.
	images: { unoptimized: true },
	outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
	experimental: {
		globalNotFound: true,
		// One document instead of four files: see «Weight» in README.md.
		inlineCss: true,
		// Nothing is written when readers ask: a release may lie where nobody can write.
		isrFlushToDisk: false,
		// As many as the machine has would stand in what is built, and make it another on another machine.
		cpus: 1,
	},
});

/** What a release is made of is laid out by every build: it costs a second, and `next start` need not know. */
export default (phase) =>
	phase === PHASE_PRODUCTION_BUILD && !isWorkshop ? { ...config, output: 'standalone' } : config;
