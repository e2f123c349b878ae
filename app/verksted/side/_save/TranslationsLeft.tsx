import Link from 'next/link';
import type { SaveResult } from '../actions';

type Props = Pick<Extract<SaveResult, { step: 'lagret' }>, 'translations'>;

/** The other languages of what has been saved, which may have to say it too. */
export function TranslationsLeft({ translations }: Props) {
	if (translations.length === 0) return null;
	return (
		<p>
			Skal det endres på de andre språkene også?{' '}
			{translations.map(({ language, address }, index) => (
				<span key={address}>
					{index > 0 && ', '}
					<Link href={address} prefetch={false}>
						Sammenlign med {language}
					</Link>
				</span>
			))}
		</p>
	);
}
