import { type DrawingName, iconPaths } from '@/lib/seo/icon-paths';

/** A decorative icon: hidden from assistive technology, since the text beside it says the same. */
export function Icon({ name, size = 24 }: { name: DrawingName; size?: number }) {
	return (
		<svg
			viewBox="0 0 24 24"
			width={size}
			height={size}
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
