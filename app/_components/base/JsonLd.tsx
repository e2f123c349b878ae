/** Structured data for search engines. `<` is escaped, so that no text can end the element (HTML §4.12.1.3). */
export function JsonLd({ data }: { data: object }) {
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
