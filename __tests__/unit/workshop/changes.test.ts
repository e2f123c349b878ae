import { workspaceAfter } from '@/lib/editing/workspace';
import { type Change, changes, type Wish } from '@/lib/workshop/changes';
import { answersThatChange } from '@/lib/workshop/reader-answers';
import { md } from '../../support/site-from';
import { textsAfter, workspaceFrom } from '../../support/workspace-from';

const page = (path: string, fields: Record<string, unknown> = {}) =>
	md(path, { title: `Om ${path}`, ingress: `Om ${path} her.`, lastmod: '2026-11-01', ...fields }, '\nTekst.\n');
const workspace = workspaceFrom([
	md('_fakta.md', { fakta: { frist: { tall: 2.5 }, tid: { tekst: { nb: 'kl. 9', nn: 'klokka 9' } } } }),
	page('nb/index.md'),
	page('nn/index.md'),
	page('nb/a.md', { aliases: ['/eldre'] }),
	page('nn/a-nn.md', { translationKey: 'a' }),
	page('nb/b.md'),
	page('nn/b.md'),
]);
const propose = async (change: Change, wish: Wish) => changes[change](workspace, wish);
/** What readers get at addresses that become otherwise. */
const answers = async (change: Change, wish: Wish) => {
	const { changes: made } = await propose(change, wish);
	const found = answersThatChange(workspace.context.site, workspaceAfter(workspace, made).context.site);
	return Object.fromEntries(found.map(({ address, after }) => [address, after.text]));
};

describe('what readers get', () => {
	it('when a page moves: they are led on, from earlier addresses too', async () => {
		expect(await answers('flytt', { side: 'nb/a.md', nb: 'ny', nn: '/a-nn' })).toEqual({
			'/nb/a': 'sendes til /nb/ny',
			'/nb/eldre': 'sendes til /nb/ny',
			'/nb/ny': 'siden',
		});
	});

	it('when it is deleted: they are led to a page in their own language, or told that it is gone', async () => {
		const wish = { side: 'nb/a.md', sprak: 'alle' };
		expect(await answers('slett', { ...wish, hvor: 'til', til: '/nb/b' })).toMatchObject({
			'/nb/a': 'sendes til /nb/b',
			'/nn/a-nn': 'sendes til /nn/b',
		});
		expect(await answers('slett', { ...wish, hvor: 'til', til: 'om nn/b' })).toMatchObject({
			'/nb/a': 'sendes til /nb/b',
		});
		await expect(propose('slett', { ...wish, hvor: 'til', til: 'om nb' })).rejects.toThrow(
			'Flere sider kan være «om nb»: «Om nb/index.md» (/nb)',
		);
		expect(await answers('slett', { ...wish, hvor: 'les', les: '/nb/b' })).toMatchObject({
			'/nn/a-nn': 'får vite at siden er tatt bort for godt, med lenke til «Om nn/b.md» (/nn/b)',
		});
	});

	it('when it is hidden: they are told that it is not there, and where its other version is', async () => {
		expect(await answers('skjul', { side: 'nn/a-nn.md', sprak: 'nn' })).toMatchObject({
			'/nn/a-nn': 'får vite at siden ikke finnes (404), med lenke til «Om nb/a.md» (/nb/a)',
		});
	});

	it('is asked for where nobody has said it, as is an address', async () => {
		await expect(propose('slett', { side: 'nb/a.md' })).rejects.toThrow('Velg hvor leserne skal.');
		await expect(propose('slett', { side: 'nb/a.md', hvor: 'til', til: ' ' })).rejects.toThrow('Velg en side.');
		await expect(propose('flytt', { side: 'nb/a.md', nb: '/a' })).rejects.toThrow('Skriv en ny adresse');
		await expect(propose('skjul', { side: 'nb/a.md', sprak: 'en' })).rejects.toThrow('finnes ikke på det språket');
	});
});

it('what is wrong with new addresses is told at the field of each, all of it', async () => {
	const refused = propose('flytt', { side: 'nb/a.md', nb: 'Å b', nn: 'b' });
	await expect(refused).rejects.toMatchObject({
		fields: {
			nb: '«/nb/Å b» kan ikke være en adresse. Bruk små bokstaver a–z, tall og bindestrek: /a-b',
			nn: 'Adressen /nn/b er alt tatt av nn/b.md.',
		},
	});
});

describe('a fact', () => {
	const facts = async (wish: Wish) => textsAfter(await propose('fakta', wish))['_fakta.md'];

	it('gets the values that are other than before, and the day of its check', async () => {
		expect(await facts({ navn: 'tid', nb: 'kl. 9', nn: 'klokka 10' })).toContain('nb: kl. 9\n      nn: klokka 10\n');
		expect(await facts({ navn: 'frist', verdi: '3,5', kontrollert: '2026-11-27' })).toContain(
			'tall: 3.5\n    kontrollert: 2026-11-27\n',
		);
		const { title, notes } = await propose('fakta', { navn: 'frist', verdi: '2,5', kontrollert: '2026-11-27' });
		expect([title, notes]).toEqual(['Kontrollert 2026-11-27: «Frist»', []]);
		await expect(propose('fakta', { navn: 'tid', nb: 'kl. 9' })).rejects.toThrow('Verdien er den samme som nå.');
		await expect(propose('fakta', { navn: 'frist', kontrollert: 'i går' })).rejects.toThrow('«i går» er ikke en dato.');
	});
});
