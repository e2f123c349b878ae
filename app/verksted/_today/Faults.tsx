import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { isFailing } from '@/lib/content/problem';
import { type FileNames, tellProblems } from '@/lib/editing/editors-words';
import type { FileFaults } from '@/lib/editing/faults-by-file';
import { FindingList } from '../_parts/FindingList';

/** So many pages are open at once. */
const most = 5;

/** What is wrong, page by page, the worst first. */
export function Faults({ faults, names }: { faults: readonly FileFaults[]; names: FileNames }) {
	const failing = faults.filter(({ problems }) => problems.some(isFailing)).length;
	return (
		<section aria-labelledby="feil">
			<h2 id="feil">Feil og råd</h2>
			{faults.length === 0 && <p>Ingenting er galt.</p>}
			{faults.length > 0 && (
				<p>
					{failing === 0 ? 'Ingen feil, bare råd.' : failing === 1 ? 'Én side har feil.' : `${failing} sider har feil.`}
				</p>
			)}
			{faults.slice(0, most).map(({ file, problems }) => (
				<div key={file}>
					<h3>{names(file)}</h3>
					<FindingList problems={tellProblems(problems, names)} />
				</div>
			))}
			{faults.length > most && (
				<Details>
					<DetailsSummary>{faults.length - most} sider til</DetailsSummary>
					<DetailsContent>
						<FindingList
							problems={tellProblems(
								faults.slice(most).flatMap(({ problems }) => problems),
								names,
							)}
						/>
					</DetailsContent>
				</Details>
			)}
		</section>
	);
}
