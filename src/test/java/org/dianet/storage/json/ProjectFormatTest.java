package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Provenance;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.Study;
import org.dianet.model.study.View;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFormatTest {
    private static final List<Protocol> OWN = List.of(new Protocol(
            "mine", "3", List.of("up", "down"), Map.of("happiness", "up"), Map.of("surprise", "too short"), Map.of()));
    private static final List<ImportedSheet> SHEETS = List.of(new ImportedSheet(
            "table", "clips.csv", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 4));

    @TempDir
    Path folder;

    private String golden;

    @BeforeEach
    void readGolden() throws IOException {
        golden = golden(9);
    }

    private String golden(int version) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("project-v" + version + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void version1OpensForever() throws IOException {
        assertEquals(older(List.of(), List.of(), List.of()), open(golden(1)));
    }

    @Test
    void version2OpensForever() throws IOException {
        assertEquals(older(OWN, SHEETS, List.of()), open(golden(2)));
    }

    @Test
    void version3OpensForever() throws IOException {
        assertEquals(older(OWN, SHEETS, decisions()), open(golden(3)));
    }

    @Test
    void version4OpensForever() throws IOException {
        assertEquals(decided(Exposure.UNKNOWN, Exposure.UNKNOWN), open(golden(4)));
    }

    @Test
    void version5OpensForever() throws IOException {
        assertEquals(decided(Exposure.LATER, Exposure.BEFORE).with(CodingRule.BLIND), open(golden(5)));
    }

    @Test
    void version6OpensForever() throws IOException {
        Project before = decided(Exposure.LATER, Exposure.BEFORE).with(CodingRule.BLIND);
        Clip unknown = before.clips().get(2).withTimes(Optional.empty());
        assertEquals(before.with(unknown.id(), _ -> unknown), open(golden(6)));
    }

    @Test
    void version7OpensForever() throws IOException {
        Pairing paired = new Pairing(
                new ClipId("s01_a"),
                new ClipId("s01_b"),
                -41.5,
                Pairing.Basis.CLAP,
                new Coder("Ana"),
                Instant.parse("2026-03-04T07:00:00Z"));
        Project before = open(golden(6));
        assertEquals(before.with(before.study().with(paired)), open(golden(7)));
    }

    @Test
    void version8OpensForever() throws IOException {
        Project before = open(golden(7));
        Vocabulary tiers = before.vocabulary()
                .withTiers(List.of(
                        new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards")),
                        new Tier("valence", Tier.Kind.NUMBER, List.of()),
                        new Tier("context", Tier.Kind.TEXT, List.of())));
        Coding ana = before.clips().getFirst().codingBy(ANA.coder()).orElseThrow();
        Coding coded = ana.onTier("gaze", "away").onTier("valence", "-2.5").onTier("context", "looks at \"Bo\"");
        assertEquals(
                before.withClasses(tiers, before.protocol()).with(new ClipId("s01_a"), clip -> clip.with(coded)),
                open(golden(8)));
    }

    @Test
    void version9OpensForever() throws IOException {
        Project before = open(golden(8));
        ClipId a = new ClipId("s01_a");
        List<View> views = List.of(
                new View(a, "depth", new View.Beside("../depth"), Instant.parse("2026-03-05T07:00:00Z")),
                new View(
                        a,
                        "side",
                        new View.OtherClip(new ClipId("s01_b"), OptionalDouble.of(-41.5)),
                        Instant.parse("2026-03-05T08:00:00Z")),
                new View(
                        new ClipId("s02_d"),
                        "side",
                        new View.OtherClip(new ClipId("s02_c"), OptionalDouble.empty()),
                        Instant.parse("2026-03-05T09:00:00Z")));
        assertEquals(before.with(before.study().withViews(views)), open(golden(9)));
    }

    /// What versions from 4 on hold.
    private static Project decided(Exposure ofOwn, Exposure ofDiverged) {
        Coding own = ANA.withConfidence(MarkKind.ONSET, 3)
                .withConfidence(MarkKind.APEX, 1)
                .with(new Provenance(Coder.DATASET, null, List.of(Instant.parse("2026-03-01T10:15:29Z")), ofOwn));
        Resolution mean =
                new Resolution(new Coder("Cy"), AdjudicationOutcome.AVERAGED, List.of(ANA.coder(), Coder.DATASET));
        Coding decided = new Coding(
                        Coder.ADJUDICATED,
                        Marks.of(101, 110, 131),
                        "happiness",
                        new ActionUnits("12"),
                        "",
                        false,
                        Instant.parse("2026-03-02T00:00:00Z"))
                .with(new Provenance(null, mean, List.of(), Exposure.UNKNOWN));
        Coding diverged = new Coding(
                        ANA.coder(),
                        new Marks(new FrameNumber(102), new FrameNumber(111), null),
                        "surprise",
                        new ActionUnits("1+2+L10"),
                        "offset \"unclear\"",
                        true,
                        Instant.parse("2026-03-01T09:00:00Z"))
                .with(new Provenance(null, null, List.of(), ofDiverged));
        Clip frames = frames(List.of(own, decided, ORIGINAL), List.of(diverged));
        return expected(frames, OWN, SHEETS, decisions());
    }

    private static final Coding ANA = new Coding(
            new Coder("Ana"),
            new Marks(new FrameNumber(102), new FrameNumber(110), null),
            "surprise",
            new ActionUnits("1+2+L10"),
            "offset \"unclear\"",
            true,
            Instant.parse("2026-03-01T10:15:30.125Z"));
    private static final Coding ORIGINAL = new Coding(
            Coder.DATASET, Marks.of(101, 109, 131), "happiness", new ActionUnits("12"), "", false, Instant.EPOCH);

    private static List<Decision> decisions() {
        Decision accepted = new Decision(
                concern("erratum", new ClipId("s01_a"), "The sheet gives no apex."),
                Decision.Outcome.ACCEPTED,
                List.of(new FieldChange("apex", null, "110")),
                "MEB, from optical flow",
                new Coder("Ana"),
                Instant.parse("2026-03-03T09:00:00Z"));
        Decision rejected = new Decision(
                concern("class", null, "Only one clip belongs to it."),
                Decision.Outcome.REJECTED,
                List.of(),
                "",
                new Coder("Ana"),
                Instant.parse("2026-03-02T08:00:00Z"));
        return List.of(accepted, rejected);
    }

    /// The golden files are of a time when the sentence itself told concerns apart.
    private static FindingKey concern(String kind, @Nullable ClipId clip, String what) {
        return new FindingKey(kind, clip, what, what);
    }

    /// Before version 4 the coding changed last counted, and it goes on doing so.
    private static Project older(List<Protocol> protocols, List<ImportedSheet> sheets, List<Decision> decisions) {
        Resolution carried = new Resolution(ANA.coder(), AdjudicationOutcome.CARRIED_OVER, List.of(ANA.coder()));
        Coding decided = new Coding(
                Coder.ADJUDICATED,
                ANA.marks(),
                Confidence.UNSAID,
                ANA.emotion(),
                ANA.actionUnits(),
                TierValues.NONE,
                ANA.note(),
                true,
                new Provenance(ANA.coder(), carried, List.of(), Exposure.UNKNOWN),
                ANA.changed());
        return expected(frames(List.of(ANA, ORIGINAL, decided), List.of()), protocols, sheets, decisions);
    }

    private static Clip frames(List<Coding> codings, List<Coding> conflicts) {
        return new Clip(
                new ClipId("s01_a"),
                new SubjectId("s01"),
                "lab",
                new Media.ImageFolder("clips/s01/a"),
                new FrameNumbers(List.of(new FrameNumbers.Run(100, 120), new FrameNumbers.Run(122, 140))),
                Optional.of(FrameTimes.constant(new FrameRate(200))),
                Exclusions.NONE,
                codings,
                conflicts,
                ORIGINAL);
    }

    private static Project expected(
            Clip frames, List<Protocol> protocols, List<ImportedSheet> sheets, List<Decision> decisions) {
        Clip video = clip("s01_b", new Media.VideoFile("clips/b.avi"), FrameNumbers.counted(60), 29.97);
        Clip image = clip("s02_c", new Media.MotionImage("flow/c.png"), FrameNumbers.NONE, 1);
        Clip pair = clip("s02_d", new Media.MotionImagePair("flow/on.png", "flow/off.png"), FrameNumbers.NONE, 1);
        return new Project(
                "Golden",
                List.of(frames, video, image, pair),
                new Vocabulary(List.of("happiness", "surprise")),
                new Protocol(
                        "two classes",
                        "2019",
                        List.of("positive", "surprise"),
                        Map.of("happiness", "positive", "surprise", "surprise"),
                        Map.of("lab/others", "no emotion"),
                        Map.of(new ClipId("s02_d"), "not on the list")),
                protocols,
                sheets,
                decisions,
                CodingRule.FREE,
                Study.NONE);
    }

    private static Clip clip(String id, Media media, FrameNumbers frames, double fps) {
        return new Clip(
                new ClipId(id),
                new SubjectId(id.substring(0, 3)),
                "",
                media,
                frames,
                new FrameRate(fps),
                List.of(),
                null);
    }

    @Test
    void aNewerVersionIsRefusedPlainly() {
        assertEquals(
                "Cannot open " + folder.resolve("project.json")
                        + ": it was written by a newer version of the workbench (project format 10, this program knows 9);"
                        + " update the workbench to open it.",
                refusal(golden.replace("\"version\": 9", "\"version\": 10")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id":"s01_b",               | ''                     | clip 2 in the list: the field "id" is missing
            "fps":29.97                 | "fps":"29.97"          | clip s01_b: the field "fps" must be a number, not "29.97"
            "fps":29.97                 | "fps":0                | clip s01_b: frame rate 0.0 is not a positive number
            "fps":29.97,                | ''                     | clip s01_b: the field "fps" is missing
            "fps":29.97                 | "fps":29.97,"hz":1     | clip s01_b: the field "hz" is unknown
            "onset":102                 | "onset":102.5          | clip s01_a, coding 1: the field "onset" must be a whole number, not 102.5
            "onset":102                 | "onset":-1             | clip s01_a, coding 1: frame number -1 is negative
            "onset":102,                | ''                     | clip s01_a, coding 1: the field "onset" is missing
            "confidence":[3,1,0]        | "confidence":[4,1,0]   | clip s01_a, coding 1: the confidence of the onset is 4; it goes from 1 to 3
            "confidence":[3,1,0]        | "confidence":[3,1]     | clip s01_a, coding 1: the field "confidence" must hold three numbers
            "ruling":"averaged"         | "ruling":"guessed"     | clip s01_a, coding 2, resolution: the field "ruling" is unknown: "guessed"
            "exposure":"later"          | "exposure":"hidden"    | clip s01_a, coding 1: the field "exposure" is unknown: "hidden"
            "codingRule": "blind"       | "codingRule": "strict" | the field "codingRule" is unknown: "strict"
            "disputed":true             | "disputed":"yes"       | clip s01_a, coding 1: the field "disputed" must be true or false, not "yes"
            2026-03-01T10:15:30.125Z    | yesterday              | clip s01_a, coding 1: the field "changed" must be a time like 2026-03-01T10:15:30Z, not "yesterday"
            "kind":"video"              | "kind":"tape"          | clip s01_b, media: the field "kind" must be folder, video, image or pair, not "tape"
            [[0,59]]                    | [[0]]                  | clip s01_b: the field "frames" must be a pair [first, last], not [0]
            [[0,59]]                    | [[59,0]]               | clip s01_b: frame numbers 59..0 are not a run
            "subject":"s01"             | "subject":null         | clip s01_a: the field "subject" must be text in quotes, not null
            "id":"s01_b"                | "id":"s01_a"           | two clips are called s01_a
            "outcome":"accepted"        | "outcome":"maybe"      | decision 2 in the list: the field "outcome" must be accepted or rejected
            "before":null               | "before":109           | decision 2 in the list, change 1: the field "before" must be text in quotes, not 109
            "name": "Golden",           | ''                     | the field "name" is missing
            "format": "dianet-project"  | "format": "other"      | it is not a project of this program
            "no emotion"                | 1                      | protocol, leftOut: the field "lab/others" must be text in quotes, not 1
            e3b0c442                    | E3b0c442               | sheets 1: 'E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' is not a SHA-256
            "clips":4                   | "clips":-4             | sheets 1: a sheet cannot hold -4 clips
            "name":"clips.csv"          | "name":" "             | sheets 1: an imported sheet has no name
            "happiness":"up"            | "happiness":"left"     | ownProtocols 1: protocol mine maps happiness to left
            "surprise":"surprise"       | "surprise":"shock"     | protocol: protocol two classes maps surprise to shock
            "kind":"number"             | "kind":"figure"        | vocabulary, tier 2: the field "kind" is unknown: "figure"
            "gaze":"away"               | "gaze":1               | clip s01_a, coding 1, tiers: the field "gaze" must be text in quotes, not 1
            "name":"valence"            | "name":"gaze"          | vocabulary: The project has two tiers called gaze.
            "basis":"clap"              | "basis":"bang"         | study, pairing 1: the field "basis" is unknown: "bang"
            "other":"s01_b"             | "other":"s01_a"        | study: clip s01_a cannot be paired with itself
            """)
    void eachBadFieldIsNamedWithItsClip(String good, String bad, String sentence) {
        assertTrue(golden.contains(good), "the golden file holds " + good);
        String message = refusal(golden.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad)));
        assertTrue(message.contains("project.json is damaged: " + sentence), message);
    }

    @Test
    void textThatIsNotJsonIsPlaced() {
        String message = refusal(golden.replace("\"name\": \"Golden\"", "\"name\": Golden"));
        assertTrue(message.contains("it is not JSON at line 5"), message);
    }

    @Test
    void anEmptyFileIsDamaged() {
        assertTrue(refusal("").contains("is damaged"));
    }

    private Project open(String text) throws IOException {
        Files.writeString(folder.resolve("project.json"), text);
        return new JsonProjectStore().open(folder).project();
    }

    private String refusal(String text) {
        return String.valueOf(
                assertThrows(StorageException.class, () -> open(text)).getMessage());
    }
}
