/** What Next gives a room. Its own types know the routes of the public build alone. */
export interface RoomProps {
	searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}
