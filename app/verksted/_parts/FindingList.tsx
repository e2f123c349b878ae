import Link from 'next/link';
import type { Problem } from '@/lib/content/problem';

/** How grave a finding is, in an editor's words. */
const severities = { fatal: 'Siden kan ikke vises slik', error: 'Feil', warning: 'Råd' } as const;

/** What the content rules say, each with the way to its line. */
export function FindingList({ problems }: { problems: readonly Problem[] }) {
	return (
		<ul className="findings">
			{problems.map(({ rule, file, line, field, severity, message }) => (
				<li key={[rule, file, line, field, message].join()} data-severity={severity}>
					<strong>{severities[severity]}: </strong>
					{message}{' '}
					<Link href={lineAddress(file, line)} prefetch={false}>
						{file}, linje {line}
					</Link>
				</li>
			))}
		</ul>
	);
}

/** Where a line of a file is edited. */
export function lineAddress(file: string, line?: number): string {
	const address = `/verksted/side/${file.split('/').map(encodeURIComponent).join('/')}`;
	return line === undefined ? address : `${address}?linje=${line}`;
}
