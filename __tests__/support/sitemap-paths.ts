/**
 * The paths of all pages in a running site's sitemap.
 *
 * @throws {Error} when there are none.
 */
export async function sitemapPaths(origin: string): Promise<string[]> {
	const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
	const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
	if (paths.length === 0) throw new Error(`The sitemap of ${origin} is empty.`);
	return paths;
}
