import { htmlOf } from '../support/rendering';
import { md, picture, siteFrom, titled } from '../support/site-from';
import { said } from './check-from';

const files = [
	titled('nb/index.md', 'Forside'),
	md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/gammel'] }),
	md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt' }),
	md('nb/utkast.md', { title: 'Utkast', draft: true }),
];
const images = [picture('/bilder/kart.svg')];

// The check must know whatever the page cannot show; it may find fault with more, such as a heading that is not there.
test.each([
	[
		'/hjelp/glemt',
		'HTTPS://norge.no',
		'MAILTO:a@b.no',
		'/nn/hjelp/gloymt',
		'/gammel/',
		'hjelp/glemt',
		'/bilder/kart.svg',
	],
	[
		'/hjelp/glem',
		'javascript:alert(1)',
		'JavaScript:x',
		'data:text/html,x',
		'?x=1',
		'',
		'./hjelp/glemt',
		'/utkast',
		'/en/x',
	],
])('a link is shown as a link just when the check finds no fault with it: %s …', (...urls) => {
	const site = siteFrom(files, { images });
	for (const url of urls) {
		const isLink = htmlOf(`[tekst](${url})`, { site }).includes('<a ');
		const isSound = said('links', [...files, titled('nb/a.md', 'A', `[tekst](${url})\n`)], { images }).length === 0;
		expect({ url, isSound }).toEqual({ url, isSound: isLink });
	}
});
