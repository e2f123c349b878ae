import { readCommandLine } from './command-line';

export const usage = [
	'Bruk: npm run release [-- VALG …]',
	'',
	'Bygger nettstedet, og legger alt det trenger for å kjøre uten annet enn Node, i dist/.',
	'',
	'  --oci          lager også et bilde for containere, dist.oci.tar',
	'  --node FIL     Node-programmet som skal være med i bildet (ellers det som kjører nå)',
	'  --help         vis denne teksten',
].join('\n');

const options = {
	oci: { type: 'boolean' },
	node: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

export interface ReleaseOptions {
	/** The Node of the image; absent when none is asked for. */
	imageNode: string | undefined;
	help: boolean;
}

/** Reads the arguments of the command without stopping at the first that is wrong. */
export function readOptions(args: readonly string[], ownNode: string): { options: ReleaseOptions; faults: string[] } {
	const { given, faults } = readCommandLine(args, options);
	if (given.has('node') && !given.has('oci')) faults.push('«--node» gjelder bare bildet: skriv også --oci.');
	const imageNode = given.has('oci') ? (given.get('node') ?? ownNode) : undefined;
	return { options: { imageNode, help: given.has('help') }, faults };
}
