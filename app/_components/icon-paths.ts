import type { IconName } from '@/lib/content/schema';

/** Drawings of the icons on a 24 × 24 grid, as strokes. */
export const iconPaths: Record<IconName, string> = {
	'kom-i-gang': 'M5 12h14M13 6l6 6-6 6',
	'logg-inn': 'M14 4h5v16h-5M4 12h11M11 8l4 4-4 4',
	hjelp: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M12 17.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
	app: 'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
	sms: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
	brev: 'M3 6h18v12H3zM3 7l9 6 9-6',
	skjold: 'M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2 2 4-4',
	info: 'M12 11v6M12 7.5v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
	telefon: 'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z',
	nokkel: 'M15 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11.5 12.5L4 20M6 18l2 2M8.5 15.5l2 2',
};
