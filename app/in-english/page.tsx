import type { Metadata } from 'next';
import { formatFact } from '@/lib/content/facts/format';
import { defaultLocale } from '@/lib/i18n/routing';
import { PlainPage } from '../_components/page/PlainPage';
import { requestContext } from '../request-context';

export const metadata: Metadata = { title: 'MinID in English', robots: { index: false } };

/** Where the English pages of the earlier site lead: this site is in Norwegian only. */
export default async function EnglishPage() {
	const { facts } = (await requestContext()).site;
	const phone = facts['telefon-utland'] && formatFact(facts['telefon-utland'], defaultLocale);
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
			{phone && (
				<p>
					Locked out, or need help? Call user support: <a href={phone.href}>{phone.text}</a>.
				</p>
			)}
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
