import { resolve } from 'node:path';
import { absoluteUrl, readSettings } from '@/lib/settings';

describe('the settings', () => {
	it('have a working value each when nothing is given', () => {
		expect(readSettings({})).toEqual({
			origin: 'http://localhost:3000',
			indexable: false,
			contentDir: resolve('content'),
			stateDir: resolve('.next/cache'),
			port: 3000,
			host: undefined,
			hasPublicAddress: false,
			trustsProxy: false,
			hsts: [],
			metricsPort: 9464,
			metricsHost: '127.0.0.1',
			stopNotice: 5_000,
			logSample: 1,
		});
	});

	it('bind other names than the site’s own to https only when asked to, and the browsers’ list only with them', () => {
		expect(readSettings({ HSTS_SUBDOMAINS: '1' }).hsts).toEqual(['includeSubDomains']);
		expect(readSettings({ HSTS_SUBDOMAINS: '1', HSTS_PRELOAD: '1' }).hsts).toEqual(['includeSubDomains', 'preload']);
		expect(() => readSettings({ HSTS_PRELOAD: '1' })).toThrow('HSTS_PRELOAD=1: krever også HSTS_SUBDOMAINS=1');
	});

	it('take an empty variable for one that is not given', () => {
		expect(readSettings({ PORT: '', SITE_URL: '', HOST: '', CONTENT_DIR: '' })).toEqual(readSettings({}));
	});

	it('take what is given', () => {
		const site = readSettings({
			SITE_URL: 'https://minid.no/',
			PORT: '0',
			HOST: '127.0.0.1',
			CONTENT_DIR: '/data/innhold',
			TRUST_PROXY: '1',
			METRICS_PORT: '0',
			STOP_NOTICE: '30',
			LOG_SAMPLE: '0.05',
		});
		expect(site).toMatchObject({ origin: 'https://minid.no', port: 0, host: '127.0.0.1', contentDir: '/data/innhold' });
		expect(site).toMatchObject({ hasPublicAddress: true, trustsProxy: true, metricsPort: 0 });
		expect(site).toMatchObject({ stopNotice: 30_000, logSample: 0.05 });
	});

	it('let the public origin of lib/delivery stand in for a missing SITE_URL, not replace one', () => {
		expect(readSettings({ PUBLIC_ORIGIN: 'http://localhost:4000' }).origin).toBe('http://localhost:4000');
		const both = readSettings({ PUBLIC_ORIGIN: 'http://localhost:4000', SITE_URL: 'https://minid.no' });
		expect(both.origin).toBe('https://minid.no');
	});

	it('report every wrong value at once, each with its name, its value and what it should be', () => {
		const wrong = {
			SITE_URL: 'minid.no/sti',
			PORT: 'åtti',
			TRUST_PROXY: 'ja',
			STOP_NOTICE: '5s',
			LOG_SAMPLE: '2',
			STATE_DIR: '/innhold/lager',
			CONTENT_DIR: '/innhold',
		};
		expect(() => readSettings(wrong)).toThrow(
			[
				'Innstillingene kan ikke brukes:',
				'  SITE_URL=minid.no/sti: må være en opprinnelse uten sti, for eksempel https://minid.no',
				'  PORT=åtti: må være et heltall mellom 0 og 65535',
				'  TRUST_PROXY=ja: må være 0 eller 1',
				'  STOP_NOTICE=5s: må være et helt antall sekunder mellom 0 og 300',
				'  LOG_SAMPLE=2: må være et tall mellom 0 og 1, for eksempel 0.1',
				'  STATE_DIR=/innhold/lager: må ligge utenfor CONTENT_DIR (/innhold)',
			].join('\n'),
		);
	});

	it.each(['-1', '65536', '80.5', 'NaN', ' '])('refuse the port «%s»', (port) => {
		expect(() => readSettings({ PORT: port })).toThrow(/PORT=/);
	});

	it.each([
		'ftp://minid.no',
		'https://minid.no/nb',
		'https://minid.no/?a=b',
		'https://minid.no/#a',
		'https://bruker:ord@minid.no',
		'minid.no',
		'https://',
	])('refuse the site address «%s»', (address) => {
		expect(() => readSettings({ SITE_URL: address })).toThrow(/SITE_URL=/);
	});

	it('refuse a state folder that is the content folder, and take one beside it', () => {
		expect(() => readSettings({ CONTENT_DIR: '/a/innhold', STATE_DIR: '/a/innhold/' })).toThrow(/STATE_DIR=/);
		expect(readSettings({ CONTENT_DIR: '/a/innhold', STATE_DIR: '/a/innhold-lager' }).stateDir).toBe(
			'/a/innhold-lager',
		);
	});
});

describe('search engines may index', () => {
	it.each(['https://minid.no', 'https://www.minid.no', 'https://info.minid.no:8443'])('%s', (address) => {
		expect(readSettings({ SITE_URL: address }).indexable).toBe(true);
	});

	it.each([
		'http://minid.no',
		'https://localhost',
		'https://localhost:3000',
		'https://10.0.0.4',
		'https://[::1]',
		'https://minid',
		'https://minid.test',
		'https://minid.internal',
		'https://minid.local',
		'https://minid.example',
	])('not %s', (address) => {
		expect(readSettings({ SITE_URL: address }).indexable).toBe(false);
	});

	it('nothing when SITE_URL is missing, even behind a public origin', () => {
		expect(readSettings({ PUBLIC_ORIGIN: 'https://minid.no' }).indexable).toBe(false);
	});
});

describe('an absolute address', () => {
	it('is the path on the origin', () => {
		expect(absoluteUrl({ origin: 'https://minid.no' }, '/nb/hjelp')).toBe('https://minid.no/nb/hjelp');
	});
});
