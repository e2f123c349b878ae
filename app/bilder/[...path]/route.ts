import { readPicture } from '@/lib/content/store/picture-store';
import { currentRegistry } from '@/lib/content/store/registry';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

/** A picture of the content folder. Only pictures that the registry lists can be asked for. */
export async function GET(_request: Request, { params }: RouteContext<'/bilder/[...path]'>): Promise<Response> {
	const { path } = await params;
	const address = `/bilder/${path.map(decodeURIComponent).join('/')}`.normalize('NFC');
	const { images } = (await currentRegistry()).site;
	const image = Object.hasOwn(images, address) ? images[address] : undefined;
	if (!image) return new Response(null, { status: 404 });
	const bytes = await readPicture(readSettings(), image);
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': image.contentType } });
}
