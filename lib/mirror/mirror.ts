import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type CommandRun, refusal } from '../content-check/command-run';
import { reasonOf } from '../delivery/reason';
import { isLocale } from '../i18n/routing';
import { readSettings, type Settings } from '../settings';
import { caddyFiles } from './caddy';
import { type Collected, collect } from './collect';
import { takeLock } from './lock';
import type { Manifest } from './manifest';
import { nginxFiles } from './nginx';
import { readOptions, settingFaults, usage } from './options';
import { createProgress } from './progress';
import { type MirroredSite, openSite } from './site';
import { makeMirror, openVersions, type Versions } from './versions';

/** Makes a mirror of the site in a folder, or brings the one there up to date. */
export async function runMirror(args: readonly string[]): Promise<CommandRun> {
	const { options, faults } = readOptions(args);
	if (faults.length > 0) return refusal([...faults, '', usage]);
	if (options.help) return { code: 0, output: usage, errors: '' };
	const dir = resolve(options.dir);
	// Next, which is started here, reads its settings from the same place.
	process.env.STATE_DIR ||= join(dir, 'state');
	const settings = readSettings();
	const wrong = settingFaults(settings);
	if (wrong.length > 0) return refusal(wrong);
	await makeMirror(dir);
	const release = await takeLock(dir);
	try {
		return await bringUpToDate(dir, await openVersions(dir), settings);
	} finally {
		await release();
	}
}

async function bringUpToDate(dir: string, versions: Versions, settings: Settings): Promise<CommandRun> {
	const startedAt = performance.now();
	const lines: string[] = [];
	const lastLines = () => lines.slice(-20);
	const site = await openSite(settings, (line) => lines.push(line)).catch((error: unknown) => {
		throw new Error([...lastLines(), reasonOf(error)].join('\n'));
	});
	try {
		const draft = await versions.draft();
		const collected = await collect({
			site,
			release: releaseOf(site, settings),
			previous: versions.manifest,
			draft,
			startProgress: (documents) => createProgress('speil', documents),
		});
		const { manifest, fetched } = collected;
		const seconds = (performance.now() - startedAt) / 1000;
		// Whatever had to be fetched although it was held had been damaged.
		if (versions.isShown(manifest) && fetched === 0) {
			await draft.discard();
			return { code: 0, output: unchanged(dir, seconds), errors: '' };
		}
		const gone = goneFrom(versions.manifest, manifest);
		const name = await draft.publish(manifest, (version) => ({
			...nginxFiles(manifest, version),
			...caddyFiles(manifest, version),
		}));
		return { code: 0, output: [receipt(dir, name, collected, seconds), ...gone].join('\n'), errors: '' };
	} catch (error) {
		const still = versions.manifest ? 'Speilet er som det var.' : 'Det er ikke laget noe speil.';
		return { code: 1, output: '', errors: [...lastLines(), `${reasonOf(error)} ${still}`].join('\n') };
	} finally {
		await site.stop();
	}
}

/** Names the code and the settings that documents and headers are made by. */
function releaseOf({ build }: Pick<MirroredSite, 'build'>, { origin, indexable, hsts }: Settings): string {
	return createHash('sha256')
		.update(JSON.stringify([build, origin, indexable, hsts]))
		.digest('hex')
		.slice(0, 16);
}

function receipt(dir: string, name: string, { manifest, fetched }: Collected, seconds: number): string {
	const documents = Object.keys(manifest.entries).length;
	return [
		`Speilet er laget på ${decimal(seconds)} s: ${documents} adresser, ${fetched} av dem hentet nå, ${decimal(megabytesOf(manifest))} MB.`,
		`${join(dir, 'current')} → versions/${name}`,
		'Be nå webtjeneren lese oppsettet på nytt: nginx -s reload, eller caddy reload.',
	].join('\n');
}

/** So many are named. */
const mostNamed = 20;

/** The pages that an earlier mirror had, and this one has no answer for: whoever deleted them by mistake sees it here. */
function goneFrom(earlier: Manifest | undefined, { entries, moved, gone }: Manifest): string[] {
	// That a page was there is remembered, and no answer: it is one where an editor has said that it is gone for good.
	const forGood = gone.filter(([, page]) => entries[page]?.status === 410);
	const answered = new Set([...Object.keys(entries), ...[...moved, ...forGood].map(([address]) => address)]);
	const addresses = Object.keys(earlier?.entries ?? {}).filter(
		(address) => isLocale(address.split('/')[1]) && !answered.has(address),
	);
	if (addresses.length === 0) return [];
	const named = [...addresses.slice(0, mostNamed), ...(addresses.length > mostNamed ? ['…'] : [])];
	return [`Borte siden sist, og svarer nå 404 (${addresses.length}): ${named.join(', ')}`];
}

function unchanged(dir: string, seconds: number): string {
	return `Ingenting er endret (${decimal(seconds)} s): ${join(dir, 'current')} er som det var.`;
}

function megabytesOf({ entries }: Manifest): number {
	const sizes = Object.values(entries).flatMap((entry) => Object.values(entry.sizes));
	return sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
}

function decimal(value: number): string {
	return value.toFixed(1).replace('.', ',');
}
