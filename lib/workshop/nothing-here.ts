/**
 * What an address that shows nothing answers, whatever the reason: whoever guesses learns nothing, and whoever was given it
 * knows what to do. It stands by itself, since the reader may see nothing else of the workshop.
 */
export const nothingHere = `<!DOCTYPE html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Denne adressen viser ingenting</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 Inter, Arial, sans-serif; margin: 0 auto; max-inline-size: 40rem; padding: 2rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
</style>
</head>
<body>
<main>
<h1>Denne adressen viser ingenting</h1>
<p>Kanskje er den ikke hel, eller fristen er gått ut.</p>
<p>Se om du har fått med hele adressen. Hjelper ikke det, be den som ga deg den, om en ny.</p>
</main>
</body>
</html>
`;
