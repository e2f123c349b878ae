'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

interface Props {
	src: string;
	title: string;
	className?: string | undefined;
	frame?: RefObject<HTMLIFrameElement | null>;
}

/** A page of the site within a room. While it loads, the room says so. */
export function ShownPage({ src, title, className, frame }: Props) {
	const own = useRef<HTMLIFrameElement>(null);
	const place = frame ?? own;
	// Without script nobody would ever take the words away.
	const [shown, setShown] = useState(src);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the place stays the same.
	useEffect(() => {
		const { readyState, URL: address = '' } = place.current?.contentDocument ?? {};
		// It may have come before the script of the room.
		setShown(readyState === 'complete' && address.endsWith(src) ? src : '');
	}, [src]);
	const isLoading = shown !== src;
	return (
		<div className="shown" data-loading={isLoading || undefined}>
			<p role="status">{isLoading && 'Laster …'}</p>
			<iframe ref={place} className={className} src={src} title={title} onLoad={() => setShown(src)} />
		</div>
	);
}
