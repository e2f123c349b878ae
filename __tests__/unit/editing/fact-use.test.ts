import { sentencesWithFacts } from '@/lib/editing/fact-use';
import type { md } from '../../support/site-from';
import { facts, page } from '../../support/spelt-facts';
import { workspaceFrom } from '../../support/workspace-from';

const found = (...files: ReturnType<typeof md>[]) =>
	sentencesWithFacts(workspaceFrom([facts, ...files]).context).map(
		({ kind, key, file, line, text }) => `${kind} ${key} ${file}:${line} ${text.replaceAll('\u00a0', ' ')}`,
	);

describe('the sentences that say a fact', () => {
	it('are found where it is fetched, in text and fields, each once, as readers see them', () => {
		const ingress = { ingress: 'Ring :fakta[telefon]. Ha koden klar.' };
		const body =
			'\nFørst.\nRing :fakta[telefon], eller :fakta[telefon]. Vent.\n\n| Frist |\n|---|\n| :fakta[frist] |\n';
		expect(found(page('nb/a.md', body, ingress))).toEqual([
			'fetched telefon nb/a.md:3 Ring 800 30 300.',
			'fetched telefon nb/a.md:8 Ring 800 30 300, eller 800 30 300.',
			'fetched frist nb/a.md:12 60 dager',
		]);
	});

	it('are found where it is spelt out, told apart from those that may be about something else', () => {
		const body = '\nRing 80 03 03 00. Brevet er gyldig i 60 dager.\n\n## Banken\n\nLånet er gyldig i seksti dager.\n';
		expect(found(page('nb/a.md', body))).toEqual([
			'spelt-out telefon nb/a.md:7 Ring 80 03 03 00.',
			'spelt-out frist nb/a.md:7 Brevet er gyldig i 60 dager.',
			'alike frist nb/a.md:11 Lånet er gyldig i seksti dager.',
		]);
	});

	it('are not those of a page that may say otherwise, unless they fetch it', () => {
		expect(found(page('nb/unntatt.md', '\nRing 800 30 300. Eller :fakta[telefon].\n'))).toEqual([
			'fetched telefon nb/unntatt.md:7 Eller 800 30 300.',
		]);
	});
});
