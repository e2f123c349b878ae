import type { MetadataRoute } from 'next';
import { documentFor } from './document-for';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
	return (await documentFor('sitemap', '/sitemap.xml')).entries;
}
