import type { IconName } from '@/lib/content/schema';
import { iconPaths } from './icon-paths';

/** A decorative icon: hidden from assistive technology, since the text beside it says the same. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg
			viewBox="0 0 24 24"
			width="32"
			height="32"
			fill="none"
			stroke="currentColor"
			strokeWidth="2"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			focusable="false"
		>
			<path d={iconPaths[name]} />
		</svg>
	);
}
