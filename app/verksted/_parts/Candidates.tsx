import Link from 'next/link';
import { type FoundPage, urlOf } from '@/lib/editing/find-page';

interface Props {
	/** What was written. */
	name: string;
	candidates: readonly FoundPage[];
	/** True where none of them is called so, and it may be misspelled. */
	isGuess?: boolean;
	/** Where one is chosen; default: this room. */
	addressOf?(page: FoundPage): string;
}

const inThisRoom = ({ versions: [first] }: FoundPage) => `?${new URLSearchParams({ side: first ? urlOf(first) : '' })}`;

/** The pages that may have been meant: one of them is chosen. */
export function Candidates({ name, candidates, isGuess = false, addressOf = inThisRoom }: Props) {
	if (candidates.length === 0) return null;
	return (
		<section role="status" aria-labelledby="flere">
			<p id="flere">
				{isGuess
					? `Ingen side heter «${name}». Mente du en av disse?`
					: `Flere sider kan være «${name}». Velg den du mener:`}
			</p>
			<ul>
				{candidates.map((page) => {
					const [first] = page.versions;
					return (
						<li key={page.key}>
							{first && (
								<Link href={addressOf(page)} prefetch={false}>
									<span lang={first.locale}>{first.data.title}</span> ({urlOf(first)})
								</Link>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
