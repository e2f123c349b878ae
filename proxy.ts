import { type NextRequest, NextResponse } from 'next/server';
import { dependsOnDevice, deviceClassFrom, deviceHeader } from './lib/addresses/device-class';
import { currentRegistry } from './lib/content/store/registry';
import { errorPageHeader, keepsNotFoundPagesHeader, lifetimes, versionHeader } from './lib/contract';
import { decide } from './lib/routing/decide';

/** Carries out what `decide` says, and puts the lifetime and the content version on every response. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
	// The build says which addresses are no part of the site (next.config.mjs): none of the public one's.
	if (process.env.ROOMS_BELOW && `${request.nextUrl.pathname}/`.startsWith(`${process.env.ROOMS_BELOW}/`))
		return NextResponse.next();
	const { site, version } = await currentRegistry();
	const { pathname, searchParams } = request.nextUrl;
	const byDevice = dependsOnDevice(pathname);
	const device = byDevice ? deviceClassFrom(request.headers) : 'other';
	const decision = decide(site, pathname, request.headers.get('accept-language'), searchParams, device);
	const headers = new Headers({ [versionHeader]: version });
	if (decision.kind === 'serve') {
		headers.set('cache-control', lifetimes[decision.lifetime]);
		return NextResponse.next({ headers });
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
	return NextResponse.rewrite(target, { status: decision.status, headers });
}

export const config = { matcher: '/((?!_next/).*)' };
