import type { Metadata } from 'next';
import { PlainPage } from '../_components/PlainPage';

export const metadata: Metadata = { title: 'MinID in English', robots: { index: false } };

/** Where the English pages of the earlier site lead: this site is in Norwegian only. */
export default function EnglishPage() {
	return (
		<PlainPage>
			<h1>MinID in English</h1>
			<p>
				This site is in Norwegian only. You can read about MinID in English at{' '}
				<a href="https://www.norge.no/en/minid" rel="external">
					norge.no
				</a>
				.
			</p>
			<ul>
				<li>
					<a href="/nb" lang="nb" hrefLang="nb" className="ds-button">
						MinID på bokmål
					</a>
				</li>
				<li>
					<a href="/nn" lang="nn" hrefLang="nn" className="ds-button">
						MinID på nynorsk
					</a>
				</li>
			</ul>
		</PlainPage>
	);
}
