import { parseArgs } from 'node:util';
import type { Settings } from '../settings';

export const usage = [
	'Bruk: SITE_URL=https://… npm run mirror -- MAPPE',
	'',
	'Legger hele nettstedet som filer i MAPPE, slik at nginx eller Caddy kan vise det når alt annet er nede.',
	'Bare det som er endret siden sist, blir hentet på nytt. MAPPE må være ny, tom eller et speil fra før.',
	'',
	'  --help         vis denne teksten',
	'',
	'Innstillingene er de samme som for «npm start»: SITE_URL, CONTENT_DIR, STATE_DIR (ellers MAPPE/state).',
].join('\n');

export interface MirrorOptions {
	dir: string;
	help: boolean;
}

/** Reads the arguments of the command without stopping at the first that is wrong. */
export function readOptions(args: readonly string[]): { options: MirrorOptions; faults: string[] } {
	const { tokens } = parseArgs({
		args: [...args],
		options: { help: { type: 'boolean', short: 'h' } },
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
	const folders = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
	const help = given.some(({ name }) => name === 'help');
	const faults = given.filter(({ name }) => name !== 'help').map(({ rawName }) => `«${rawName}» er ikke et valg.`);
	if (folders.length === 0 && !help) faults.push('Skriv hvilken mappe speilet skal ligge i.');
	if (folders.length > 1)
		faults.push(`Speilet kan bare ligge i én mappe: ${folders.map((name) => `«${name}»`).join(', ')}.`);
	return { options: { dir: folders[0] ?? '', help }, faults };
}

/** What is wrong with the settings for a mirror: it stands for the site at its public address, or it is of no use. */
export function settingFaults({ hasPublicAddress }: Pick<Settings, 'hasPublicAddress'>): string[] {
	return hasPublicAddress
		? []
		: ['SITE_URL må være satt: adressen leserne bruker, for eksempel https://minid.no. Den står i hver side.'];
}
