import { readMarkdown } from '@/lib/content/markdown/markdown-text';
import { md, siteFrom, titled } from '../../support/site-from';

const alert = (path: string, fields: object = {}, body = 'Tekst') =>
	md(path, { title: path, type: 'info', ...fields }, body);
const alertsAt = (files: Parameters<typeof siteFrom>[0], now?: string) =>
	siteFrom(files, now ? { now: Date.parse(now) } : {}).locales;

describe('an alert', () => {
	it('holds from and until the moments the editor gives', () => {
		const files = [alert('nb/_varsler/a.md', { from: '2026-12-01T08:00', until: '2026-12-01T10:00' })];
		const shown = (now: string) => alertsAt(files, now).nb.alerts.length;
		expect(shown('2026-12-01T06:59:59Z')).toBe(0);
		expect(shown('2026-12-01T07:00:00Z')).toBe(1);
		expect(shown('2026-12-01T08:59:59Z')).toBe(1);
		expect(shown('2026-12-01T09:00:00Z')).toBe(0);
	});

	it('holds always when no moment is given', () => {
		expect(alertsAt([alert('nb/_varsler/a.md')]).nb.alerts).toEqual([
			{ id: '_varsler/a.md', language: 'nb', type: 'info', title: 'nb/_varsler/a.md', markdown: readMarkdown('Tekst') },
		]);
	});

	it('is shown in the reader’s language, or in the one it has', () => {
		const { nb, nn } = alertsAt([alert('nb/_varsler/a.md'), alert('nn/_varsler/a.md'), alert('nn/_varsler/b.md')]);
		expect(nb.alerts.map(({ id, language }) => [id, language])).toEqual([
			['_varsler/a.md', 'nb'],
			['_varsler/b.md', 'nn'],
		]);
		expect(nn.alerts.map(({ language }) => language)).toEqual(['nn', 'nn']);
	});

	it('stands in the order of the file names, whatever the language', () => {
		const { nb } = alertsAt([alert('nb/_varsler/b.md'), alert('nn/_varsler/a.md')]);
		expect(nb.alerts.map(({ id }) => id)).toEqual(['_varsler/a.md', '_varsler/b.md']);
	});

	it('goes on in the other language when one version is over', () => {
		const files = [alert('nb/_varsler/a.md', { until: '2026-01-01' }), alert('nn/_varsler/a.md')];
		expect(alertsAt(files).nb.alerts).toMatchObject([{ language: 'nn' }]);
	});

	it('stands on the pages the editor lists, in each language', () => {
		const files = [
			titled('nb/a.md', 'A'),
			md('nn/b.md', { title: 'B', translationKey: 'a' }),
			alert('nb/_varsler/x.md', { pages: ['/a', '/borte'] }),
		];
		const { nb, nn } = alertsAt(files);
		expect(nb.alerts[0]?.pages).toEqual(['/nb/a']);
		expect(nn.alerts[0]?.pages).toEqual(['/nn/b']);
	});

	it('stands nowhere, rather than everywhere, when none of its pages is there', () => {
		expect(alertsAt([alert('nb/_varsler/x.md', { pages: ['/borte'] })]).nb.alerts[0]?.pages).toEqual([]);
	});
});

describe('the footer', () => {
	const footer = (path: string, title: string) => md(path, { columns: [{ title, links: [] }] }, `${title} tekst`);

	it('is each language’s own', () => {
		const { nb, nn } = alertsAt([footer('nb/_footer.md', 'A'), footer('nn/_footer.md', 'B')]);
		expect(nb.footer).toEqual({
			language: 'nb',
			columns: [{ title: 'A', links: [] }],
			markdown: readMarkdown('A tekst'),
		});
		expect(nn.footer?.columns[0]?.title).toBe('B');
	});

	it('is that of Bokmål where a language has none', () => {
		expect(alertsAt([footer('nb/_footer.md', 'A')]).nn.footer?.language).toBe('nb');
		expect(alertsAt([footer('nn/_footer.md', 'A')]).nb.footer).toBeNull();
	});
});
