import { createHash } from 'node:crypto';

/** What Next's build says of itself, as JSON, in `.next/server/`. */
export interface BuildSecrets {
	/** `preview-props.json` */
	preview: Readonly<Record<string, string>>;
	/** `server-reference-manifest.json` */
	encryptionKey: string;
}

/**
 * Takes out of Next's output what differs from build to build of the same code: the folder it was built in, and keys that it
 * makes up. The keys protect drafts shown by cookie and arguments of server functions, of which the site has none; and
 * nothing that a reader sends reaches Next (lib/delivery). They are made from the build's name in their stead.
 */
export function fixOutput(root: string, build: string, { preview, encryptionKey }: BuildSecrets) {
	const derived = (name: string) => createHash('sha256').update(`${build} ${name}`).digest();
	const fixed: [string, string][] = [
		[JSON.stringify(root), '"."'],
		...Object.entries(preview).map(([name, value]): [string, string] => [
			value,
			derived(name).toString('hex').slice(0, value.length),
		]),
		[encryptionKey, derived('encryptionKey').toString('base64')],
	];
	return (text: string): string => fixed.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
