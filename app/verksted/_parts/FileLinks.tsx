import Link from 'next/link';
import { lineAddress } from './FindingList';

/** Files by what they are called, each with the way to it. */
export function FileLinks({ files }: { files: readonly { file: string; name: string }[] }) {
	return (
		<ul>
			{files.map(({ file, name }) => (
				<li key={file}>
					<Link href={lineAddress(file)} prefetch={false}>
						{name}
					</Link>
				</li>
			))}
		</ul>
	);
}
