import type { Metadata } from 'next';
import { PlainPage } from './_components/page/PlainPage';
import { pageViewport } from './page-viewport';
import './site.css';

export const metadata: Metadata = {
	title: 'Vi finner ikke siden – Vi finn ikkje sida | MinID',
	robots: { index: false },
};

export const viewport = pageViewport;

/** The last resort, for addresses that never reach proxy.ts. It depends on nothing that can fail. */
export default function GlobalNotFound() {
	return (
		<html lang="nb">
			<body>
				<PlainPage>
					<h1>Vi finner ikke siden</h1>
					<p>
						<a href="/nb" className="ds-button">
							Gå til forsiden
						</a>
					</p>
					<div lang="nn">
						<h2>Vi finn ikkje sida</h2>
						<p>
							<a href="/nn" className="ds-button">
								Gå til framsida
							</a>
						</p>
					</div>
				</PlainPage>
			</body>
		</html>
	);
}
