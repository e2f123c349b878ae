import { z } from 'zod';
import { appPath } from '../addresses/app';

/** Team id and bundle id. */
const appleAppId = z.string().regex(/^[A-Z0-9]{10}(\.[A-Za-z0-9-]+)+$/);
const androidPackage = z.string().regex(/^[a-z]\w*(\.[a-z]\w*)+$/i);
/** SHA-256 of the certificate that an Android app is signed with, as `keytool` prints it. */
const fingerprint = z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/);
/** A path with everything below it. */
const linkPath = z.string().regex(/^\/[a-z-]+\/\*$/);

const schema = z.strictObject({
	/** Where each kind of telephone gets the app. */
	stores: z.strictObject({
		ios: z.url({ protocol: /^https$/, hostname: /^apps\.apple\.com$/ }),
		android: z.url({ protocol: /^https$/, hostname: /^play\.google\.com$/ }),
	}),
	/** Links to these open the app where it is installed. */
	linkPaths: z.array(linkPath).min(1),
	/** An address with this fragment stays in the browser. */
	browserFragment: z.string().regex(/^\w+$/),
	/** The site whose saved passwords the apps may fill in. */
	site: z.url({ protocol: /^https$/ }).refine((url) => URL.canParse(url) && new URL(url).origin === url),
	apps: z
		.array(
			z.strictObject({
				apple: appleAppId,
				android: z.strictObject({ package: androidPackage, fingerprints: z.array(fingerprint).min(1) }),
			}),
		)
		.min(1),
});

/**
 * What stores and telephones know about the MinID app. The values are those that the earlier site published.
 *
 * The app for development is in no store: a link below `/app-dev` opens it where it is installed, and is not found elsewhere.
 */
export const appLinks = schema.parse({
	stores: {
		ios: 'https://apps.apple.com/no/app/minid-app/id1555414999',
		android: 'https://play.google.com/store/apps/details?id=no.digdir.minid.authenticator',
	},
	linkPaths: [`${appPath}/*`, '/app-dev/*'],
	browserFragment: 'no_universal_links',
	site: 'https://minid.no',
	apps: [
		{
			apple: '9NR5K6K6B5.no.digdir.minid.authenticator',
			android: {
				package: 'no.digdir.minid.authenticator',
				fingerprints: [
					'64:8D:CF:D3:FB:2E:5A:52:D7:A0:ED:86:8F:79:AB:31:10:91:1D:FA:AF:7E:17:BA:A2:86:BA:2F:97:84:DD:98',
				],
			},
		},
		{
			apple: '9NR5K6K6B5.no.digdir.minid.authenticator.dev',
			android: {
				package: 'no.digdir.minid.authenticator.dev',
				fingerprints: [
					'40:CE:7F:EC:DB:21:EC:ED:4F:FA:22:07:BB:A8:EB:C4:A6:D5:4A:FD:64:3D:C8:17:43:E7:45:4F:FD:C4:72:64',
				],
			},
		},
	],
} satisfies z.input<typeof schema>);
