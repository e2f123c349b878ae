import { z } from 'zod';
import { proposePicture } from '@/lib/workshop/picture';
import { saveProposal } from '@/lib/workshop/save';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptForm } from '../_parts/submission';

const schema = z.object({ bilde: z.instanceof(File, { error: 'Velg et bilde.' }) });

/** Takes in a picture, and answers where it is shown. A route, since server actions take no more than a megabyte. */
export async function POST(request: Request): Promise<Response> {
	const outcome = await acceptForm(await request.formData(), schema, async ({ bilde }, editor): Promise<string> => {
		const workspace = await currentWorkspace();
		const bytes = new Uint8Array(await bilde.arrayBuffer());
		const proposal = await proposePicture(workspace, { name: bilde.name, bytes });
		await saveProposal(workspace, proposal, { editor });
		return `/${proposal.changes[0].path}`;
	});
	return Response.json(outcome);
}
