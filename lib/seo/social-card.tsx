import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { Page } from '../content/types';

const size = { width: 1200, height: 630 };

/** A static woff: the drawing library drops the connection when it is given a variable woff2 font. */
const fontFile = (weight: number) =>
	join(process.cwd(), `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`);

/** Draws the social-media picture of a page, in the page's language: title, lead and wordmark. */
export async function socialCard(page: Pick<Page, 'title' | 'ingress' | 'language'>): Promise<ImageResponse> {
	const [regular, bold] = await Promise.all([readFile(fontFile(400)), readFile(fontFile(700))]);
	const card = (
		<div
			lang={page.language}
			style={{
				display: 'flex',
				flexDirection: 'column',
				justifyContent: 'space-between',
				width: '100%',
				height: '100%',
				padding: 80,
				background: '#0b2a4a',
				color: '#ffffff',
				fontFamily: 'Inter',
			}}
		>
			<div style={{ display: 'flex', flexDirection: 'column', gap: 32 }}>
				<div style={{ fontSize: page.title.length > 40 ? 60 : 76, fontWeight: 700, lineHeight: 1.15 }}>
					{page.title}
				</div>
				<div style={{ fontSize: 32, lineHeight: 1.4, color: '#d5e4f5' }}>{shorten(page.ingress ?? '', 170)}</div>
			</div>
			<div style={{ fontSize: 40, fontWeight: 700 }}>MinID</div>
		</div>
	);
	const fonts = [
		{ name: 'Inter', data: regular, weight: 400 as const },
		{ name: 'Inter', data: bold, weight: 700 as const },
	];
	return new ImageResponse(card, { ...size, fonts });
}

function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
