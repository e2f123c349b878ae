import { brotliDecompressSync } from 'node:zlib';
import { bodyOf } from '@/lib/delivery/representation';
import { cacheRequestOf, longDocument, second, settled, setUp } from './delivery-under-test';

const text = longDocument();

type Site = ReturnType<typeof setUp>;

const representationsAt = ({ delivery }: Site, target: string) =>
	delivery.atHand(cacheRequestOf(target))?.response.representations;

/** Compression goes on in other threads. */
async function untilCompressedWell(site: Site, target: string): Promise<void> {
	for (let turn = 0; turn < 2_000; turn++) {
		if (representationsAt(site, target)?.effort !== 'quick') return;
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	throw new Error(`${target} was not compressed`);
}

describe('the first reader of a page', () => {
	it('gets it compressed in haste', async () => {
		const { effort, kept } = (await setUp(() => ({ text })).get('/nb/a')).representations;
		expect(effort).toBe('quick');
		expect(String(brotliDecompressSync(kept))).toBe(text);
	});
});

describe('the next readers', () => {
	it('get it compressed as hard as it goes', async () => {
		const site = setUp(() => ({ text }));
		const { representations: quick } = await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		const { cache, representations: best } = await site.get('/nb/a');
		expect(cache).toBe('hit');
		expect(best.kept.length).toBeLessThan(quick.kept.length);
		expect(best).toMatchObject({ etag: quick.etag, effort: 'best' });
		expect(String(brotliDecompressSync(best.kept))).toBe(text);
	});

	it('get it so when there is processor time to spare, and in haste until then', async () => {
		let spare = (): void => undefined;
		const time = new Promise<void>((resolve) => {
			spare = resolve;
		});
		const site = setUp(
			() => ({ text }),
			undefined,
			() => time,
		);
		await site.get('/nb/a');
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect((await site.get('/nb/a')).representations.effort).toBe('quick');
		spare();
		await untilCompressedWell(site, '/nb/a');
	});

	it('get it at the same age as before', async () => {
		const site = setUp(() => ({ text }));
		const { storedAt, freshUntil } = await site.get('/nb/a');
		site.clock.now = 5 * second;
		await untilCompressedWell(site, '/nb/a');
		expect(await site.get('/nb/a')).toMatchObject({ storedAt, freshUntil });
	});

	it('get what has not changed without compressing it again', async () => {
		const site = setUp(() => ({ text }));
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		const before = representationsAt(site, '/nb/a');
		site.clock.now = 60 * second;
		const { cache, representations } = await site.get('/nb/a');
		expect(cache).toBe('revalidated');
		expect(representations).toBe(before);
		await settled();
		expect(representationsAt(site, '/nb/a')).toBe(before);
	});

	it('get a page that has changed in its new form, also when the old one was just being compressed', async () => {
		const site = setUp(() => ({ text }));
		await site.get('/nb/a');
		site.probe('2-b');
		const changed = text.replace('<p>', '<p>Nytt ');
		site.origin.reply = () => ({ text: changed, version: '2-b' });
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		const { representations } = await site.get('/nb/a');
		expect(String(await bodyOf(representations, 'identity'))).toBe(changed);
	});
});

describe('what is shown once', () => {
	it.each([
		['a search', '/nb/sok?q=a', 200],
		['an address without a page', '/nb/borte', 404],
	])('is not compressed hard: %s', async (_, target, status) => {
		const site = setUp(({ path }) => ({ text, status: path === '/nb/a' ? 200 : status }));
		await site.get(target);
		await site.get('/nb/a');
		await untilCompressedWell(site, '/nb/a');
		expect(representationsAt(site, target)?.effort).toBe('quick');
	});
});
