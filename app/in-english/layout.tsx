import type { ReactNode } from 'react';
import { pageViewport } from '../page-viewport';
import '../site.css';

export const dynamic = 'force-dynamic';

export const viewport = pageViewport;

export default function EnglishLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body>{children}</body>
		</html>
	);
}
