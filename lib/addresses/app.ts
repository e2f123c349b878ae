/** Where printed codes and links lead that are to open the app: the address of the earlier site, which must keep working. */
export const appPath = '/app';

/**
 * Where each file lies that tells telephones about the app: its place by the standard, and the one it had before, which installed apps may still ask for.
 * Both are answered at once, since neither Apple nor Google follows a redirect.
 */
export const associationAddresses = [
	'/.well-known/apple-app-site-association',
	'/.well-known/assetlinks.json',
	'/apple-app-site-association',
	'/assetlinks.json',
] as const;
