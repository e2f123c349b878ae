import { appLinks } from './config';

/**
 * What Apple's devices ask before they let a link open the app, or offer it the site's passwords
 * (https://developer.apple.com/documentation/xcode/supporting-associated-domains). The first component that matches decides.
 */
export function appleAppSiteAssociation() {
	const appIDs = appLinks.apps.map(({ apple }) => apple);
	const components = [
		{ '#': appLinks.browserFragment, exclude: true },
		...appLinks.linkPaths.map((path) => ({ '/': path })),
	];
	return { applinks: { details: [{ appIDs, components }] }, webcredentials: { apps: appIDs } };
}

const loginCredentials = 'delegate_permission/common.get_login_creds';
const handleAllUrls = 'delegate_permission/common.handle_all_urls';

/** The same for Android, as a statement list (https://developers.google.com/digital-asset-links/v1/statements). */
export function digitalAssetLinks() {
	const site = { relation: [loginCredentials], target: { namespace: 'web', site: appLinks.site } };
	const apps = appLinks.apps.map(({ android }) => ({
		relation: [loginCredentials, handleAllUrls],
		target: {
			namespace: 'android_app',
			package_name: android.package,
			sha256_cert_fingerprints: android.fingerprints,
		},
	}));
	return [site, ...apps];
}
