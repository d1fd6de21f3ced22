package org.dianet.pipeline.coding;

import static org.dianet.pipeline.coding.CodedRecordings.marks;
import static org.dianet.pipeline.coding.CodedRecordings.video;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which recording an annotation file is of, where its clock starts, and annotations without times.
class ElanTimesTest {
    @TempDir
    Path folder;

    private static String media(String url, String relative, String origin) {
        return "<MEDIA_DESCRIPTOR MEDIA_URL=\"" + url + "\" MIME_TYPE=\"video/mp4\""
                + (relative.isEmpty() ? "" : " RELATIVE_MEDIA_URL=\"" + relative + "\"")
                + (origin.isEmpty() ? "" : " TIME_ORIGIN=\"" + origin + "\"") + "/>";
    }

    private static String annotation(String id, String from, String to, String value) {
        return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + id + "\" TIME_SLOT_REF1=\"" + from
                + "\" TIME_SLOT_REF2=\"" + to + "\"><ANNOTATION_VALUE>" + value
                + "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
    }

    /// The tier happiness from 1 to 2 s, with more tiers and slots.
    private Path eaf(String name, String media, String slots, String tiers) throws IOException {
        return Files.writeString(
                folder.resolve(name), """
                <?xml version="1.0" encoding="UTF-8"?>
                <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">%s</HEADER>
                <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="1000"/>%s
                <TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="2000"/></TIME_ORDER>
                <TIER LINGUISTIC_TYPE_REF="t" TIER_ID="happiness">%s</TIER>%s
                </ANNOTATION_DOCUMENT>
                """.formatted(media, slots, annotation("x", "a", "b", ""), tiers));
    }

    private String read(Project project, String media) throws IOException {
        return marks(CodedRecordings.read(project, eaf("e.eaf", media, "", "")));
    }

    @Test
    void theTimeOriginIsAdded() throws IOException {
        Project project = CodedRecordings.project(video("b.mp4", 8));
        // 1 + 2 = 3 s is frame 75 of 25 a second; the last frame before 4 s is 99.
        assertEquals("B 75--99 happiness", read(project, media("file:///x/b.mp4", "", "2000")));
        assertEquals("B 15--39 happiness", read(project, media("file:///x/b.mp4", "", "-400")));
        assertEquals("B 25--49 happiness", read(project, media("file:///x/b.mp4", "", "")));
    }

    @Test
    void eachRecordingHasItsOwnOrigin() throws IOException {
        String two = media("file:///x/a.mp4", "", "500") + media("file:///x/b.mp4", "", "3000");
        assertEquals("B 100--124 happiness", read(CodedRecordings.project(video("b.mp4", 8)), two));
        ImportCodings.Proposal both = CodedRecordings.read(
                CodedRecordings.project(video("a.mp4", 8), video("b.mp4", 8)), eaf("e.eaf", two, "", ""));
        assertEquals("A 38--62 happiness", marks(both));
        assertEquals(List.of("/x/b.mp4 was shown too; the coding goes to clip A alone"), both.problems());
    }

    @Test
    void namesAreReadAsAddresses() throws IOException {
        for (String[] way : new String[][] {
            {"Käthe 50% #1.mp4", "file:///x/K%C3%A4the%2050%25%20%231.mp4"},
            {"Käthe 50% #1.mp4", "file:///D:/x/Käthe 50% #1.mp4"},
            {"Käthe 50% #1.mp4", "file://server/x/K%c3%a4the%2050%25%20%231.mp4"},
            {"Käthe 50% #1.mp4", "D:\\x\\Ka\u0308the 50% #1.mp4"},
            {"Käthe 50% #1.mp4", "file:///x/K%E4the%2050%25%20%231.mp4"},
            {"微表情+1.mp4", "file:///x/%E5%BE%AE%E8%A1%A8%E6%83%85+1.mp4"},
            {"a%20b.mp4", "file:///x/a%20b.mp4"},
            {"a%20b.mp4", "file:///x/a%2520b.mp4"},
            {"take 100%.mp4", "file:///x/take 100%.mp4"},
        }) {
            Project project =
                    CodedRecordings.project(CodedRecordings.clip("N", new Media.VideoFile("v/" + way[0]), 0, 199, 25));
            assertEquals("N 25--49 happiness", read(project, media(way[1], "", "")), way[1]);
        }
        Project renamed = CodedRecordings.project(video("new name.mp4", 8));
        assertEquals(
                "NEW NAME 25--49 happiness", read(renamed, media("file:///gone/old.mp4", "./../new%20name.mp4", "")));
    }

    @Test
    void aRecordingThatIsNotInTheProjectIsSaidWhateverTheFileIsCalled() throws IOException {
        Project project = CodedRecordings.project(video("b.mp4", 8));
        ImportCodings.Proposal proposal =
                CodedRecordings.read(project, eaf("b.eaf", media("file:///x/other%20b.mp4", "", ""), "", ""));
        assertEquals("", marks(proposal));
        assertEquals(
                List.of("tier 'happiness', annotation x: the project has no clip and no recording named /x/other b.mp4"
                        + " or /x/other%20b.mp4; left out"),
                proposal.problems());
        assertEquals("B 25--49 happiness", marks(CodedRecordings.read(project, eaf("b.eaf", "", "", ""))));
    }

