import { currentMirrorList } from '@/lib/routing/current-mirror-list';

export const dynamic = 'force-dynamic';

/** What a mirror of the site must hold: asked for by lib/mirror. lib/delivery answers 404 to everybody. */
export async function GET(): Promise<Response> {
	return Response.json(await currentMirrorList());
}
