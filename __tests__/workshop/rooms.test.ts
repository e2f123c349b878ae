import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest();

describe('the workshop', () => {
	it('shows the site as readers see it, without script, and stays inside the view from link to link', async () => {
		const page = await workshop.open('/verksted');
		await page.getByRole('link', { name: 'Se nettstedet' }).click();
		await page.getByRole('link', { name: 'Nynorsk' }).click();
		expect(new URL(page.url()).pathname).toMatch(/^\/verksted\/vis\/[\w-]{22}\/nn$/);
		expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
	});

	it('turns away a name that is not its own, a form from another site, and what is no page of a view', async () => {
		const { port } = new URL(workshop.origin);
		const ask = (path: string, init: RequestInit = {}) =>
			fetch(workshop.origin + path, { redirect: 'manual', ...init });
		expect((await ask('/verksted', { method: 'POST', headers: { origin: 'http://ond.no' } })).status).toBe(403);
		expect((await ask('/verksted', { method: 'POST' })).status).toBe(403);
		expect((await ask('/verksted', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
		expect((await ask('/nb')).status).toBe(404);
		expect((await ask('/innholdsstatus')).status).toBe(404);
		const raw = await import('../support/raw-request');
		expect(
			(await raw.rawRequest(`http://127.0.0.1:${port}`, '/verksted', { headers: { host: 'ond.no' } })).status,
		).toBe(403);
	});
});
