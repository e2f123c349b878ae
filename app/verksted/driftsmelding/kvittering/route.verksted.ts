import type { NextRequest } from 'next/server';
import { receiptSentences, receiptTone } from '@/lib/workshop/receipt-sentences';
import { readReceipt } from '@/lib/workshop/receipts';

export const dynamic = 'force-dynamic';

/** What the public site shows now of what somebody waits for. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
	const receipt = await readReceipt(nextUrl.searchParams.get('id') ?? '');
	if (!receipt) return new Response(null, { status: 404 });
	return Response.json({ isDone: receipt.isDone, tone: receiptTone(receipt), sentences: receiptSentences(receipt) });
}
