import { proposeFetching } from '@/lib/editing/fetch-fact';
import { facts, page } from '../../support/spelt-facts';
import { textsAfter, workspaceFrom } from '../../support/workspace-from';

const bodyAfter = (name: string, body: string, fields = {}) => {
	const workspace = workspaceFrom([facts, page('nb/a.md', body, fields)]);
	const text = textsAfter(proposeFetching(workspace, { name }))['nb/a.md'];
	return text?.slice(text.indexOf('---\n', 4) + 4);
};

describe('a sentence that spells a fact out', () => {
	it('fetches it instead, whatever else is on the line, and readers see the same', () => {
		expect(bodyAfter('telefon', '\nRing **80030300**.\n\n- [Ring](tel:80030300) 800 30 300 nå\n')).toBe(
			'\nRing **:fakta[telefon]**.\n\n- [Ring](tel:80030300) :fakta[telefon] nå\n',
		);
		expect(bodyAfter('frist', '\nLånet er gyldig i 60 dager.\n\nBrevet er gyldig i seksti dager.\n')).toBe(
			'\nLånet er gyldig i 60 dager.\n\nBrevet er gyldig i :fakta[frist].\n',
		);
	});

	it('does so at each place that is certain, behind facts that are fetched already, and at no other', () => {
		const body =
			'\nRing :fakta[telefon]. Brevet er gyldig i 60 dager. Brevet er gyldig i 60 dager. Vent 60 dager på banken.\n';
		expect(bodyAfter('frist', body)).toBe(
			body.replace('60 dager', ':fakta[frist]').replace('60 dager', ':fakta[frist]'),
		);
	});

	it('does so in a field', () => {
		const workspace = workspaceFrom([facts, page('nb/a.md', '\nTekst.\n', { ingress: 'Ring 800 30 300.' })]);
		expect(textsAfter(proposeFetching(workspace, { name: 'telefon' }))['nb/a.md']).toContain(
			'ingress: Ring :fakta[telefon].\n',
		);
	});

	it('is left where that would change something else, and where there is none', () => {
		expect(() => bodyAfter('telefon', '\nRing `800 30 300`.\n')).toThrow(
			'Ingen setning kan endres.\nnb/a.md: «Ring 800 30 300.» kan ikke endres trygt her. Rett teksten for hånd.',
		);
		expect(() => bodyAfter('telefon', '\nRing.\n')).toThrow('Ingen setning kan endres.');
		expect(() => bodyAfter('telefom', '\nRing.\n')).toThrow('Faktumet «telefom» finnes ikke.');
	});
});
