/**
 * The site's motif, the arcs of a fingerprint: in the head of every page, in its illustrations, and in the pictures that social
 * media show. Strokes with round ends.
 */
export const fingerprint = {
	width: 272,
	height: 140,
	strokeWidth: 8,
	path: 'M96 136a40 40 0 0 1 80 0M72 136a64 64 0 0 1 40-59M140 73a64 64 0 0 1 60 63M48 136a88 88 0 0 1 136-74M200 76a88 88 0 0 1 24 60M24 136a112 112 0 0 1 70-104M120 25a112 112 0 0 1 128 111M0 136a136 136 0 0 1 196-122M214 25a136 136 0 0 1 58 111',
};
