import { bodyOf, type Coding, etagOf, type Representations } from '../delivery/representation';
import type { Entry } from './manifest';

/** A document as the site answers with it, in every coding. */
export interface CopiedDocument {
	status: number;
	headers: Record<string, string>;
	/** By what is added to the file's name; identity has nothing added. */
	bodies: Record<string, Buffer>;
	tag: Entry['tag'];
	mark: Entry['mark'];
	/** The version of the content that it was made from; empty where it depends on none. */
	contentVersion: string;
}

/** Codings, and what the name of a compressed file ends with. */
export const endings = { br: '.br', gzip: '.gz' } as const;

/** The bytes of each coding, and how their entity tags are written (lib/delivery/representation.ts). */
export async function bodiesOf(
	representations: Representations,
): Promise<Pick<CopiedDocument, 'bodies' | 'tag' | 'mark'>> {
	const tag = representations.etag.slice(1, -1);
	const body = async (coding: Coding) => bodyOf(representations, coding);
	if (representations.effort === undefined) return { bodies: { '': await body('identity') }, tag, mark: '' };
	return {
		bodies: {
			'': await body('identity'),
			[endings.br]: await body('br'),
			[endings.gzip]: await body('gzip'),
		},
		tag,
		mark: etagOf(representations, 'br').slice(`"${tag}-br`.length, -1),
	};
}
