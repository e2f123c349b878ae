'use client';

/** Next demands a client component here. Readers never see it: lib/delivery answers with its own error page. */
export default function GlobalError() {
	return (
		<html lang="nb">
			<body>
				<main>
					<h1>Noe gikk galt</h1>
					<p>Prøv på nytt om litt.</p>
					<p lang="nn">Noko gjekk gale. Prøv på nytt om litt.</p>
				</main>
			</body>
		</html>
	);
}
