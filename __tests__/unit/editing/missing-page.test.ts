import { afterwardsOf } from '@/lib/editing/missing-page';
import { md } from '../../support/site-from';
import { workspaceFrom } from '../../support/workspace-from';

const workspace = workspaceFrom([
	md('nb/hjelp/ny.md', { title: 'Ny', ingress: 'Om den.', aliases: ['/hjelp/flyttet'] }),
	md('_slettet.md', { slettet: [{ adresse: '/nb/borte' }] }),
]);

it.each([
	['nb/hjelp/flyttet.md', { address: '/nb/hjelp/flyttet', isRemoved: false, file: 'nb/hjelp/ny.md' }],
	['nb/borte.md', { address: '/nb/borte', isRemoved: true, file: undefined }],
	['nb/aldri.md', { address: '/nb/aldri', isRemoved: false, file: undefined }],
	['tull', { address: 'tull', isRemoved: false, file: undefined }],
])('a page that is not there is told of by what its address leads to: %s', (name, { file, ...told }) => {
	const { page, ...rest } = afterwardsOf(workspace, name);
	expect({ ...rest, file: page?.file }).toEqual({ ...told, file });
});
