import { associationAddresses } from '@/lib/addresses/app';
import { appleAppSiteAssociation, digitalAssetLinks } from '@/lib/app-links/association-files';

const production = '9NR5K6K6B5.no.digdir.minid.authenticator';
const development = '9NR5K6K6B5.no.digdir.minid.authenticator.dev';

describe('what Apple’s devices read', () => {
	const { applinks, webcredentials } = appleAppSiteAssociation();

	it('lets links below the two paths open the apps, unless the address says otherwise', () => {
		expect(applinks.details).toEqual([
			{
				appIDs: [production, development],
				components: [{ '#': 'no_universal_links', exclude: true }, { '/': '/app/*' }, { '/': '/app-dev/*' }],
			},
		]);
	});

	it('lets the apps fill in saved passwords', () => {
		expect(webcredentials).toEqual({ apps: [production, development] });
	});
});

describe('what Android reads', () => {
	const android = (name: string, fingerprint: string) => ({
		relation: ['delegate_permission/common.get_login_creds', 'delegate_permission/common.handle_all_urls'],
		target: { namespace: 'android_app', package_name: name, sha256_cert_fingerprints: [fingerprint] },
	});

	it('shares passwords between the site and the apps, and lets the apps open its links', () => {
		expect(digitalAssetLinks()).toEqual([
			{
				relation: ['delegate_permission/common.get_login_creds'],
				target: { namespace: 'web', site: 'https://minid.no' },
			},
			android(
				'no.digdir.minid.authenticator',
				'64:8D:CF:D3:FB:2E:5A:52:D7:A0:ED:86:8F:79:AB:31:10:91:1D:FA:AF:7E:17:BA:A2:86:BA:2F:97:84:DD:98',
			),
			android(
				'no.digdir.minid.authenticator.dev',
				'40:CE:7F:EC:DB:21:EC:ED:4F:FA:22:07:BB:A8:EB:C4:A6:D5:4A:FD:64:3D:C8:17:43:E7:45:4F:FD:C4:72:64',
			),
		]);
	});
});

describe('both files', () => {
	it('lie where they must, and where they lay before', () => {
		for (const name of ['apple-app-site-association', 'assetlinks.json'])
			expect(associationAddresses).toEqual(expect.arrayContaining([`/.well-known/${name}`, `/${name}`]));
	});

	it('are small enough for Apple, which reads no more than 128 kB', () => {
		expect(JSON.stringify(appleAppSiteAssociation()).length).toBeLessThan(128 * 1024);
	});
});
