import Link from 'next/link';
import type { FileNames } from '@/lib/editing/editors-words';
import type { UnsentSave } from '@/lib/editing/take-back';
import { dayAndTime, listed } from '@/lib/workshop/times';

interface Props {
	saves: readonly UnsentSave[];
	chosen: string | undefined;
	names: FileNames;
}

/** What may be taken back, each by what it was done to and when. */
export function SaveList({ saves, chosen, names }: Props) {
	if (saves.length === 0) return null;
	return (
		<ul>
			{saves.map(({ version, at, title, files }) => (
				<li key={version}>
					<Link
						href={`/verksted/tilbake?lagring=${version}`}
						prefetch={false}
						aria-current={version === chosen ? 'true' : undefined}
					>
						{listed(files.map(names))}
					</Link>
					, lagret {dayAndTime(at)} ({title})
				</li>
			))}
		</ul>
	);
}
