import Link from 'next/link';
import { type FoundPage, urlOf } from '@/lib/editing/find-page';

interface Props {
	/** What was written. */
	name: string;
	candidates: readonly FoundPage[];
}

/** The pages that may have been meant: one of them is chosen. */
export function Candidates({ name, candidates }: Props) {
	if (candidates.length === 0) return null;
	return (
		<section role="status" aria-labelledby="flere">
			<p id="flere">Flere sider kan være «{name}». Velg den du mener:</p>
			<ul>
				{candidates.map(({ key, versions: [first] }) => (
					<li key={key}>
						{first && (
							<Link href={`?${new URLSearchParams({ side: urlOf(first) })}`} prefetch={false}>
								<span lang={first.locale}>{first.data.title}</span> ({urlOf(first)})
							</Link>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
