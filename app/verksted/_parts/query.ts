import type { RoomProps } from './room-props';

/** The fields of a form that was sent by GET; of one that comes several times, the first. */
export async function readQuery({ searchParams }: RoomProps): Promise<Record<string, string | undefined>> {
	return Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]));
}
