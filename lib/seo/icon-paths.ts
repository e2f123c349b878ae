import type { IconName } from '../content/source/schema';

/** Icons that the site itself uses, besides those an editor may name. */
type OwnIconName = 'meny' | 'sprak' | 'pil' | 'sok';

export type DrawingName = IconName | OwnIconName;

/** Drawings of the icons on a 24 × 24 grid, as strokes. */
export const iconPaths: Record<DrawingName, string> = {
	'kom-i-gang': 'M10 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM3 20c0-3.3 3.1-5.5 7-5.5 1.3 0 2.5.2 3.5.7M18 14v7M14.5 17.5h7',
	'logg-inn': 'M14 4h4a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 18 20h-4M4 12h11M11 8l4 4-4 4',
	hjelp:
		'M12 3.5c-4.8 0-8.5 3.1-8.5 7.2 0 2.3 1.2 4.2 3 5.5V20.5l4-2.7c.5.1 1 .1 1.5.1 4.8 0 8.5-3.1 8.5-7.2S16.8 3.5 12 3.5zM10 9a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M12 14.6v.1',
	app: 'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
	sms: 'M4 5h16v11H9l-5 4zM8 9h8M8 12h5',
	brev: 'M3 6h18v12.5H3zM3 7l9 6.5L21 7',
	skjold: 'M12 3l7 3v5.5c0 4.5-3 7.7-7 9.5-4-1.8-7-5-7-9.5V6zM9 11.8l2.2 2.2 4-4.2',
	info: 'M12 11v6M12 7.5v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
	telefon: 'M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z',
	nokkel: 'M15 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11.5 12.5L4 20M6 18l2 2M8.5 15.5l2 2',
	las: 'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5',
	advarsel: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17v.1',
	meny: 'M4 7h16M4 12h16M4 17h16',
	sprak: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
	sok: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5',
	pil: 'M5 12h14M13 6l6 6-6 6',
};
