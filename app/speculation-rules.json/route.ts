import { speculationRules } from '@/lib/addresses/speculation-rules';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return Response.json(speculationRules, { headers: { 'content-type': 'application/speculationrules+json' } });
}
