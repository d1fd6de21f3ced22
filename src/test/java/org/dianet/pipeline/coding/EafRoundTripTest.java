package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class EafRoundTripTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.250Z");

    @TempDir
    Path folder;

    private static Clip clip(String id, Media media, FrameNumbers frames, double rate) {
        return new Clip(new ClipId(id), new SubjectId("s1"), "", media, frames, new FrameRate(rate), List.of(), null);
    }

    private static FrameNumbers run(long first, long last) {
        return new FrameNumbers(List.of(new FrameNumbers.Run(first, last)));
    }

    private static Project project(List<Clip> clips) {
        return new Project(
                "test",
                clips,
                new Vocabulary(List.of("happiness", "disgust & \"more\"")),
                Protocol.identity("all", List.of("happiness")));
    }

    /// Everything a coding can hold, with names and texts that XML has to escape.
    private static Project everything() {
        Coding full = Coding.empty(new Coder("Zoë <A> & \"B\""))
                .with(Marks.of(5588, 5601, 5640))
                .withEmotion("disgust & \"more\"")
                .with(new ActionUnits("(R6 or R12)+L4B"))
                .withNote("first line\nsecond, with <tags> & ]]>")
                .flagged(true)
                .with(Exposure.LATER)
                .revisedBy(new Coder("Zoë <A> & \"B\""), NOW);
        Coding missing =
                Coding.empty(new Coder("Ben")).with(new Marks(null, new FrameNumber(5600), new FrameNumber(99999)));
        full = new Coding(
                full.coder(),
                full.marks(),
                new Confidence(3, 2, 0),
                full.emotion(),
                full.actionUnits(),
                full.tiers(),
                full.note(),
                full.disputed(),
                full.origin(),
                full.changed());
        Coding empty = Coding.empty(new Coder("C"));
        FrameNumbers gap =
                new FrameNumbers(List.of(new FrameNumbers.Run(5562, 5599), new FrameNumbers.Run(5601, 5700)));
        return project(List.of(
                clip("006_1_2", new Media.ImageFolder("006/006_1_2"), gap, 200)
                        .with(full)
                        .with(empty),
                clip("video é", new Media.VideoFile("videos/a b é.mp4"), run(0, 400), 29.97)
                        .with(Coding.empty(new Coder("Ben"))
                                .with(Marks.of(0, 17, 400))
                                .revisedBy(new Coder("Ben"), NOW)),
                clip("part", new Media.VideoFile("videos/a b é.mp4"), run(100, 300), 29.97)
                        .with(Coding.empty(new Coder("Ben"))
                                .with(Marks.of(100, 101, 300))
                                .revisedBy(new Coder("Ben"), NOW)),
                clip("006_1_3", new Media.ImageFolder("006/006_1_3"), gap, 200).with(missing),
                clip("still", new Media.MotionImage("flow/still.png"), FrameNumbers.NONE, 200)
                        .with(Coding.empty(new Coder("Ben"))
                                .withEmotion("happiness")
                                .revisedBy(new Coder("Ben"), NOW))));
    }

    private Project back(Path file, Project coded) throws IOException {
        List<Clip> bare = new ArrayList<>();
        for (Clip clip : coded.clips()) {
            Clip without = clip;
            for (Coding coding : clip.codings()) {
                without = without.without(coding.coder());
            }
            bare.add(without);
        }
        Project empty = coded.withClips(bare);
        ImportCodings.Proposal proposal = new ImportCodings().proposeEaf(empty, file, null);
        assertEquals(List.of(), proposal.problems());
        return proposal.edit().orElseThrow().applyTo(empty);
    }

    private Path write(Project project, String name) throws IOException {
        Path file = folder.resolve(name);
        new ExportEaf(InstantSource.fixed(NOW)).export(project, folder, project.clips(), file);
        return file;
    }

    private static void validate(Path file) throws SAXException, IOException {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema grammar = schemas.newSchema(Objects.requireNonNull(
                EafRoundTripTest.class.getResource("/org/dianet/storage/eaf/eaf-3.0-grammar.xsd")));
        grammar.newValidator().validate(new StreamSource(file.toFile()));
    }

    @Test
    void everythingComesBackAsItWas() throws IOException {
        Project project = everything();
        assertEquals(project, back(write(project, "all.eaf"), project));
    }

    @Test
    void theFileFollowsTheGrammarOfEaf() throws IOException, SAXException {
        validate(write(everything(), "all.eaf"));
        validate(write(project(List.of()), "empty.eaf"));
        Project noVocabulary = Project.empty("x").withClips(everything().clips());
        validate(write(noVocabulary, "plain.eaf"));
    }

    @Test
    void aBrokenFileDoesNotFollowTheGrammar() throws IOException {
        Path file = write(everything(), "all.eaf");
        String text = Files.readString(file);
        for (String[] change : new String[][] {
            {"TIME_SLOT_REF1=\"ts1\"", "TIME_SLOT_REF1=\"ts9999\""},
            {"CONTROLLED_VOCABULARY_REF=\"emotions\"", "CONTROLLED_VOCABULARY_REF=\"none\""},
            {"<TIME_ORDER>", "<TIME_ORDER X=\"1\">"},
            {"LINGUISTIC_TYPE_REF=\"apex\"", "LINGUISTIC_TYPE_REF=\"apexes\""},
            {"DATE=\"2026-03-01T", "DATE=\"01.03.2026T"}
        }) {
            assertTrue(text.contains(change[0]), change[0]);
            Path broken = Files.writeString(folder.resolve("broken.eaf"), text.replace(change[0], change[1]));
            assertThrows(SAXException.class, () -> validate(broken), change[1]);
        }
    }

    @Test
    void everyFrameOfEveryRateComesBack() throws IOException {
        Random random = new Random(7);
        List<Clip> clips = new ArrayList<>();
        for (double rate : new double[] {23.976, 25, 29.97, 30, 59.94, 60, 90, 100, 119.88, 200, 240, 300, 500, 999}) {
            for (int i = 0; i < 8; i++) {
                int onset = random.nextInt(3000);
                int apex = onset + random.nextInt(300);
                int offset = apex + random.nextInt(300);
                clips.add(clip(
                                "c" + rate + "-" + i,
                                i % 2 == 0 ? new Media.ImageFolder("m" + i) : new Media.VideoFile("v" + i + ".avi"),
                                run(0, 4000),
                                rate)
                        .with(Coding.empty(new Coder("A"))
                                .with(Marks.of(onset, apex, offset))
                                .revisedBy(new Coder("A"), NOW)));
            }
        }
        Project project = project(clips);
        assertEquals(project, back(write(project, "rates.eaf"), project));
    }

    @Test
    void aFolderGetsOneFileARecording() throws IOException, SAXException {
        Project project = everything();
        Path out = folder.resolve("elan");
        ExportCodings.Written written = new ExportEaf().export(project, folder, project.clips(), out);
        assertEquals(
                List.of("006_1_2.eaf", "video é.eaf", "006_1_3.eaf", "still.eaf"),
                written.files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertEquals(6, written.codings());
        for (Path file : written.files()) {
            validate(file);
        }
        String video = Files.readString(out.resolve("video é.eaf"));
        assertTrue(video.contains("RELATIVE_MEDIA_URL=\"./../videos/a%20b%20é.mp4\""), video);
        assertTrue(video.contains("MIME_TYPE=\"video/mp4\""), video);
    }

    @Test
    void aMarkMovedInElanIsTakenFromItsPlace() throws IOException {
        Project project = everything();
        Path file = write(project, "all.eaf");
        // 5601 is the 39th image of the folder, the 5600th missing: from 190 to 195 ms.
        String text = Files.readString(file);
        assertTrue(text.contains("TIME_VALUE=\"190\""), text);
        Files.writeString(file, text.replace("TIME_VALUE=\"190\"", "TIME_VALUE=\"184\""));
        Clip moved = back(file, project).clips().getFirst();
        // 184 ms is 36.8 frames: the 38th image.
        assertEquals(
                new FrameNumber(5599),
                moved.codingBy(new Coder("Zoë <A> & \"B\""))
                        .orElseThrow()
                        .marks()
                        .get(MarkKind.APEX)
                        .orElseThrow());
    }

    @Test
    void oneCodersCodingsCanBeTakenAlone() throws IOException {
        Project project = everything();
        Path file = write(project, "all.eaf");
        Project empty = Project.empty("x")
                .withClips(project.clips().stream()
                        .map(clip -> clip.without(new Coder("Ben")))
                        .toList());
        ImportCodings.Proposal ben = new ImportCodings().proposeEaf(empty, file, new Coder("Ben"));
        assertEquals(4, ben.codings());
        assertEquals(List.of(), ben.replaced());
        Throwable refusal = assertThrows(
                IllegalArgumentException.class, () -> new ImportCodings().proposeEaf(empty, file, new Coder("Eve")));
        assertEquals(
                "all.eaf holds tiers of C, Zoë <A> & \"B\", Ben and none of Eve; name one of them.",
                refusal.getMessage());
    }

    @Test
    void tiersMadeByHandAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("006_1_2.eaf"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-03-01T10:00:00+01:00" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
                <TIME_ORDER>
                <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="52"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="120"/>
                <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="160"/><TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="251"/>
                </TIME_ORDER>
                <TIER TIER_ID="Emotion" ANNOTATOR="Ada" LINGUISTIC_TYPE_REF="default-lt"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts4">
                <ANNOTATION_VALUE>Happiness</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                <TIER TIER_ID="AU" ANNOTATOR="Ada" LINGUISTIC_TYPE_REF="sym" PARENT_REF="Emotion"><ANNOTATION>
                <REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>6+12</ANNOTATION_VALUE>
                </REF_ANNOTATION></ANNOTATION></TIER>
                <TIER TIER_ID="Apex" ANNOTATOR="Ada" LINGUISTIC_TYPE_REF="default-lt"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
                <ANNOTATION_VALUE/></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                <TIER TIER_ID="Weather" ANNOTATOR="Ada" LINGUISTIC_TYPE_REF="default-lt"><ANNOTATION>
                <ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
                <ANNOTATION_VALUE>sunny</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
                </ANNOTATION_DOCUMENT>
                """);
        ImportCodings.Proposal proposal =
                new ImportCodings(InstantSource.fixed(NOW)).proposeEaf(everything(), file, null);
        Coding coding = proposal.clips().getFirst().codingBy(new Coder("Ada")).orElseThrow();
        // 200 a second, first image 5562: 52 ms is nearest to image 10, 120 ms is image 24; 251 ms ends image 49, and
        // the numbers behind 5599 are one higher.
        assertEquals(Marks.of(5572, 5586, 5612), coding.marks());
        assertEquals("happiness", coding.emotion());
        assertEquals(new ActionUnits("6+12"), coding.actionUnits());
        assertEquals(
                List.of("tier 'Weather', annotation a4: 'Weather' is not a mark, action unit or emotion of the"
                        + " project; left out"),
                proposal.problems());
    }

    @Test
    void damagedFilesAreRefusedWithTheLine() throws IOException {
        Path whole = write(everything(), "all.eaf");
        String text = Files.readString(whole);
        Path cut = Files.writeString(folder.resolve("cut.eaf"), text.substring(0, text.length() / 2));
        IOException refusal =
                assertThrows(IOException.class, () -> new ImportCodings().proposeEaf(everything(), cut, null));
        assertTrue(
                refusal.getMessage().matches(".*cut\\.eaf, line \\d+: it is not well-formed XML; was it cut off\\?"),
                refusal.getMessage());
        Path other = Files.writeString(folder.resolve("other.eaf"), "<html/>");
        refusal = assertThrows(IOException.class, () -> new ImportCodings().proposeEaf(everything(), other, null));
        assertTrue(refusal.getMessage().contains("line 1: the file begins with html and not with ANNOTATION_DOCUMENT"));
        Path pal = Files.writeString(
                folder.resolve("pal.eaf"), text.replace("TIME_UNITS=\"milliseconds\"", "TIME_UNITS=\"PAL-frames\""));
        refusal = assertThrows(IOException.class, () -> new ImportCodings().proposeEaf(everything(), pal, null));
        assertTrue(refusal.getMessage().contains("times are in PAL-frames; save it in ELAN with milliseconds"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path entity = Files.writeString(
                folder.resolve("entity.eaf"),
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><ANNOTATION_DOCUMENT AUTHOR=\"&e;\"/>");
        assertThrows(IOException.class, () -> new ImportCodings().proposeEaf(everything(), entity, null));
    }

    @Test
    void oneFileARecordingHasItsOwnMediaAndSaysWhichHaveNone() throws IOException {
        Project project = everything();
        ExportCodings.Written written =
                new ExportEaf().export(project, folder, project.clips(), folder.resolve("elan"));
        assertEquals(4, written.files().size(), "two clips are of one recording");
        assertEquals(3, written.withoutVideo());
        for (Path file : written.files()) {
            int media = Files.readString(file).split("<MEDIA_DESCRIPTOR", -1).length - 1;
            assertEquals(String.valueOf(file.getFileName()).startsWith("video") ? 1 : 0, media, file.toString());
        }
    }
}
