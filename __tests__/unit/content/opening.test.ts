import { symlink, writeFile } from 'node:fs/promises';
import { createOpening, isNoContent } from '@/lib/content/store/opening';
import { minute, second, smallSite, storeUnderTest } from '../../support/store-under-test';
import { settled } from '../delivery/delivery-under-test';

/** A store that cannot be opened until the test says so, and a clock that goes when the opening rests. */
function setUp(reading: Promise<unknown> = new Promise(setImmediate)) {
	const folder = {
		signature: '',
		fault: new Error('Innholdsmappen /innhold kan ikke leses.') as Error | undefined,
		/** Resolves when it has been read. */
		reading,
	};
	const clock = { elapsed: 0 };
	const said: string[] = [];
	let attempts = 0;
	let goOn: () => void = () => {};
	const store = createOpening({
		contentDir: '/innhold',
		open: async (log) => {
			attempts += 1;
			await folder.reading;
			log('error', 'Øyeblikksbildet kan ikke leses.');
			if (folder.fault) throw folder.fault;
			return 'innholdet';
		},
		look: async () => folder.signature,
		log: (level, message) => void said.push(`${level}: ${message}`),
		now: () => clock.elapsed,
		elapsed: () => clock.elapsed,
		rest: (ms) => {
			clock.elapsed += ms;
			return new Promise<void>((resolve) => {
				goOn = resolve;
			});
		},
	});
	/** Lets so many rests pass. */
	const rests = async (times: number): Promise<void> => {
		for (let time = 0; time < times; time++) {
			await settled();
			goOn();
			await settled();
		}
	};
	const state = () =>
		store().then(
			(found) => found,
			(error: unknown) => (isNoContent(error) ? 'ikke noe' : error),
		);
	return { folder, said, rests, state, attempts: () => attempts };
}

describe('a store at a first start', () => {
	it('is there for all who ask while it opens', async () => {
		const { folder, state, attempts } = setUp();
		folder.fault = undefined;
		expect([await Promise.all([state(), state()]), attempts()]).toEqual([['innholdet', 'innholdet'], 1]);
	});

	it('keeps nobody waiting for long while it opens, and is there when it has', async () => {
		let end: (value?: unknown) => void = () => {};
		const reading = new Promise((resolve) => {
			end = resolve;
		});
		const { folder, rests, state, attempts } = setUp(reading);
		folder.fault = undefined;
		const early = state();
		await rests(1);
		expect([await early, await state()]).toEqual(['ikke noe', 'ikke noe']);
		end();
		await settled();
		expect([await state(), attempts()]).toEqual(['innholdet', 1]);
	});

	it.each(['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'EIO', 'EMFILE'])(
		'has no content when the system says %s, and nobody is told by that code',
		async (code) => {
			const { folder, state } = setUp();
			folder.fault = Object.assign(new Error('lstat'), { code });
			expect(await state()).toBe('ikke noe');
		},
	);

	it('tells whoever asks at once while it is tried again, and comes up by itself', async () => {
		const { folder, said, rests, state } = setUp();
		expect(await state()).toBe('ikke noe');
		await rests(3);
		expect(await state()).toBe('ikke noe');
		Object.assign(folder, { fault: undefined, signature: 'a' });
		await rests(2);
		expect(await state()).toBe('innholdet');
		expect(said.at(-1)).toBe('info: Innholdsmappen kan brukes igjen.');
	});

	it('keeps nobody waiting while it is read after that', async () => {
		const { folder, rests, state } = setUp();
		expect(await state()).toBe('ikke noe');
		let end: (value?: unknown) => void = () => {};
		folder.fault = undefined;
		folder.reading = new Promise((resolve) => {
			end = resolve;
		});
		await rests(1);
		expect(await state()).toBe('ikke noe');
		end();
		await settled();
		expect(await state()).toBe('innholdet');
	});

	it('says once a minute what is wrong and what it waits for, as an error', async () => {
		const { said, rests, attempts } = setUp();
		await rests((10 * minute) / (2 * second));
		expect(attempts()).toBeGreaterThan(200);
		const [waits, ...more] = said.filter((line) => line.includes('kan ikke leses. Nettstedet'));
		expect(waits).toBe(
			'error: Innholdsmappen /innhold kan ikke leses. Nettstedet har ikke noe innhold å vise ennå, og venter på /innhold.',
		);
		expect(more).toHaveLength(10);
		expect(said).toHaveLength(12);
	});

	it('leaves a folder alone that is still being filled', async () => {
		const { folder, rests, state } = setUp();
		await rests(1);
		folder.fault = undefined;
		for (const signature of ['a', 'b', 'c']) {
			folder.signature = signature;
			await rests(1);
			expect(await state()).toBe('ikke noe');
		}
		await rests(1);
		expect(await state()).toBe('innholdet');
	});
});

describe('a content folder of which nothing is known', () => {
	const store = storeUnderTest();
	const { write, remove, open, urls } = store;

	it.each([
		['is not there', async () => {}, 'ENOENT'],
		['is a file', () => writeFile(store.contentDir(), ''), 'ENOTDIR'],
		['is a link to nothing', () => symlink('borte', store.contentDir()), 'ENOENT'],
		['is a link to itself', () => symlink('content', store.contentDir()), 'ELOOP'],
	])('that %s is named with what the system says of it', async (_, make, code) => {
		await remove('');
		await make();
		const fault = await open().catch((error: unknown) => error);
		expect(fault).toMatchObject({
			message: expect.stringContaining(`Innholdsmappen ${store.contentDir()} kan ikke leses`),
		});
		expect(fault).toMatchObject({ message: expect.stringContaining(code) });
		expect(fault).not.toHaveProperty('code');
	});

	it('that has no pages is named, with what cannot be read in it', async () => {
		await symlink('/borte', store.at('nb'));
		await expect(open()).rejects.toThrow(
			/har ingen sider\..*content\/nb:1 .*lenke til noe som ikke finnes.* Er mappen montert\?/,
		);
	});

	it('is shown although nothing can be kept of it', async () => {
		await write(smallSite);
		await writeFile(store.stateDir(), '');
		await open();
		expect(urls()).toHaveLength(12);
		expect(store.errors()).toContainEqual(expect.stringMatching(/^Øyeblikksbildet .*kan ikke lagres/));
	});
});
