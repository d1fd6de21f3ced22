package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.ADA;
import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.dianet.pipeline.coding.CodedRecordings.video;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files with several events in one recording of 25 frames a second, so that a second is 25 frames.
class SeveralEventsTest {
    private static final String HEADER =
            "Observation id,Media file name,Subject,Behavior,Behavior type,Start (s),Stop (s)\n";

    @TempDir
    Path folder;

    private final Project video = CodedRecordings.project(video("b.mp4", 60));

    private ImportCodings.Proposal read(Project project, String rows) throws IOException {
        return CodedRecordings.read(project, Files.writeString(folder.resolve("t.csv"), HEADER + rows));
    }

    private static String state(String label, double from, double to) {
        return "o,b.mp4,,%s,STATE,%s,%s\n".formatted(label, from, to);
    }

    private static String point(String label, double at) {
        return "o,b.mp4,,%s,POINT,%s,%s\n".formatted(label, at, at);
    }

    @Test
    void eachStretchIsAClipWithItsOwnApexAndUnits() throws IOException {
        ImportCodings.Proposal proposal = read(
                video,
                state("happiness", 20, 21)
                        + state("disgust", 4, 5)
                        + point("apex", 4.4)
                        + point("apex", 20.4)
                        + state("AU4", 4, 4.8)
                        + state("AU12", 19.8, 20.6)
                        + state("happiness", 40, 40.4));
        assertEquals("B 100-110-125 disgust\nB-e2 500-510-525 happiness\nB-e3 1000--1010 happiness", marks(proposal));
        assertEquals(
                List.of("4", "12", ""),
                proposal.clips().stream()
                        .map(clip -> clip.coding().actionUnits().notation())
                        .toList());
        assertEquals(2, proposal.added().size());
        assertEquals(List.of(), proposal.problems());
    }

    @Test
    void marksAloneMakeAnEventWhereOneBeginsAgain() throws IOException {
        ImportCodings.Proposal proposal = read(
                video,
                point("onset", 4)
                        + point("apex", 4.4)
                        + point("offset", 5)
                        + point("onset", 8)
                        + point("offset", 9)
                        + point("apex", 20)
                        + point("apex", 30));
        assertEquals("B 100-110-125 null\nB-e2 200--225 null\nB-e3 -500- null\nB-e4 -750- null", marks(proposal));
    }

    @Test
    void unitsThatAreApartAreTwoEvents() throws IOException {
        ImportCodings.Proposal proposal =
                read(video, state("AU4", 4, 4.4) + state("AU7", 4.6, 5) + state("AU12", 20, 21));
        assertEquals("B 100--125 null\nB-e2 500--525 null", marks(proposal));
    }

    @Test
    void whatOverlapsAnEventGoesToItsClipAndTheRestToNewOnes() throws IOException {
        String rows = state("happiness", 4, 5) + state("disgust", 20, 21);
        Project once = read(video, rows).edit().orElseThrow().applyTo(video);
        // The same file again changes nothing.
        assertEquals(List.of(), read(once, rows).clips());
        Coder ben = new Coder("Ben");
        Project two = once.with(
                once.clips().getFirst().id(),
                clip -> clip.without(ADA).with(Coding.empty(ben).with(Marks.of(102, 110, 124))));
        ImportCodings.Proposal more = read(
                two,
                state("happiness", 19.9, 21) + state("disgust", 30, 31)
                        + rows.lines().findFirst().orElseThrow() + "\n");
        assertEquals(1, more.added().size());
        Project after = more.edit().orElseThrow().applyTo(two);
        assertEquals(
                List.of("B 100", "B-e2 498", "B-e3 750"),
                after.clips().stream()
                        .map(clip -> clip.id() + " "
                                + clip.codingBy(ADA).orElseThrow().marks().onset())
                        .toList());
    }

    @Test
    void sameFramesFromTwoTiersAreOneEvent() throws IOException {
        ImportCodings.Proposal proposal = read(video, state("expression", 4, 5) + state("disgust", 4, 5));
        assertEquals("B 100--125 disgust", marks(proposal));
        assertEquals(
                "B 100--125 disgust\nB-e2 100--125 happiness",
                marks(read(video, state("disgust", 4, 5) + state("happiness", 4, 5))));
    }

    @Test
    void anExcludedStretchComesIn() throws IOException {
        ImportCodings.Proposal proposal = read(video, state("excluded", 2, 3) + state("happiness", 4, 5));
        assertEquals(1, proposal.excluded());
        var stretch = proposal.clips().getFirst().excluded().stretches().getFirst();
        assertEquals(
                "50-75 excluded Ada",
                stretch.first() + "-" + stretch.last() + " " + stretch.reason() + " " + stretch.by());
    }

    /// Tiers that somebody made by hand in ELAN: three labels and their apexes, in a video of 25 frames a second.
    @Test
    void handMadeTiersOfElanMakeClipsToo() throws IOException {
        StringBuilder slots = new StringBuilder();
        int[] times = {1000, 2000, 1400, 1440, 5000, 5400, 5200, 5240, 9000, 9800, 9200, 9240, 12_000, 13_000};
        for (int i = 0; i < times.length; i++) {
            slots.append("<TIME_SLOT TIME_SLOT_ID=\"t%d\" TIME_VALUE=\"%d\"/>".formatted(i, times[i]));
        }
        String emotions = annotation(0, 1, "happiness") + annotation(4, 5, "disgust") + annotation(8, 9, "happiness");
        String apexes = annotation(2, 3, "") + annotation(6, 7, "") + annotation(10, 11, "");
        Path file = Files.writeString(
                folder.resolve("b.eaf"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-01T10:00:00+01:00" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="file:///x/b.mp4"/></HEADER>
                <TIME_ORDER>%s</TIME_ORDER>
                <TIER TIER_ID="Emotion" LINGUISTIC_TYPE_REF="t">%s</TIER>
                <TIER TIER_ID="apex" LINGUISTIC_TYPE_REF="t">%s</TIER>
                <TIER TIER_ID="excluded" LINGUISTIC_TYPE_REF="t">%s</TIER>
                </ANNOTATION_DOCUMENT>
                """.formatted(slots, emotions, apexes, annotation(12, 13, "speech")));
        ImportCodings.Proposal proposal = CodedRecordings.read(video, file);
        assertEquals("B 25-35-49 happiness\nB-e2 125-130-134 disgust\nB-e3 225-230-244 happiness", marks(proposal));
        assertEquals(List.of(), proposal.problems());
        var stretch = proposal.clips().getLast().excluded().stretches().getFirst();
        assertEquals("300-324 speech", stretch.first() + "-" + stretch.last() + " " + stretch.reason());
    }

    private static String annotation(int from, int to, String value) {
        return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a%d\" TIME_SLOT_REF1=\"t%d\" TIME_SLOT_REF2=\"t%d\">"
                        .formatted(from, from, to)
                + "<ANNOTATION_VALUE>" + value + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
    }
}
