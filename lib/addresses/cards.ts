/** Where the social-media picture of a page is: `/bilde/nb/om-minid`. */
export function cardAddress(pageAddress: string): string {
	return `/bilde${pageAddress}`;
}
