import { type NextRequest, NextResponse } from 'next/server';
import { dependsOnDevice, deviceClassFrom, deviceHeader } from './lib/addresses/device-class';
import { isNoContent } from './lib/content/store/opening';
import {
	documentVersionHeader,
	entityTagOf,
	errorPageHeader,
	keepsNotFoundPagesHeader,
	lifetimes,
	versionHeader,
} from './lib/contract';
import { currentDocuments } from './lib/documents/current-documents';
import { decide } from './lib/routing/decide';

/** Answers every request first: with what `decide` says of its address, or that there is no content to say it of. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
	try {
		return await carryOut(request);
	} catch (error) {
		if (isNoContent(error)) return new NextResponse(null, { status: 503 });
		// Next would go by the error's code: of ENOENT it makes a page that is not there (next-server.js).
		throw new Error('Adressen kunne ikke slås opp.', { cause: error });
	}
}

/**
 * Carries out what `decide` says, and puts the lifetime and the content version on every response. A document that the
 * requester has already is not made again (RFC 9110 §13.1.2).
 */
async function carryOut(request: NextRequest): Promise<NextResponse> {
	// The build says which addresses are no part of the site (next.config.mjs): none of the public one's.
	if (process.env.ROOMS_BELOW && `${request.nextUrl.pathname}/`.startsWith(`${process.env.ROOMS_BELOW}/`))
		return NextResponse.next();
	const { site, version, documents } = await currentDocuments();
	const { pathname, searchParams } = request.nextUrl;
	const byDevice = dependsOnDevice(pathname);
	const device = byDevice ? deviceClassFrom(request.headers) : 'other';
	const decision = decide(site, pathname, request.headers.get('accept-language'), searchParams, device);
	const headers = new Headers({ [versionHeader]: version });
	if (decision.kind === 'serve') {
		headers.set('cache-control', lifetimes[decision.lifetime]);
		const documentVersion = documents.versionOf(site, pathname);
		// What is found depends on the whole site, and in development a document depends on code that changes.
		const isFound = decision.lifetime === 'search' && request.nextUrl.search !== '';
		if (documentVersion && !isFound && process.env.NODE_ENV !== 'development') {
			const entityTag = entityTagOf(documentVersion);
			headers.set('etag', entityTag);
			if (isAlreadyThere(request, entityTag)) return new NextResponse(null, { status: 304, headers });
		}
		return NextResponse.next({ headers, request: { headers: asking(request, documents.handOver(site, pathname)) } });
	}
	if (decision.kind === 'redirect') {
		headers.set('cache-control', lifetimes[decision.lifetime]);
		headers.set('location', new URL(decision.to, request.url).href);
		if (decision.negotiated)
			headers.set('vary', byDevice ? `Accept-Language, User-Agent, ${deviceHeader}` : 'Accept-Language');
		return new NextResponse(null, { status: decision.status, headers });
	}
	headers.set('cache-control', lifetimes.notFound);
	const target = request.nextUrl.clone();
	target.pathname = decision.page;
	// Making the page takes a hundred times as long as naming it, and it is the same for every address without a past.
	if (request.headers.has(keepsNotFoundPagesHeader) && request.nextUrl.pathname !== target.pathname) {
		headers.set(errorPageHeader, target.pathname);
		return new NextResponse(null, { status: decision.status, headers });
	}
	target.search = '';
	return NextResponse.rewrite(target, {
		status: decision.status,
		headers,
		request: { headers: asking(request, documents.handOver(site, target.pathname)) },
	});
}

/** The request with the document that the view is to show: what the requester says of it does not count. */
function asking(request: NextRequest, documentVersion: string | undefined): Headers {
	const headers = new Headers(request.headers);
	headers.delete(documentVersionHeader);
	if (documentVersion) headers.set(documentVersionHeader, documentVersion);
	return headers;
}

function isAlreadyThere({ method, headers }: NextRequest, entityTag: string): boolean {
	if (method !== 'GET' && method !== 'HEAD') return false;
	const known = headers.get('if-none-match')?.split(',') ?? [];
	return known.some((tag) => tag.trim() === entityTag || tag.trim() === '*');
}

export const config = { matcher: '/((?!_next/).*)' };
