import { appQrSvg } from '@/lib/seo/app-qr';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return new Response(appQrSvg(readSettings()), { headers: { 'content-type': 'image/svg+xml' } });
}
