import { resolvePage } from '../content/assemble/resolve';
import type { ParsedPage } from '../content/source/parsed-file';
import { placeOf } from '../content/source/place';
import { pagesIn, urlOf } from './find-page';
import type { Workspace } from './workspace';

/** What has become of a page. */
interface Afterwards {
	/** The address that it had, or the name of a file that is no page. */
	address: string;
	/** True where readers are told that it has been taken away. */
	isRemoved: boolean;
	/** The page that its address leads to now. */
	page: ParsedPage | undefined;
}

/** What has become of a page whose file is not there: what its address leads to, and what the list of deleted pages says. */
export function afterwardsOf(workspace: Pick<Workspace, 'files' | 'context'>, file: string): Afterwards {
	const place = placeOf(file);
	if (place.kind !== 'page') return { address: file, isRemoved: false, page: undefined };
	const { whole, removals } = workspace.context;
	const address = urlOf(place);
	const found = resolvePage(whole, place.locale, place.path);
	return {
		address,
		isRemoved: removals?.data.slettet.some(({ adresse }) => adresse === address) ?? false,
		page: pagesIn(workspace).find((page) => page.file === found?.file),
	};
}
