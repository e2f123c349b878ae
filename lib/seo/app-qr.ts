import { encode } from 'uqr';
import { appPath } from '../addresses/app';
import { absoluteUrl, type Settings } from '../settings';

/** A QR code of the app's address as an SVG, dark on light in both colour schemes, since some cameras read no other. */
export function appQrSvg(settings: Pick<Settings, 'origin'>): string {
	// The final slash counts: only links below `/app/` open an app that is installed (lib/app-links/config.ts).
	const address = absoluteUrl(settings, `${appPath}/`);
	// The quiet zone of four modules is part of the symbol (ISO/IEC 18004 §6.3.8).
	const { data, size } = encode(address, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`;
}
