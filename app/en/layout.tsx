import type { ReactNode } from 'react';
import '../site.css';

export const dynamic = 'force-dynamic';

export default function EnglishLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<body>{children}</body>
		</html>
	);
}
