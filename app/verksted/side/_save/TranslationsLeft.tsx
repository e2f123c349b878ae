import Link from 'next/link';
import type { SaveResult } from '../actions';
import styles from './save.module.css';

type Props = Pick<Extract<SaveResult, { step: 'lagret' }>, 'translations'>;

/** The other languages of what has been saved, which may have to say it too. */
export function TranslationsLeft({ translations }: Props) {
	if (translations.length === 0) return null;
	return (
		<p>
			<span className={styles.more}>Skal det endres på de andre språkene også?</span> Sammenlign med{' '}
			{translations.map(({ language, address }, index) => (
				<span key={address}>
					{index > 0 && ' eller '}
					<Link href={address} prefetch={false}>
						{language}
					</Link>
				</span>
			))}
		</p>
	);
}
