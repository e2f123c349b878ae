import fc from 'fast-check';
import { keepSame } from '@/lib/content/assemble/keep-same';
import type { SourceFile } from '@/lib/content/files';
import type { SiteContent } from '@/lib/content/types';
import { assembled, md, noon, picture } from './site-from';

const fields = (title: string, more: Record<string, unknown> = {}) => ({ title, ...more });

/** Each file of a small site, in every form that an editor may give it; it may also be gone. */
const forms: Record<string, readonly [fields: Record<string, unknown>, body?: string][]> = {
	'nb/index.md': [
		[fields('MinID'), '## Hei\n\n::hent[Mer]{fra="/hjelp#del"}'],
		[fields('MinID', { ingress: 'Gratis.', banner: { image: '/bilder/a.svg' } })],
	],
	'nn/index.md': [[fields('MinID')]],
	'en/index.md': [[fields('MinID in English')]],
	'nb/hjelp/index.md': [
		[fields('Hjelp', { type: 'section' }), '## Del\n\nSe [A](/hjelp/a), :fakta[alder].\n\n## Slutt'],
		[fields('Få hjelp', { type: 'section', menu: { main: { weight: 1 } } }), '## Del\n\n![Bilde](/bilder/a.svg)'],
		[fields('Hjelp', { navigation_link: { text: 'Hjelp' }, related_pages: ['/kontakt'] })],
	],
	'nb/hjelp/a.md': [
		[fields('A', { ingress: 'Om a.' }), 'Ring :fakta[telefon], eller Digdir.'],
		[fields('Aa', { navigation_link: { text: 'Gjør a', icon: 'app' }, keywords: ['x'] }), 'Se [B](/b), [c](c).'],
		[fields('A', { publishDate: '2026-11-24', teaser: { text: 'Om a', image: '/bilder/a.svg' } })],
		[fields('A', { draft: true })],
	],
	'nn/hjelp/a.md': [[fields('A på nynorsk'), 'Sjå [B](/b).'], [fields('A', { lastmod: '2026-11-20' })]],
	'nb/b.md': [
		[fields('B', { menu: { guide: { weight: 1 } }, expiryDate: '2026-11-23' }), '::hent[B]{fra="/hjelp#del"}'],
		[fields('Be', { menu: { guide: { weight: 3 } }, aliases: ['/c'] }), ':::merk\nHei\n:::'],
	],
	'nb/c.md': [
		[fields('C', { menu: { guide: { weight: 2 }, main: { weight: 2 } } })],
		[fields('C', { type: 'article' })],
	],
	'nb/kontakt.md': [[fields('Kontakt'), 'Ring :fakta[telefon].'], [fields('Kontakt oss', { translationKey: 'k' })]],
	'nb/alene.md': [
		[fields('Alene'), 'Ingen spør.'],
		[fields('Alene'), 'Ingen spør om alder.'],
	],
	'nb/_footer.md': [
		[{ columns: [{ title: 'Om', links: [{ text: 'K', url: '/kontakt' }] }] }, 'Digdir. :fakta[alder]'],
		[{ columns: [{ title: 'Om', links: [{ text: 'C', url: '/c' }] }] }],
	],
	'nb/_varsler/a.md': [
		[fields('Feil', { type: 'warning', from: '2026-11-23', until: '2026-11-23' }), 'Vi **retter**, se [A](/hjelp/a).'],
		[fields('Feil på b', { type: 'info', pages: ['/b'] }), 'Snart.'],
	],
	'_fakta.md': [
		[{ fakta: { telefon: { telefon: '80030300' }, alder: { tall: 13 } } }],
		[{ fakta: { telefon: { telefon: '80030300' }, alder: { tall: 15, enhet: { nb: 'år' } } } }],
		[
			{
				fakta: { telefon: { telefon: '80030301' } },
				virksomheter: { digdir: { navn: { nb: 'Digdir' }, adresse: { nb: 'https://digdir.no' }, kilde: 'x' } },
			},
		],
	],
};
const paths = Object.keys(forms);
const days = ['2026-11-23T12:00:00Z', '2026-11-24T12:00:00Z', '2026-11-25T12:00:00Z'].map((day) => Date.parse(day));

/** What an editor, or the clock, does to the site. */
export type Edit = { path: string; form: number } | { now: number } | { width: number };

export const randomEdit: fc.Arbitrary<Edit> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ path: fc.constantFrom(...paths), form: fc.integer({ min: -1, max: 3 }) }) },
	{ weight: 1, arbitrary: fc.record({ now: fc.constantFrom(...days) }) },
	{ weight: 1, arbitrary: fc.record({ width: fc.integer({ min: 0, max: 2 }) }) },
);

/** A site that is edited; as the store does, it is assembled anew each time, and keeps the pages that are as they were. */
export function editedSite() {
	const chosen = new Map(paths.map((path) => [path, 0]));
	let now = noon;
	let width = 1;
	let before: SiteContent | undefined;
	return {
		edit: (edit: Edit): void => {
			if ('path' in edit) chosen.set(edit.path, edit.form);
			else if ('now' in edit) now = edit.now;
			else width = edit.width;
		},
		site: (): SiteContent => {
			const files = paths.flatMap((path): SourceFile[] => {
				const form = forms[path]?.[chosen.get(path) ?? 0];
				return form ? [md(path, ...form)] : [];
			});
			const { site } = assembled(files, { now, images: width ? [picture('/bilder/a.svg', width)] : [] });
			before = keepSame(before, site);
			return before;
		},
	};
}
