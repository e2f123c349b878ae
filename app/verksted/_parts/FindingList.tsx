import Link from 'next/link';
import { capitalised } from '@/lib/content/capitalised';
import type { ToldProblem } from '@/lib/editing/editors-words';

/** How grave a finding is, in an editor's words. */
const severities = { fatal: 'Siden kan ikke vises slik', error: 'Feil', warning: 'Råd' } as const;

interface Props {
	problems: readonly ToldProblem[];
	/** Goes to a line without leaving the page, where it can be reached from there. */
	onOpen?(problem: ToldProblem): void;
}

/** What the content rules say, each with the way to its line. */
export function FindingList({ problems, onOpen }: Props) {
	return (
		<ul className="findings">
			{problems.map((problem) => {
				const { rule, file, line, field, severity, label, message, place } = problem;
				const open = onOpen && { onNavigate: intercepted(() => onOpen(problem)), 'data-here': '' };
				return (
					<li key={[rule, file, line, field, message].join()} data-severity={severity}>
						<strong>{severities[severity]}: </strong>
						{label && `${label}: `}
						{message}{' '}
						<Link href={lineAddress(file, line)} prefetch={false} {...open}>
							{open ? `Vis i teksten (linje ${line})` : `${capitalised(place)}, linje ${line}`}
						</Link>
					</li>
				);
			})}
		</ul>
	);
}

/** What is done instead of following a link. */
function intercepted(act: () => void) {
	return (event: { preventDefault(): void }) => {
		event.preventDefault();
		act();
	};
}

/** Where a line of a file is edited. */
export function lineAddress(file: string, line?: number): string {
	const address = `/verksted/side/${file.split('/').map(encodeURIComponent).join('/')}`;
	return line === undefined ? address : `${address}?linje=${line}`;
}
