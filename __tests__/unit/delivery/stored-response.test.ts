import { hashedAssetLifetime, lifetimes } from '@/lib/contract';
import { bodyOf } from '@/lib/delivery/representation';
import { toStored } from '@/lib/delivery/stored-response';
import { cacheRequestOf, type Reply, setUp } from './delivery-under-test';

const served = (path: string, reply: Reply) => setUp(() => reply).get(path);

describe('what readers get', () => {
	it('has no script, and a policy that says so', async () => {
		const text =
			'<!DOCTYPE html><html><head><style>a{}</style><script src="/x.js"></script></head><body>Hei</body></html>';
		const { headers, representations } = await served('/nb/a', { text });
		expect(String(await bodyOf(representations, 'identity'))).not.toContain('<script');
		expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^']+'/);
	});

	it('has the origin’s type, and none of its other headers', async () => {
		const { headers } = await served('/nb/a', {
			headers: {
				'set-cookie': 'a=b',
				'x-powered-by': 'Next.js',
				link: '</x.js>; rel=preload',
				etag: '"x"',
				'x-nextjs-cache': 'HIT',
				'x-error-page': '/nb/ikke-funnet',
				vary: 'rsc, next-router-state-tree',
			},
		});
		expect(headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'public, max-age=0, must-revalidate',
			vary: 'Accept-Encoding',
		});
		expect(
			Object.keys(headers).filter((name) => /cookie|powered|link|etag|nextjs|rsc|version|location|error/.test(name)),
		).toEqual([]);
	});

	it('tells other caches what it depends on of what the visitor sends', async () => {
		expect((await served('/app', { headers: { vary: 'user-agent, rsc, accept-language' } })).headers.vary).toBe(
			'Accept-Language, User-Agent, Accept-Encoding',
		);
	});

	it.each([true, false])(
		'names a lifetime for caches in front only where there may be one: %s',
		async (trustsProxy) => {
			const lifetimeOf = async (path: string) => {
				const headers = { 'content-type': 'text/css', 'cache-control': lifetimes.page };
				const answer = { status: 200, headers, body: Buffer.from('a') };
				const settings = { origin: 'https://minid.no', indexable: true, hsts: [], trustsProxy };
				return (await toStored(cacheRequestOf(path), answer, settings, 0)).headers['cdn-cache-control'];
			};
			expect((await lifetimeOf('/nb/a')) !== undefined).toBe(trustsProxy);
			// Its name says how long, to everybody.
			expect(await lifetimeOf('/_next/static/a.css')).toBeUndefined();
		},
	);

	it('is bytes as they are when it is no document', async () => {
		const reply = { text: '<script>ikke HTML</script>', headers: { 'content-type': 'text/plain' } };
		const { headers, representations } = await served('/robots.txt', reply);
		expect(String(await bodyOf(representations, 'identity'))).toBe('<script>ikke HTML</script>');
		expect(headers).not.toHaveProperty('speculation-rules');
	});

	it('names the rules for what browsers may load ahead, on pages alone', async () => {
		const rulesOf = async (path: string, reply: Reply) => (await served(path, reply)).headers['speculation-rules'];
		expect(await rulesOf('/nb/a', {})).toBe('"/speculation-rules.json"');
		expect(await rulesOf('/nb/sok?q=a', {})).toBeUndefined();
		expect(await rulesOf('/nb/borte', { status: 404 })).toBeUndefined();
	});

	it('is kept for good only when its name holds a hash and it is there', async () => {
		const lifetime = async (path: string, status = 200) => (await served(path, { status })).headers['cache-control'];
		expect(await lifetime('/_next/static/a.css')).toBe(hashedAssetLifetime);
		expect(await lifetime('/_next/static/a.css', 404)).toBe('public, max-age=0, must-revalidate');
		expect(await lifetime('/nb/_next/static/a')).toBe('public, max-age=0, must-revalidate');
		const rules = { headers: { 'content-type': 'application/speculationrules+json' } };
		expect((await served('/speculation-rules.json', rules)).headers['cache-control']).toBe('public, max-age=86400');
		const picture = { headers: { 'content-type': 'image/svg+xml' } };
		expect((await served('/icon.svg', picture)).headers['cache-control']).toBe('public, max-age=86400');
	});
});
