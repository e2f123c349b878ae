import type { NextRequest } from 'next/server';
import { waitForShared } from '@/lib/workshop/keep-up';
import { currentWorkspace, nameOfRead } from '@/lib/workshop/workspace';
import { behindSentence } from '../_parts/behind-sentence';

export const dynamic = 'force-dynamic';

/** Whether the folder is another than a room shows, once the shared repository has answered. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
	await waitForShared();
	const isNews = nameOfRead(await currentWorkspace()) !== nextUrl.searchParams.get('vist');
	return Response.json({ isNews, behind: behindSentence() });
}
