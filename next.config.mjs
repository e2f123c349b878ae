import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

export default withNextIntl({
	// Metadata always stands in the head: streamed metadata needs script, and there is none.
	htmlLimitedBots: /.*/,
	// proxy.ts answers trailing slashes itself, so that an old address needs one redirect, not two.
	skipTrailingSlashRedirect: true,
	poweredByHeader: false,
	// lib/delivery makes the entity tags, one for each content coding.
	generateEtags: false,
	// Takes the image optimiser away: an attack surface that the site does not need.
	images: { unoptimized: true },
	experimental: {
		globalNotFound: true,
		// One document instead of four files: see «Weight» in README.md.
		inlineCss: true,
	},
});
