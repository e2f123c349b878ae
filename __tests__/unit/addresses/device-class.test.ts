import { type DeviceClass, dependsOnDevice, deviceClassFrom, deviceClassOf } from '@/lib/addresses/device-class';

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Version/18.5 Mobile/15E148 Safari/604.1`;
const pixel = `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36`;
const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.5 Safari/605.1.15`;
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`;

const expectClass = (userAgent: string | undefined, device: DeviceClass) =>
	expect([userAgent, deviceClassOf(userAgent)]).toEqual([userAgent, device]);

describe('the device class', () => {
	it.each([
		iPhone,
		`Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) ${webKit} CriOS/138.0.7204.119 Mobile/15E148 Safari/604.1`,
		`Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`,
		`Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} Mobile/22F76 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBDV/iPhone15,4;FBSS/3]`,
		`Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webKit} GSA/376.0.778393085 Mobile/15E148 Safari/604.1`,
		`Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) ${webKit} CriOS/138.0.7204.119 Mobile/15E148 Safari/604.1`,
		'Mozilla/5.0 (iPad; CPU OS 12_5_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
		'Mozilla/5.0 (iPod touch; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.6 Mobile/15E148 Safari/604.1',
	])('of an iPhone, iPad or iPod that says so is ios: %s', (userAgent) => {
		expectClass(userAgent, 'ios');
	});

	it.each([
		pixel,
		`Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) ${blink} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
		'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
		`Mozilla/5.0 (Linux; Android 13; SM-X700) ${blink} Chrome/138.0.0.0 Safari/537.36`,
		`Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 EdgA/138.0.0.0`,
		`Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A; wv) ${blink} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.0;]`,
		`Mozilla/5.0 (Linux; Android 11; CUBOT_NOTE_20_PRO) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36`,
		'Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16',
	])('of an Android telephone or tablet is android: %s', (userAgent) => {
		expectClass(userAgent, 'android');
	});

	it.each([
		mac,
		windows,
		`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/138.0.0.0 Safari/537.36`,
		'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		'curl/8.14.1',
		'',
		undefined,
	])('of a computer, which an iPad with desktop pages calls itself too, is other: %s', (userAgent) => {
		expectClass(userAgent, 'other');
	});

	it.each([
		`Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
		`Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 (compatible; Google-InspectionTool/1.0;)`,
		`Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 (compatible; GoogleOther)`,
		`Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3; Storebot-Google/1.0) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36`,
		`Mozilla/5.0 (Linux; Android 11; Pixel 2; DuplexWeb-Google/1.0) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36`,
		'Mozilla/5.0 (iPhone; CPU iPhone OS 7_0 like Mac OS X) AppleWebKit/537.51.1 (KHTML, like Gecko) Version/7.0 Mobile/11A465 Safari/9537.53 BingPreview/1.0b',
		'Mozilla/5.0 (Linux; U; Android 4.0.2; en-us; Galaxy Nexus Build/ICL53F) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30; 360Spider',
		`Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 (+https://example.no/crawler)`,
		`Mozilla/5.0 (Linux; Android 11; moto g power (2022)) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse`,
		'Mozilla/5.0 (iPhone; CPU iPhone OS 14_7_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1.2 Mobile/15E148 Safari/604.1 (compatible; AdsBot-Google-Mobile; +http://www.google.com/mobile/adsbot.html)',
		'Mozilla/5.0 (iPhone; CPU iPhone OS 6_0 like Mac OS X) AppleWebKit/536.26 (KHTML, like Gecko) Version/6.0 Mobile/10A5376e Safari/8536.25 (Applebot/0.1; +http://www.apple.com/go/applebot)',
		`Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${blink} Chrome/138.0.0.0 Mobile Safari/537.36 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)`,
		'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
		'Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)',
		'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php) iPhone',
	])('of a robot is other, whatever telephone it plays: %s', (userAgent) => {
		expectClass(userAgent, 'other');
	});

	it.each([
		`Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) ${blink} Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.15254`,
		'Mozilla/5.0 (Mobile; Windows Phone 8.1; Android 4.0; ARM; Trident/7.0; Touch; rv:11.0; IEMobile/11.0; NOKIA; Lumia 520) like iPhone OS 7_0_3 Mac OS X AppleWebKit/537 (KHTML, like Gecko) Mobile Safari/537',
		`Mozilla/5.0 (WM 10.0; Android 4.2.1; Microsoft; Lumia 950) ${blink} Chrome/42.0.2311.135 Mobile Safari/537.36 Edge/12.9200`,
		'Mozilla/5.0 (Mobile; LYF/F90M/LYF-F90M-000-03-31-121219;Android; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5',
		`Mozilla/5.0 (Linux; Android 9; KFMAWI) ${blink} Silk/108.4.6 like Chrome/108.0.5359.220 Safari/537.36`,
		`Mozilla/5.0 (Linux; Tizen 2.3; SAMSUNG SM-Z130H; like Android) ${webKit} SamsungBrowser/1.0 Mobile Safari/537.3`,
	])('of a device that only calls itself one, or has no such store, is other: %s', (userAgent) => {
		expectClass(userAgent, 'other');
	});

	it('is found in time that grows with the length alone', () => {
		for (const piece of ['android', 'iphone', 'bo', 'google', '-googl', 'compatible', 'cub', 'windows phon']) {
			const began = performance.now();
			deviceClassOf(piece.repeat(20_000));
			expect([piece, performance.now() - began < 2_000]).toEqual([piece, true]);
		}
	});
});

describe('a request', () => {
	it('is of the class that the server in front names', () => {
		expect(deviceClassFrom(new Headers({ 'x-device-class': 'android', 'user-agent': iPhone }))).toBe('android');
		expect(deviceClassFrom(new Headers({ 'x-device-class': 'other', 'user-agent': iPhone }))).toBe('other');
	});

	it.each(['', 'IOS', 'ios, android', 'phone', '__proto__'])('is judged by itself when that is «%s»', (named) => {
		expect(deviceClassFrom(new Headers({ 'x-device-class': named, 'user-agent': iPhone }))).toBe('ios');
	});

	it('is judged by itself when no server stands in front', () => {
		expect(deviceClassFrom(new Headers({ 'user-agent': pixel }))).toBe('android');
		expect(deviceClassFrom(new Headers())).toBe('other');
	});
});

describe('the answer depends on the device', () => {
	it.each(['/app', '/app/', '/app/x', '/app/a/b/c', '/APP', '//app', '/%61pp', '/app%2Fx', '/./app'])(
		'at %s',
		(path) => {
			expect(dependsOnDevice(path)).toBe(true);
		},
	);

	it.each(['/', '/apps', '/app-dev/x', '/nb/app', '/nn/app', '/apple-icon.png', '/app.md', '/%E0%A4%A/app', '/xapp'])(
		'not at %s',
		(path) => {
			expect(dependsOnDevice(path)).toBe(false);
		},
	);
});
