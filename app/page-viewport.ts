import type { Viewport } from 'next';

/** Both colour schemes, with the browser's own frame in the colour of the page. */
export const pageViewport: Viewport = {
	colorScheme: 'light dark',
	themeColor: [
		{ media: '(prefers-color-scheme: light)', color: '#ffffff' },
		{ media: '(prefers-color-scheme: dark)', color: '#0b1624' },
	],
};
