import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Package } from './packages';

/** What the site may be made of: licences that ask for no more than that their text goes along. */
const permitted = new Set([
	'MIT',
	'MIT-0',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'CC0-1.0',
	'CC-BY-4.0',
	'OFL-1.1',
	'Python-2.0',
	'Unlicense',
]);

/** The name of a file that holds a licence, or what has to go along with one. */
const licenceName = /^(licen[cs]e|copying|notice)(\b|[._-])/i;

export interface LicenceText {
	/** Whose text it is. */
	of: string;
	/** As an SPDX expression, where it is said. */
	licence: string | undefined;
	/** None where the package holds none. */
	text: string | undefined;
}

/**
 * The licence texts of packages, in a folder where they are installed; further folders are parts of packages that others have
 * written, and that lie there with licences of their own.
 */
export async function collectLicences(
	root: string,
	packages: readonly Package[],
	parts: readonly string[],
): Promise<LicenceText[]> {
	const own = packages.map(async ({ folder, name, version, licence }) => ({
		of: `${name} ${version}`,
		licence,
		text: await textIn(join(root, folder)),
	}));
	const further = parts.map(async (folder) => ({
		of: folder.replace(/^node_modules\//, ''),
		licence: undefined,
		text: await textIn(join(root, folder)),
	}));
	return [...(await Promise.all(own)), ...(await Promise.all(further)).filter(({ text }) => text !== undefined)];
}

async function textIn(folder: string): Promise<string | undefined> {
	const names = (await readdir(folder)).filter((name) => licenceName.test(name)).sort();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return texts.length > 0 ? texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n') : undefined;
}

/** Every package with a licence that the site may not be made of, in Norwegian. */
export function forbiddenLicences(packages: readonly Package[]): string[] {
	return packages
		.filter(({ licence }) => !isPermitted(licence ?? ''))
		.map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'sier ikke hvilken lisens den har'}`);
}

/** Whether an SPDX expression can be met. One that joins both ways is left to people. */
function isPermitted(expression: string): boolean {
	const plain = expression.replace(/^\((.*)\)$/, '$1');
	return (
		plain.split(' OR ').some((licence) => permitted.has(licence)) ||
		plain.split(' AND ').every((licence) => permitted.has(licence))
	);
}

const line = `\n${'-'.repeat(80)}\n`;

/** All licence texts as one file; packages that share one to the letter stand above it together. */
export function licenceFile(texts: readonly LicenceText[]): string {
	const owners = new Map<string, string[]>();
	for (const { of, licence, text = `Licence: ${licence}. The package holds no text of it.` } of texts)
		owners.set(text, [...(owners.get(text) ?? []), of]);
	const parts = [...owners].map(([text, names]) => `${names.sort().join('\n')}\n\n${text}\n`);
	return parts.sort().join(line);
}
