import pLimit from 'p-limit';
import type { MirrorList } from '../contract';
import { defaultLocale } from '../i18n/routing';
import type { CopiedDocument } from './copied-document';
import { fileNameOf } from './file-name';
import { type Held, heldIn, manifestOf } from './held';
import type { Manifest } from './manifest';
import type { MirroredSite } from './site';
import type { Draft } from './versions';

/** As many as lib/delivery asks Next at a time. */
const atOnce = 4;

/** Content that has changed again after so many rounds is being worked on: the next run will do. */
const mostRounds = 10;

interface Options {
	site: Pick<MirroredSite, 'list' | 'copy' | 'redirectHeaders' | 'staticFiles'>;
	/** Names all but the content that documents depend on. */
	release: string;
	previous: Manifest | undefined;
	draft: Pick<Draft, 'take' | 'write'>;
	/** Told before each round how many documents there are; gives what is told how many of them are held. */
	startProgress(documents: number): (done: number) => void;
}

/** What a mirror is made of, and how many of its documents have been fetched. */
export interface Collected {
	manifest: Manifest;
	fetched: number;
}

/**
 * Has every document of the site in a draft: those that the mirror before has in their present version are taken from there, the others
 * are fetched. All are of one version of the content: when that changes meanwhile, the list is asked for again.
 *
 * @throws {Error} when the site does not answer as it should, its content cannot be read, or it never stands still.
 */
export async function collect({ site, release, previous, draft, startProgress }: Options): Promise<Collected> {
	const held = previous?.release === release ? heldIn(previous) : new Map<string, Held>();
	const redirects = {
		moved: await site.redirectHeaders(`/${defaultLocale}/`),
		negotiated: await site.redirectHeaders('/'),
	};
	let fetched = 0;

	/** False when the content is no longer that of the list. */
	const hold = async (address: string, version: string, list: MirrorList): Promise<boolean> => {
		const known = held.get(address);
		if (known?.version === version && (await draft.take(known))) return true;
		const copy = await site.copy(address);
		if (copy.contentVersion !== '' && copy.contentVersion !== list.version) return false;
		const document = heldOf(address, version, copy);
		await draft.write(document.file, copy.bodies);
		held.set(address, document);
		fetched++;
		return true;
	};

	const holdAll = async (wanted: MirrorList['documents'], list: MirrorList): Promise<boolean> => {
		const show = startProgress(wanted.length);
		const oneOfFew = pLimit(atOnce);
		let done = 0;
		let isCurrent = true;
		const holding = wanted.map(([address, version]) =>
			oneOfFew(async () => {
				if (isCurrent) isCurrent = (await hold(address, version, list)) && isCurrent;
				if (isCurrent) show(++done);
			}),
		);
		await Promise.all(holding).finally(() => oneOfFew.clearQueue());
		return isCurrent;
	};

	for (let round = 0; round < mostRounds; round++) {
		const list = await site.list();
		if (list.unreadableSince !== null) throw new Error('Innholdsmappen kan ikke leses nå.');
		// A file of the build has its hash in its name: what else it depends on is the release.
		const files = [...site.staticFiles].map((address): [string, string] => [address, release]);
		const wanted = [...list.documents, ...files];
		if (!(await holdAll(wanted, list))) continue;
		const addresses = wanted.map(([address]) => address);
		return { manifest: manifestOf({ release, list, held, addresses, redirects }), fetched };
	}
	throw new Error('Innholdet ble endret hver gang speilet var nesten ferdig.');
}

function heldOf(address: string, version: string, { status, headers, bodies, tag, mark }: CopiedDocument): Held {
	const sizes = Object.fromEntries(Object.entries(bodies).map(([ending, { length }]) => [ending, length]));
	return { version, status, file: fileNameOf(address, headers['content-type'] ?? ''), sizes, tag, mark, headers };
}
