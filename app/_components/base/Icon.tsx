import { type DrawingName, iconPaths } from '@/lib/seo/icon-paths';

/**
 * A decorative icon: hidden from assistive technology, since the text beside it says the same. `size` is in pixels at the usual
 * size of text, with which it grows.
 */
export function Icon({ name, size = 24 }: { name: DrawingName; size?: number }) {
	const length = `${size / 16}rem`;
	return (
		<svg
			viewBox="0 0 24 24"
			width={length}
			height={length}
			fill="none"
			stroke="currentColor"
			strokeWidth="1.75"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
		>
			<path d={iconPaths[name]} />
		</svg>
	);
}
