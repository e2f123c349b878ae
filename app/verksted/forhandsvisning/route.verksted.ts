import { z } from 'zod';
import { type PageState, pageState } from '@/lib/editing/page-state';
import { sketch } from '@/lib/editing/preview';
import { showView } from '@/lib/workshop/views';
import { recentWorkspace, registryOfSite } from '@/lib/workshop/workspace';
import { acceptJson } from '../_parts/accept-json';
import { textsSchema } from '../side/texts-schema';

/** Which view is to show the texts: one that was opened with the room. */
const schema = z.object({ view: z.string().regex(/^[\w-]{22}$/), texts: textsSchema });

/** What the room's script is told once the picture is ready. */
export interface Pictured {
	/** How each text would stand. */
	states: Record<string, PageState>;
}

/** Shows texts as they are being written, on the whole site. What the rules say of them takes longer, and is asked for apart. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, schema, async ({ view, texts }): Promise<Pictured> => {
		const workspace = await recentWorkspace();
		const { files, site, problems } = sketch(workspace, texts);
		showView(registryOfSite(site), view);
		const names = new Set(texts.map(({ file }) => file));
		const written = files.filter(({ file }) => names.has(file));
		const states = written.map((file) => [file.file, pageState(file, problems, workspace.context.now)]);
		return { states: Object.fromEntries(states) };
	});
}
