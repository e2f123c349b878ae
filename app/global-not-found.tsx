import type { Metadata } from 'next';
import './site.css';

export const metadata: Metadata = {
	title: 'Vi finner ikke siden – Vi finn ikkje sida | MinID',
	robots: { index: false },
};

/** The last resort, for addresses that never reach proxy.ts. It depends on nothing that can fail. */
export default function GlobalNotFound() {
	return (
		<html lang="nb">
			<body>
				<main>
					<h1>Vi finner ikke siden</h1>
					<p>
						<a href="/nb">Gå til forsiden</a>
					</p>
					<div lang="nn">
						<h2>Vi finn ikkje sida</h2>
						<p>
							<a href="/nn">Gå til framsida</a>
						</p>
					</div>
				</main>
			</body>
		</html>
	);
}
