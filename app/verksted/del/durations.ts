/** How long an address for a colleague may work, by the value that the form sends. */
export const durations: Readonly<Record<string, { label: string; hours: number }>> = {
	'1d': { label: 'et døgn', hours: 24 },
	'7d': { label: 'en uke', hours: 7 * 24 },
	'30d': { label: 'en måned', hours: 30 * 24 },
};
