import { md } from './site-from';

/** A page whose text says facts. */
export const page = (path: string, body: string, fields: Record<string, unknown> = {}) =>
	md(path, { title: `Om ${path}`, ingress: 'Ingress.', lastmod: '2026-11-01', ...fields }, body);

/** A number that is written in several ways, and a limit that only counts where it is about what it is for. */
export const facts = md('_fakta.md', {
	unntak: { unntatt: 'Fordi.' },
	fakta: {
		telefon: { telefon: '80030300' },
		frist: {
			tall: 60,
			enhet: { nb: 'dager', nn: 'dagar' },
			gjelder: { nb: ['MinID', 'brev*'], nn: ['MinID', 'brev*'] },
			mønster: { nb: 'gyldig … TALL dag*', nn: 'gyldig … TALL dag*' },
		},
	},
});
