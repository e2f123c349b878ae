import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { capitalised } from '@/lib/content/capitalised';
import { placeOf } from '@/lib/content/source/place';
import { type FileNames, fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import type { FileChange } from '@/lib/editing/file-change';
import { urlOf } from '@/lib/editing/find-page';
import type { Proposal } from '@/lib/editing/proposal';
import type { Workspace } from '@/lib/editing/workspace';
import { listed } from '@/lib/workshop/times';
import { TextDiff } from './TextDiff';

interface Props {
	workspace: Workspace;
	proposal: Proposal;
	/** The folder as the proposal makes it. */
	after: Workspace;
}

/** Every file that a proposal would change, line by line. */
export function ChangedFiles({ workspace, proposal, after }: Props) {
	const left = new Set(proposal.changes.map(({ from }) => from));
	const files = proposal.changes.filter(({ path }) => !left.has(path));
	const names = fileNamesOf(after.files);
	const earlier = fileNamesOf(workspace.files);
	// A page that is moved keeps its title: what it is moved from is told by the address.
	const addressOf = (file: string) => {
		const page = workspace.context.pageOf.get(file);
		return page ? urlOf(page) : earlier(file);
	};
	return (
		<section aria-labelledby="filer">
			<h3 id="filer">{capitalised(listed(placesIn(files, names)))} endres</h3>
			{files.map(({ path, from = path, after: text, what }) => (
				<Details key={path}>
					<DetailsSummary>
						{text === null ? earlier(path) : names(path)}:{' '}
						{what
							.map((sentence) => inEditorsWords(sentence, (file) => (file === from ? addressOf(file) : earlier(file))))
							.join('; ')}
					</DetailsSummary>
					<DetailsContent>
						<TextDiff file={path} before={workspace.written.get(from)?.text ?? ''} after={text ?? ''} />
					</DetailsContent>
				</Details>
			))}
		</section>
	);
}

/** How many pages, and what else by its name: «9 sider og «Fakta»». */
function placesIn(files: readonly FileChange[], names: FileNames): string[] {
	const isPage = ({ path }: FileChange) => placeOf(path).kind === 'page';
	const pages = files.filter(isPage).length;
	return [
		...(pages === 0 ? [] : [pages === 1 ? 'én side' : `${pages} sider`]),
		...files
			.filter((file) => !isPage(file))
			.map(({ path }) => (placeOf(path).kind === 'alert' ? names(path) : `«${names(path)}»`)),
	];
}
