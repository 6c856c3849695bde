// Rooms and tracks in the words people use, and what is none.
import { isTrackOrRoom, roomOf, takeWhere, trackOf } from "../../../src/core/read/rooms";

test.each([
  ["Room 5", "Room 5"], ["Saal 1", "Saal 1"], ["Room: Lovelace", "Lovelace"], ["Main stage", "Main stage"], ["Hall B", "Hall B"], ["Sala Verdi", "Sala Verdi"], ["Sala grande", "Sala grande"], ["Hörsaal 3", "Hörsaal 3"], ["Großer Saal", "Großer Saal"], ["K.4.201", "K.4.201"], ["Red Hall", "Red Hall"], ["Hauptbühne", "Hauptbühne"],
  ["Room for improvement", null], ["Hall of fame", null], ["Escape the room", null], ["hall", null], ["Saalfeld", null], ["Ada Lovelace", null],
])("the room of %s", (words, room) => expect(roomOf(words)).toBe(room));

test.each([
  ["Track A", "Track A"], ["Track: Web", "Web"], ["Track 2", "Track 2"], ["Security track", "Security track"], ["Ścieżka B", "Ścieżka B"],
  ["Track the time", null], ["Tracking birds", null], ["Soundtrack", null], ["Track", null],
])("the track of %s", (words, track) => expect(trackOf(words)).toBe(track));

test("headings that can only be a track or a room", () => {
  for (const words of ["Track: Web", "Security track", "Main stage", "Hauptbühne", "Salle: Curie"]) expect([words, isTrackOrRoom(words)]).toEqual([words, true]);
  for (const words of ["Escape room", "Tracking birds", "Stage fright", "The room where it happened"]) expect([words, isTrackOrRoom(words)]).toEqual([words, false]);
});

test.each([
  ["Title (Ada Lovelace) [Room 2]", "Title (Ada Lovelace)", "Room 2", null], ["Title - Ada Lovelace @ Hall B", "Title - Ada Lovelace", "Hall B", null], ["Title | Ada Lovelace | Saal 1", "Title | Ada Lovelace", "Saal 1", null],
  ["Title (Track A, Room 2)", "Title", "Room 2", "Track A"], ["[Track B] Title - Ada Lovelace", "Title - Ada Lovelace", null, "Track B"], ["Title [K.4.201]", "Title", "K.4.201", null], ["Title (Track: Web) [Room 7]", "Title", "Room 7", "Web"],
  ["Title (Rebecca Hall)", "Title (Rebecca Hall)", null, null], ["Title - Halle Berry", "Title - Halle Berry", null, null], ["Title - Main stage", "Title", "Main stage", null],
  ["Making room for tests (Ada Lovelace)", "Making room for tests (Ada Lovelace)", null, null], ["Title - Room for doubt", "Title - Room for doubt", null, null], ["A talk @stagehand", "A talk @stagehand", null, null], ["Go 1.2", "Go 1.2", null, null],
])("%s is taken apart", (heading, rest, room, track) => expect(takeWhere(heading)).toEqual({ rest, room, track }));