    @Test
    void annotationsBetweenOthersLieEvenlyAsElanShowsThem() throws IOException {
        Project project = CodedRecordings.project(video("b.mp4", 8));
        String slots = "<TIME_SLOT TIME_SLOT_ID=\"m\"/><TIME_SLOT TIME_SLOT_ID=\"n\"/><TIME_SLOT TIME_SLOT_ID=\"o\"/>";
        // Not in the order of time; a to b in four parts, of which apex is the third, from 1.5 s.
        String tiers = "<TIER LINGUISTIC_TYPE_REF=\"s\" PARENT_REF=\"happiness\" TIER_ID=\"parts\">"
                + annotation("p4", "o", "b", "w") + annotation("p1", "a", "m", "w") + annotation("p2", "m", "n", "w")
                + "</TIER><TIER LINGUISTIC_TYPE_REF=\"s\" PARENT_REF=\"happiness\" TIER_ID=\"apex\">"
                + annotation("q1", "a", "m", "w") + annotation("q2", "m", "n", "w") + annotation("p3", "n", "o", "")
                + annotation("q4", "o", "b", "w") + "</TIER>";
        String apex = tiers.replaceAll("<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"q.*?</ANNOTATION>", "");
        ImportCodings.Proposal proposal =
                CodedRecordings.read(project, eaf("e.eaf", media("b.mp4", "", ""), slots, tiers));
        assertTrue(marks(proposal).matches("B 25-\\d+-49 happiness"), marks(proposal));
        assertEquals(
                List.of(
                        "tier 'parts': 3 annotations have no times of their own (the first is p4); taken as evenly spread,"
                                + " as ELAN shows them",
                        "tier 'apex': 4 annotations have no times of their own (the first is q1); taken as evenly spread,"
                                + " as ELAN shows them"),
                proposal.problems().stream()
                        .filter(problem -> problem.contains("evenly"))
                        .toList());
        // Alone, the annotation from n to o is between slots that nothing leads to.
        ImportCodings.Proposal alone = CodedRecordings.read(
                project,
                eaf("e.eaf", media("b.mp4", "", ""), slots, apex.replaceAll("(?s)<TIER[^>]*parts.*?</TIER>", "")));
        assertEquals("B 25--49 happiness", marks(alone));
        assertEquals(
                List.of("tier 'apex', annotation p3: it has no time and none around it; left out"), alone.problems());
    }

    @Test
    void oneBadAnnotationDoesNotRefuseTheFile() throws IOException {
        Project project = CodedRecordings.project(video("b.mp4", 8));
        String tiers = "<TIER LINGUISTIC_TYPE_REF=\"t\" TIER_ID=\"words\">" + annotation("w1", "b", "a", "back")
                + annotation("w2", "a", "nowhere", "lost") + annotation("w3", "a", "odd", "odd") + "</TIER>";
        ImportCodings.Proposal proposal = CodedRecordings.read(
                project,
                eaf("e.eaf", media("b.mp4", "", ""), "<TIME_SLOT TIME_SLOT_ID=\"odd\" TIME_VALUE=\"soon\"/>", tiers));
        assertEquals("B 25--49 happiness", marks(proposal));
        assertEquals(
                List.of(
                        "tier 'words', annotation w1: it ends before it starts; left out",
                        "tier 'words', annotation w2: its time slot is missing; left out",
                        "tier 'words', annotation w3: it has no time and none around it; left out"),
                proposal.problems());
    }

    @Test
    void namesComeBackAndAnOriginSetInElanMovesTheMarks() throws IOException {
        Clip clip = CodedRecordings.clip("K", new Media.VideoFile("v/Käthe 50% #1?.mp4"), 0, 199, 25)
                .with(Coding.empty(CodedRecordings.ADA)
                        .with(Marks.of(10, 20, 30))
                        .revisedBy(CodedRecordings.ADA, Instant.EPOCH));
        Path file = folder.resolve("out.eaf");
        new ExportEaf().export(CodedRecordings.project(clip), folder, List.of(clip), file);
        String text = Files.readString(file);
        assertTrue(text.contains("/v/Käthe%2050%25%20%231%3F.mp4\""), text);
        assertTrue(text.contains("RELATIVE_MEDIA_URL=\"./v/Käthe%2050%25%20%231%3F.mp4\""), text);
        Project empty = CodedRecordings.project(clip.without(CodedRecordings.ADA));
        assertEquals("K 10-20-30 null", marks(CodedRecordings.read(empty, file)));
        Files.writeString(file, text.replace("MIME_TYPE=", "TIME_ORIGIN=\"1000\" MIME_TYPE="));
        assertEquals("K 35-45-55 null", marks(CodedRecordings.read(empty, file)));
    }
}
