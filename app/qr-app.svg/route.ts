import { appQrSvg } from '@/lib/seo/app-qr';
import { readSite } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return new Response(appQrSvg(readSite()), { headers: { 'content-type': 'image/svg+xml' } });
}
