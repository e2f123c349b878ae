import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { Page } from '../content/types';

const size = { width: 1200, height: 630 };

/** The light scheme of app/_styles/theme.css, as plain values: the drawing library knows no custom properties. */
const theme = {
	background: '#eef4fa',
	title: '#1f2c3d',
	text: '#1f2c3d',
	accent: '#0062ba',
	lines: '#cfe1f2',
};

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
				background: theme.background,
				color: theme.text,
				fontFamily: 'Inter',
			}}
		>
			<Lines />
			<div style={{ display: 'flex', flexDirection: 'column', gap: 32 }}>
				<div
					style={{
						fontSize: page.title.length > 40 ? 60 : 76,
						fontWeight: 700,
						lineHeight: 1.15,
						letterSpacing: '-0.02em',
						color: theme.title,
					}}
				>
					{page.title}
				</div>
				<div style={{ fontSize: 32, lineHeight: 1.4, maxWidth: 900 }}>{shorten(page.ingress ?? '', 150)}</div>
			</div>
			<div style={{ display: 'flex', alignItems: 'center', gap: 20, fontSize: 48, fontWeight: 700 }}>
				<CardMark />
				MinID
			</div>
		</div>
	);
	const fonts = [
		{ name: 'Inter', data: regular, weight: 400 as const },
		{ name: 'Inter', data: bold, weight: 700 as const },
	];
	return new ImageResponse(card, { ...size, fonts });
}

/** The lines of the site's illustrations, in the lower right corner. */
function Lines() {
	const radii = [50, 95, 140, 185, 230];
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: becomes part of one picture, whose text stands in the page's metadata
		<svg
			width="700"
			height="420"
			viewBox="0 0 700 420"
			fill="none"
			stroke={theme.lines}
			strokeWidth="18"
			strokeLinecap="round"
			style={{ position: 'absolute', right: 0, bottom: 0 }}
		>
			{radii.map((radius) => (
				<path key={radius} d={`M${600 - radius} 420a${radius} ${radius} 0 0 1 ${2 * radius} 0`} />
			))}
		</svg>
	);
}

/** The mark of app/_components/base/Mark.tsx, drawn with plain values. */
function CardMark() {
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: becomes part of one picture, whose text stands in the page's metadata
		<svg width="76" height="76" viewBox="0 0 32 32" fill="none" strokeWidth="3.5" strokeLinecap="round">
			<rect width="32" height="32" rx="8" fill={theme.accent} />
			<path d="M8 23.5V12M24 23.5V8.5" stroke="#7fb0dc" />
			<path d="M8 12l6.5 7.5L24 8.5" stroke="#ffffff" strokeLinejoin="round" />
		</svg>
	);
}

function shorten(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
