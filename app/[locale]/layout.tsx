import { locale as rootLocale } from 'next/root-params';
import type { ReactNode } from 'react';
import { SiteOrigin } from '../_components/base/SiteOrigin';
import { pageViewport } from '../page-viewport';
import '../site.css';

/** Everything is made when it is asked for: the cache in front is the only cache. */
export const dynamic = 'force-dynamic';

export const viewport = pageViewport;

export default async function RootLayout({ children }: { children: ReactNode }) {
	return (
		<html lang={await rootLocale()}>
			<body>
				<SiteOrigin />
				{children}
			</body>
		</html>
	);
}
