import { notFound } from 'next/navigation';

/** An address below the workshop's that is none of its rooms. */
export default function UnknownRoom(): never {
	notFound();
}
