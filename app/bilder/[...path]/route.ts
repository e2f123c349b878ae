import { documentFor } from '@/app/document-for';
import { readPicture } from '@/lib/content/store/picture-store';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

/** A picture of the content folder. Only pictures that the registry lists can be asked for. */
export async function GET(_request: Request, { params }: RouteContext<'/bilder/[...path]'>): Promise<Response> {
	const { path } = await params;
	const { image } = await documentFor('picture', `/bilder/${path.join('/')}`);
	const bytes = await readPicture(readSettings(), image);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': image.contentType } });
}
