import { securityTxt } from '@/lib/seo/security-txt';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return new Response(securityTxt(readSettings()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
