import { type NextRequest, NextResponse } from 'next/server';
import { currentRegistry } from './lib/content/registry';
import { lifetimes, versionHeader } from './lib/delivery/lifetimes';
import { decide } from './lib/routing/decide';

/** Carries out what `decide` says, and puts the lifetime and the content version on every response. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
	const { site, version } = await currentRegistry();
	const { pathname, searchParams } = request.nextUrl;
	const decision = decide(site, pathname, request.headers.get('accept-language'), searchParams);
	const headers = new Headers({ [versionHeader]: version });
	if (decision.kind === 'serve') {
		headers.set('cache-control', lifetimes[decision.lifetime]);
		return NextResponse.next({ headers });
	}
	if (decision.kind === 'redirect') {
		headers.set('cache-control', lifetimes[decision.lifetime]);
		headers.set('location', new URL(decision.to, request.url).href);
		if (decision.negotiated) headers.set('vary', 'Accept-Language');
		return new NextResponse(null, { status: decision.status, headers });
	}
	headers.set('cache-control', lifetimes.notFound);
	const target = request.nextUrl.clone();
	target.pathname = `/${decision.locale}/ikke-funnet`;
	target.search = '';
	return NextResponse.rewrite(target, { status: 404, headers });
}

export const config = { matcher: '/((?!_next/).*)' };
