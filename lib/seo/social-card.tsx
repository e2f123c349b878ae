import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import type { PageType } from '../content/source/page-types';
import type { IconName } from '../content/source/schema';
import type { Page } from '../content/types';
import { fingerprint } from './fingerprint';
import { iconPaths } from './icon-paths';

const size = { width: 1200, height: 630 };

/** The light scheme of app/_styles/theme.css, as plain values: the drawing library knows no custom properties. */
const theme = {
	background: '#eef4fa',
	text: '#1f2c3d',
	accent: '#0062ba',
	lines: '#c7ddf0',
};

/** What is drawn in the middle of the arcs, where the page has no icon of its own. */
const iconOfType: Record<PageType, IconName> = {
	home: 'skjold',
	section: 'hjelp',
	guide: 'kom-i-gang',
	article: 'nokkel',
	page: 'info',
};

/** A static woff: the drawing library drops the connection when it is given a variable woff2 font. */
const fontFile = (weight: number) =>
	join(process.cwd(), `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`);

/** Draws the social-media picture of a page, in the page's language: title, lead, wordmark, and what kind of page it is. */
export async function socialCard(
	page: Pick<Page, 'title' | 'ingress' | 'language' | 'type' | 'navigationLink'>,
): Promise<ImageResponse> {
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
				padding: '72px 80px',
				background: theme.background,
				color: theme.text,
				fontFamily: 'Inter',
			}}
		>
			<Motif icon={page.navigationLink?.icon ?? iconOfType[page.type]} />
			<div style={{ display: 'flex', flexDirection: 'column', gap: 28 }}>
				<div
					style={{
						fontSize: page.title.length > 40 ? 60 : 76,
						fontWeight: 700,
						lineHeight: 1.15,
						letterSpacing: '-0.02em',
						maxWidth: 980,
						textWrap: 'balance',
					}}
				>
					{page.title}
				</div>
				<div style={{ fontSize: 32, lineHeight: 1.4, maxWidth: 680, textWrap: 'balance' }}>
					{firstSentences(page.ingress ?? '', 130)}
				</div>
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

/** The arcs of the fingerprint in the lower right corner, and in their middle the icon of the page. */
function Motif({ icon }: { icon: IconName }) {
	const { width, height, strokeWidth, path } = fingerprint;
	const scale = 1.5;
	const below = 32;
	return (
		<div style={{ display: 'flex', position: 'absolute', right: 48, bottom: 36 }}>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: becomes part of one picture, whose text stands in the page's metadata */}
			<svg
				width={(width + 8) * scale}
				height={(height + below) * scale}
				viewBox={`-4 -4 ${width + 8} ${height + below}`}
				fill="none"
				strokeLinecap="round"
				strokeLinejoin="round"
			>
				<path d={path} stroke={theme.lines} strokeWidth={strokeWidth} />
				<circle cx={width / 2} cy={height - 4} r="30" fill={theme.accent} />
				<path
					d={iconPaths[icon]}
					transform={`translate(${width / 2 - 18} ${height - 22}) scale(1.5)`}
					stroke="#ffffff"
					strokeWidth="1.75"
				/>
			</svg>
		</div>
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

/** As many whole sentences as there is room for; of a first one that is too long, its first words. */
function firstSentences(text: string, length: number): string {
	if (text.length <= length) return text;
	const end = text.slice(0, length).search(/[.?!](?=\s(?!.*[.?!]\s))/);
	return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
