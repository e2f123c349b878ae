import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outsidePackage } from '../bench/outside-package';
import { serverUnderTest } from '../support/start-site';

const home = dirname(serverUnderTest);
const sbom = JSON.parse(readFileSync(join(home, 'sbom.cdx.json'), 'utf8'));

/** What CycloneDX's own schema says against a document. */
async function faultsOf(document: object): Promise<unknown> {
	const schemas = join(await outsidePackage('@cyclonedx/cyclonedx-library', '10.3.0'), 'res/schema');
	const read = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
	const { default: Ajv } = createRequire(join(await outsidePackage('ajv', '8.20.0'), 'package.json'))('ajv');
	const ajv = new Ajv({ strict: false, validateFormats: false });
	for (const name of ['spdx', 'jsf-0.82'])
		ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
	const validate = ajv.compile(read('bom-1.6'));
	return validate(document) ? [] : validate.errors;
}

describe('The list of what a release is made of', () => {
	test('is a CycloneDX document, by its schema', async () => {
		expect(await faultsOf(sbom)).toEqual([]);
		expect(await faultsOf({ ...sbom, specVersion: 1.6 })).not.toEqual([]);
	}, 300_000);

	test('names the framework, and not what only the build needs', () => {
		const names = (sbom.components as { name: string }[]).map(({ name }) => name);
		for (const name of ['next', 'react', 'remark', 'zod', 'micromark']) expect(names).toContain(name);
		for (const name of ['esbuild', 'tsx', 'typescript', 'jest', 'sharp', 'postcss', 'subset-font'])
			expect(names).not.toContain(name);
	});
});

test('The licences of all that others wrote go along', () => {
	const licences = readFileSync(join(home, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
	for (const { group, name, version } of sbom.components as { group?: string; name: string; version: string }[])
		expect(licences).toContain(`${group ? `${group}/` : ''}${name} ${version}\n`);
	expect(licences).toContain('next/dist/compiled/');
});
