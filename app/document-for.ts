import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { documentVersionHeader } from '@/lib/contract';
import { documentAt } from '@/lib/documents/current-documents';
import type { SiteDocument } from '@/lib/documents/types';

/** A page and its metadata never see two versions. */
const requested = cache(async (address: string) => {
	return documentAt(address, (await headers()).get(documentVersionHeader));
});

/** The document of this request, at an address that must have one of this kind; else it ends in Next's not-found page. */
export async function documentFor<Kind extends SiteDocument['kind']>(
	kind: Kind,
	address: string,
): Promise<Extract<SiteDocument, { kind: Kind }>> {
	const document = await requested(address);
	const isOfKind = (found: SiteDocument): found is Extract<SiteDocument, { kind: Kind }> => found.kind === kind;
	return document && isOfKind(document) ? document : notFound();
}
