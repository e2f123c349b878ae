import { didYouMean } from '@/lib/content/suggest';

const paths = ['/kontakt', '/om-minid', '/hjelp/glemt-passord', '/fire-grunner-til-a-bruke-minid'];

describe('a suggestion', () => {
	it.each([
		['/kontkat', '/kontakt'],
		['/om-min-id', '/om-minid'],
		['/hjelp/glemt-pasord', '/hjelp/glemt-passord'],
	])('for «%s» is «%s»', (written, meant) => {
		expect(didYouMean(written, paths)).toBe(` Mente du «${meant}»?`);
	});

	it('is made for the beginning of a longer name', () => {
		expect(didYouMean('/fire-grunner', paths)).toBe(' Mente du «/fire-grunner-til-a-bruke-minid»?');
	});

	it('is made for the beginning of a name only when there is enough of it', () => {
		expect(didYouMean('/kont', paths)).toBe(' Mente du «/kontakt»?');
		expect(didYouMean('/kon', paths)).toBe('');
	});

	it.each([
		['abc', 'xbc', true],
		['abc', 'xyc', false],
		['til', 'title', false],
		['mian', 'main', true],
		['titel', 'title', true],
		['abcdefg', 'xyzdefg', false],
		['abcdefgh', 'xyzdefgh', true],
		['TITLE', 'title', true],
	])('is made when one letter in three is wrong, or two have changed place: %s, %s', (written, candidate, made) => {
		expect(didYouMean(written, [candidate]) !== '').toBe(made);
	});

	it('is not made when nothing is close', () => {
		expect(didYouMean('/personvern', paths)).toBe('');
		expect(didYouMean('/x', paths)).toBe('');
	});

	it('is never the word itself, nor made from nothing', () => {
		expect(didYouMean('/kontakt', ['/kontakt'])).toBe('');
		expect(didYouMean('/kontakt', [])).toBe('');
	});

	it('takes the candidates from any iterable', () => {
		expect(didYouMean('titel', new Set(['title', 'type']).values())).toBe(' Mente du «title»?');
	});
});
