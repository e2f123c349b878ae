import type { Package } from './packages';

interface Site {
	name: string;
	version: string;
	licence: string;
	/** The names of the packages that it asks for itself. */
	needs: readonly string[];
}

/**
 * What a release is made of, as a CycloneDX 1.6 document (ECMA-424). It holds no time and no serial number: the same packages
 * make the same bytes.
 */
export function sbom(site: Site, packages: readonly Package[]): string {
	const reference = new Map(packages.map((entry) => [entry.folder, referenceOf(entry)]));
	const own = `pkg:npm/${site.name}@${site.version}`;
	const needs = (folders: readonly string[]) => folders.flatMap((folder) => reference.get(folder) ?? []).sort();
	const document = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			component: {
				type: 'application',
				'bom-ref': own,
				name: site.name,
				version: site.version,
				licenses: [{ expression: site.licence }],
				purl: own,
			},
		},
		components: packages.map(componentOf),
		dependencies: [
			{ ref: own, dependsOn: needs(site.needs.map((name) => `node_modules/${name}`)) },
			...packages.map((entry) => ({ ref: referenceOf(entry), dependsOn: needs(entry.needs) })),
		],
	};
	return `${JSON.stringify(document, null, '\t')}\n`;
}

function componentOf(entry: Package) {
	const [, scope, name = entry.name] = /^(@[^/]+)\/(.+)$/.exec(entry.name) ?? [];
	const [, hash] = /^sha512-(\S+)$/.exec(entry.integrity ?? '') ?? [];
	return {
		type: 'library',
		'bom-ref': referenceOf(entry),
		...(scope && { group: scope }),
		name,
		version: entry.version,
		...(hash && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
		...(entry.licence && { licenses: [{ expression: entry.licence }] }),
		purl: packageUrl(entry),
	};
}

/** Unlike its address, the place in the tree is one's own: two packages may need the same version each in its place. */
function referenceOf(entry: Package): string {
	return `${packageUrl(entry)}#${entry.folder}`;
}

/** https://github.com/package-url/purl-spec: the scope is a part of its own, and its sign is encoded. */
function packageUrl({ name, version }: Package): string {
	return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
