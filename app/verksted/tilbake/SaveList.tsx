import { Button } from '@digdir/designsystemet-react';
import Link from 'next/link';
import type { FileNames } from '@/lib/editing/editors-words';
import type { UnsentSave } from '@/lib/editing/take-back';
import { dayAndTime, listed } from '@/lib/workshop/times';
import styles from './take-back.module.css';

interface Props {
	saves: readonly UnsentSave[];
	chosen: string | undefined;
	names: FileNames;
}

/** What may be taken back, each by what it was done to and when, and the way to it. */
export function SaveList({ saves, chosen, names }: Props) {
	if (saves.length === 0) return null;
	return (
		<ul className={styles.saves}>
			{saves.map(({ version, at, title, files }) => {
				const isChosen = version === chosen;
				return (
					<li key={version}>
						<span id={`lagring-${version}`}>
							{listed(files.map(names))}, lagret {dayAndTime(at)} ({title})
						</span>
						<Button asChild variant={isChosen ? 'primary' : 'secondary'} data-size="sm">
							<Link
								id={`vis-${version}`}
								href={`/verksted/tilbake?lagring=${version}`}
								prefetch={false}
								aria-current={isChosen ? 'true' : undefined}
								aria-labelledby={`vis-${version} lagring-${version}`}
							>
								Ta tilbake …
							</Link>
						</Button>
					</li>
				);
			})}
		</ul>
	);
}
