import { digitalAssetLinks } from '@/lib/app-links/association-files';

export const dynamic = 'force-dynamic';

export function GET(): Response {
	return Response.json(digitalAssetLinks());
}
