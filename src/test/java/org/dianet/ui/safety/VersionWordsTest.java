package org.dianet.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.project.ProjectChanges.Change;
import org.dianet.pipeline.project.ProjectVersions.Earlier;
import org.dianet.storage.Versions.Version;
import org.dianet.ui.safety.VersionWords.Line;
import org.junit.jupiter.api.Test;

/// In Tokyo, nine hours ahead, on 2 March.
class VersionWordsTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BEN = new Coder("Ben");
    private final VersionWords words =
            new VersionWords(ZoneId.of("Asia/Tokyo"), LocalDate.of(2026, 3, 2), text -> text);

    private static Earlier at(String saved, Change... changes) {
        return new Earlier(1, new Version(Path.of("v.json"), Instant.parse(saved)), List.of(changes), 0, "");
    }

    @Test
    void statesStandUnderTheUsersDays() {
        // 10:30 and 00:10 of 2 March, 23:50 of 1 March and 12:00 of 27 February there.
        List<Earlier> all = List.of(
                at("2026-03-02T01:30:00Z"),
                at("2026-03-01T15:10:00Z"),
                at("2026-03-01T14:50:00Z"),
                at("2026-02-27T03:00:00Z"));
        assertEquals(
                List.of("Today", "", "Yesterday", "Friday, 27 February 2026"),
                IntStream.range(0, 4).mapToObj(i -> words.day(all, i)).toList());
        assertEquals("00:10 · no change since", words.state(all.get(1)));
    }

    @Test
    void changesStandUnderWhoMadeThem() {
        Earlier earlier = at(
                "2026-03-02T01:30:00Z",
                new Change(null, null, "", "Clip c9 was added."),
                new Change(BEN, BEN, "c1", "apex 10 → 12."),
                new Change(Coder.ADJUDICATED, ANA, "c1", "emotion none → disgust."),
                new Change(ANA, ANA, "c2", "note none → blink."));
        assertEquals("10:30 · 4 changes since, by Ana, Ben", words.state(earlier));
        assertEquals(
                List.of(
                        new Line("Ana: 2 changes", true),
                        new Line("c1, adjudicated: emotion none → disgust.", false),
                        new Line("c2: note none → blink.", false),
                        new Line("Ben: 1 change", true),
                        new Line("c1: apex 10 → 12.", false),
                        new Line("Project and media: 1 change", true),
                        new Line("Clip c9 was added.", false)),
                words.changes(earlier));
    }
}
