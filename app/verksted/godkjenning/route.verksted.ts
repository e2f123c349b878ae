import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { followApproval } from '@/lib/workshop/follow-approval';

export const dynamic = 'force-dynamic';

/** The name that git gives a version. */
const versionSchema = z.string().regex(/^[0-9a-f]{40,64}$/);

/** How far what somebody has sent for approval has come. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
	const sent = versionSchema.safeParse(nextUrl.searchParams.get('sendt'));
	return sent.success ? Response.json(await followApproval(sent.data)) : new Response(null, { status: 404 });
}
