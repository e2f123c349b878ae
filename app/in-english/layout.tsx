import type { ReactNode } from 'react';
import { SiteOrigin } from '../_components/base/SiteOrigin';
import { pageViewport } from '../page-viewport';
import '../site.css';

export const dynamic = 'force-dynamic';

export const viewport = pageViewport;

export default function EnglishLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body>
				<SiteOrigin />
				{children}
			</body>
		</html>
	);
}
