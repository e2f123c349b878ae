import type { Registry } from '../content/store/content-store';
import { processWide } from '../process-wide';

/** What the readers' components make of an address. */
interface ViewAnswer {
	status: number;
	headers: Readonly<Record<string, string | string[] | number | undefined>>;
	body: Buffer;
}

/** Asks the readers' own pages for an address of a site. */
type AskView = (registry: Registry, address: string, headers: Readonly<Record<string, string>>) => Promise<ViewAnswer>;

const holder = processWide('workshop-ask-view', (): { ask?: AskView } => ({}));

/** Tells the rooms, which Next bundles apart from the server, how views are made. */
export function provideViews(ask: AskView): void {
	holder.ask = ask;
}

/** A page as readers would get it of a site, as HTML. @throws {Error} when there is none. */
export async function documentOf(registry: Registry, address: string): Promise<string> {
	const answer = await holder.ask?.(registry, address, {});
	if (answer?.status !== 200) throw new Error(`${address} kan ikke vises (${answer?.status ?? 'ingen server'}).`);
	return answer.body.toString('utf8');
}
