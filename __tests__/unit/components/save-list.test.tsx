import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaveList } from '@/app/verksted/tilbake/SaveList';

it('what may be taken back has each a way to it, whose name says what it is about', () => {
	const save = { at: Date.parse('2026-11-27T10:00:00Z'), files: ['nb/a.md'] };
	const saves = [
		{ ...save, version: '1', title: 'Endre /nb/a' },
		{ ...save, version: '2', title: 'Slett /nb/a' },
	];
	const list = <SaveList saves={saves} chosen="2" names={() => '«Du er verge» (bokmål)'} />;
	const { document } = new JSDOM(renderToStaticMarkup(list)).window;
	const links = [...document.querySelectorAll('a')].map((link) => ({
		shown: link.textContent,
		name: link
			.getAttribute('aria-labelledby')
			?.split(' ')
			.map((id) => document.getElementById(id)?.textContent)
			.join(' '),
		to: link.getAttribute('href'),
		isChosen: link.getAttribute('aria-current') === 'true',
	}));
	expect(links).toEqual([
		{
			shown: 'Ta tilbake …',
			name: expect.stringMatching(/^Ta tilbake … «Du er verge» \(bokmål\), lagret .+ \(Endre \/nb\/a\)$/),
			to: '/verksted/tilbake?lagring=1',
			isChosen: false,
		},
		expect.objectContaining({ name: expect.stringContaining('(Slett /nb/a)'), isChosen: true }),
	]);
});
