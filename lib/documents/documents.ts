import { LRUCache } from 'lru-cache';
import { digestOf } from '../content/assemble/digest';
import type { SiteContent } from '../content/types';
import { makeDocument, type Release } from './make';
import { type Ask, answerTo, type Question } from './questions';
import type { SiteDocument } from './types';

/** A document, and the version that names it: the same for the same document of the same release, and for no other. */
export interface Versioned {
	version: string;
	document: SiteDocument;
}

/** What a version was made from. */
interface Trace {
	version: string;
	/** The questions asked, and what each was answered with. */
	asked: readonly Looked[];
	digests: readonly string[];
}

/** A question, and its answer as it was last looked at. */
interface Looked {
	readonly question: Question;
	digest: string;
	/** Which version of the site gave it; a number, so that no earlier site is held. */
	at: number;
}

/** Between the proxy that names a version and the view that shows it lie some milliseconds. */
const mostHandedOver = 256;

/** So long (ms) others wait for the site to be gone through, each time that they have something to do: an answer takes some twenty such turns. */
const longestBlockMs = 3;

interface Options extends Release {
	/** Names the release: everything but the content that documents depend on. */
	build: string;
}

/**
 * Knows the version of every document that has been asked for, and what it was made from. After a change, a document is made
 * again only when a question that it asked of the site is answered otherwise.
 */
export function createDocuments({ build, ...release }: Options) {
	const traces = new Map<string, Trace>();
	const looked = new Map<string, Looked>();
	const numbers = new WeakMap<SiteContent, number>();
	let sites = 0;
	const handedOver = new LRUCache<string, SiteDocument>({ max: mostHandedOver });

	const numberOf = (site: SiteContent): number => {
		const number = numbers.get(site) ?? ++sites;
		numbers.set(site, number);
		return number;
	};

	/** Brings what is known of a question up to date. */
	const look = (site: SiteContent, known: Looked, answer = answerTo(site, known.question)): string => {
		known.digest = digestOf(answer);
		known.at = numberOf(site);
		return known.digest;
	};

	/** Whether all that a trace was made from is as it was. */
	const holds = (site: SiteContent, { asked, digests }: Trace): boolean => {
		const now = numberOf(site);
		return asked.every((known, index) => (known.at === now ? known.digest : look(site, known)) === digests[index]);
	};

	const make = (site: SiteContent, address: string): Versioned | undefined => {
		const asked = new Set<Looked>();
		const ask = ((...question: Question) => {
			const key = question.join('\n');
			const answer = answerTo(site, question);
			const known = looked.get(key) ?? { question, digest: '', at: 0 };
			looked.set(key, known);
			if (known.at !== numberOf(site)) look(site, known, answer);
			asked.add(known);
			return answer;
		}) as Ask;
		const document = makeDocument(ask, address, release);
		if (!document) return undefined;
		const version = digestOf([build, release.settings, document]);
		traces.set(address, { version, asked: [...asked], digests: [...asked].map(({ digest }) => digest) });
		handedOver.set(version, document);
		return { version, document };
	};

	const knownVersion = (site: SiteContent, address: string): string | undefined => {
		const trace = traces.get(address);
		return trace && holds(site, trace) ? trace.version : undefined;
	};

	return {
		/** The document at an address. */
		at: make,
		/** Names the document at an address, and holds it ready for the view that is to show it. */
		handOver: (site: SiteContent, address: string): string | undefined => {
			const version = knownVersion(site, address);
			return version !== undefined && handedOver.get(version) ? version : make(site, address)?.version;
		},
		/** The version of the document at an address; undefined where there is none. */
		versionOf: (site: SiteContent, address: string): string | undefined =>
			knownVersion(site, address) ?? make(site, address)?.version,
		/** The document of a version that has been handed over a moment ago. */
		handedOver: (version: string): SiteDocument | undefined => handedOver.get(version),
		/**
		 * The versions of these addresses that are known, without making any; empty for the others. What the site has no more
		 * is forgotten. Others are let in between.
		 */
		knownVersions: async (
			site: SiteContent,
			addresses: readonly string[],
			rest: () => Promise<unknown>,
		): Promise<string[]> => {
			const versions: string[] = [];
			const here = new Set(addresses);
			for (const address of traces.keys()) if (!here.has(address)) traces.delete(address);
			let since = performance.now();
			for (const address of addresses) {
				versions.push(knownVersion(site, address) ?? '');
				if (performance.now() - since < longestBlockMs) continue;
				await rest();
				since = performance.now();
			}
			const now = numberOf(site);
			for (const [key, { at }] of looked) if (at < now) looked.delete(key);
			return versions;
		},
	};
}

export type Documents = ReturnType<typeof createDocuments>;
