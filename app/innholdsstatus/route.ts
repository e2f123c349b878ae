import { contentStatus } from '@/lib/documents/current-documents';

export const dynamic = 'force-dynamic';

/** How the content is: asked for by lib/delivery, which answers 404 to everybody else. */
export async function GET(): Promise<Response> {
	return Response.json(await contentStatus());
}
