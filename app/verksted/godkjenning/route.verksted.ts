import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { followApproval } from '@/lib/workshop/follow-approval';

export const dynamic = 'force-dynamic';

/** The name that git gives a version. */
const versionSchema = z.string().regex(/^[0-9a-f]{40,64}$/);

/** So many files are told of by name. */
const mostNamed = 20;

/** How far what somebody has sent for approval has come. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
	const sent = versionSchema.safeParse(nextUrl.searchParams.get('sendt'));
	const files = nextUrl.searchParams.getAll('fil').slice(0, mostNamed);
	return sent.success ? Response.json(await followApproval(sent.data, files)) : new Response(null, { status: 404 });
}
