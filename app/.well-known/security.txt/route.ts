import { securityTxt } from '@/lib/seo/security-txt';
import { readSite } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return new Response(securityTxt(readSite()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
