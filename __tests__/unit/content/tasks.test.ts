import { tasksOn } from '@/lib/content/assemble/tasks';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

const task = (path: string, fields: Record<string, unknown> = {}, weight?: number) =>
	md(path, { title: path, navigation_link: { text: path, ...(weight !== undefined && { weight }) }, ...fields });
const site = siteFrom([
	titled('nb/index.md', 'Forside'),
	titled('nn/index.md', 'Framside'),
	task('nb/hjelp/index.md', { type: 'section', menu: { main: { weight: 2 } } }),
	task('nb/hjelp/sist.md', {}, 3),
	task('nb/hjelp/uten-vekt.md'),
	task('nb/hjelp/forst.md', {}, 1),
	task('nb/hjelp/dypt/nede.md', {}, 2),
	titled('nb/hjelp/ingen-oppgave.md', 'Ingen oppgave'),
	task('nb/start/index.md', { menu: { main: { weight: 1 } } }),
	task('nb/start/steg.md'),
	task('nb/vektet.md', {}, 0),
]);
const on = (path: string) => tasksOn(site, pageOf(site, 'nb', path)).map(({ title }) => title);

describe('the tasks of a page', () => {
	it('are those that lie in its section, however deep, by weight', () => {
		expect(on('/hjelp')).toEqual([
			'nb/hjelp/forst.md',
			'nb/hjelp/dypt/nede.md',
			'nb/hjelp/sist.md',
			'nb/hjelp/uten-vekt.md',
		]);
	});

	it('are, on the front page, those in no section, then in the order of the main menu', () => {
		expect(on('/')).toEqual(['nb/vektet.md', 'nb/start/index.md', 'nb/hjelp/index.md', 'nb/start/steg.md']);
	});

	it('are none on a page that is no section', () => {
		expect(on('/start')).toEqual([]);
	});

	it('stand in every language, translated or not', () => {
		expect(tasksOn(site, pageOf(site, 'nn', '/')).map(({ url }) => url)).toContain('/nn/start');
		expect(tasksOn(site, pageOf(site, 'nn', '/hjelp'))).toHaveLength(4);
	});
});
