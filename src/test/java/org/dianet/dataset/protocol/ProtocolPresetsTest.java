package org.dianet.dataset.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.PublishedStructure;
import org.dianet.dataset.PublishedStructure.Row;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Protocol;
import org.junit.jupiter.api.Test;

/// Expected counts are the published ones, of the challenge of 2019 and of the papers that use each class set.
class ProtocolPresetsTest {

    private static List<Clip> clips(String dataset, String prefix, List<Row> rows) {
        List<Clip> clips = new ArrayList<>();
        for (Row row : rows) {
            String subject = prefix + row.subject();
            clips.add(new Clip(
                    new ClipId(dataset + "_" + subject + "_" + row.file()),
                    new SubjectId(dataset + "/" + subject),
                    dataset,
                    new Media.ImageFolder("clips"),
                    FrameNumbers.NONE,
                    new FrameRate(200),
                    List.of(Coding.empty(Coder.DATASET).withEmotion(row.emotion())),
                    null));
        }
        return clips;
    }

    private static List<Clip> casme2(int edition) {
        return clips("casme2", "sub", PublishedStructure.casme2(edition));
    }

    private static List<Clip> samm() {
        return clips("samm", "", PublishedStructure.samm());
    }

    private static ProtocolCounts counts(String preset, List<Clip> clips) {
        return ProtocolCounts.of(ProtocolPresets.find(preset).orElseThrow().protocol(), clips);
    }

    @Test
    void theCompositeOf2019Has442ClipsOf68SubjectsFromEitherEdition() {
        for (int edition : new int[] {2014, 2019}) {
            List<Clip> all = new ArrayList<>(casme2(edition));
            all.addAll(samm());
            all.addAll(clips("smic", "", PublishedStructure.smic()));
            ProtocolCounts counts = counts("megc2019", all);
            assertEquals(442, counts.clips());
            assertEquals(68, counts.subjects());
            assertEquals(Map.of("negative", 250, "positive", 109, "surprise", 83), counts.perClass());
            assertEquals(
                    new Published("casme2", 24, Map.of("negative", 88, "positive", 32, "surprise", 25)),
                    counts.perDataset().get("casme2"));
            assertEquals(
                    new Published("samm", 28, Map.of("negative", 92, "positive", 26, "surprise", 15)),
                    counts.perDataset().get("samm"));
            assertEquals(
                    new Published("smic", 16, Map.of("negative", 70, "positive", 51, "surprise", 43)),
                    counts.perDataset().get("smic"));
            assertEquals(Map.of(), counts.unknown());
            assertEquals(
                    List.of(),
                    counts.differences(ProtocolPresets.find("megc2019").orElseThrow()));
        }
    }

    @Test
    void fiveClassesOfCasme2CountByEdition() {
        assertEquals(
                Map.of("happiness", 32, "surprise", 25, "disgust", 63, "repression", 27, "others", 99),
                counts("casme2-5-2014", casme2(2014)).perClass());
        assertEquals(246, counts("casme2-5-2014", casme2(2019)).clips());
        assertEquals(
                Map.of("happiness", 32, "surprise", 28, "disgust", 63, "repression", 27, "others", 99),
                counts("casme2-5-2019", casme2(2019)).perClass());
        assertEquals(244, counts("casme2-5-244", casme2(2014)).clips());
    }

    @Test
    void threeClassesOfCasme2ComeIn145And147And156() {
        assertEquals(145, counts("megc2019", casme2(2014)).clips());
        assertEquals(
                Map.of("negative", 90, "positive", 32, "surprise", 25),
                counts("casme2-3-147", casme2(2014)).perClass());
        assertEquals(
                Map.of("negative", 99, "positive", 32, "surprise", 25),
                counts("casme2-3-156", casme2(2014)).perClass());
    }

    @Test
    void sammHas136ClipsOf27SubjectsInFiveClasses() {
        ProtocolCounts counts = counts("samm-5", samm());
        assertEquals(
                Map.of("anger", 57, "contempt", 12, "happiness", 26, "surprise", 15, "other", 26), counts.perClass());
        assertEquals(27, counts.subjects());
    }

    @Test
    void exclusionsSayWhy() {
        ProtocolCounts counts = counts("megc2019", casme2(2019));
        assertEquals(
                "not on the composite's list: the sheet gives no apex",
                counts.excluded().get(new ClipId("casme2_sub04_EP12_01f")));
        assertEquals(110, counts.excluded().size());
    }

    @Test
    void anEditionThatDoesNotFitIsNamed() {
        List<String> differences = counts("casme2-5-2019", casme2(2014))
                .differences(ProtocolPresets.find("casme2-5-2019").orElseThrow());
        assertEquals(1, differences.size());
        assertTrue(differences.getFirst().contains("published with 249 casme2 clips"), differences.getFirst());
        assertTrue(differences.getFirst().contains("here are 246 casme2 clips"), differences.getFirst());
    }

    @Test
    void clipsOfOtherDataSetsAreWarnedOf() {
        String said = counts("samm-5", casme2(2014))
                .differences(ProtocolPresets.find("samm-5").orElseThrow())
                .getFirst();
        assertTrue(said.startsWith("Warning: samm-5 is a protocol of samm, but counts clips of casme2 here"), said);
    }

    @Test
    void unknownLabelsAreErrorsAndNotSkippedSilently() {
        List<Clip> clips = clips("samm", "", List.of(new Row("006", "006_1_2", "Angre", 0)));
        assertEquals(
                Map.of(new ClipId("samm_006_006_1_2"), "Angre"),
                counts("samm-5", clips).unknown());
    }

    @Test
    void classesUnderTenSamplesStayOut() {
        Protocol seven = ProtocolPresets.find("mmew-7").orElseThrow().protocol();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> published = Map.of(
                "happiness", 36, "anger", 8, "surprise", 89, "disgust", 72, "fear", 16, "sadness", 13, "others", 66);
        published.forEach((label, count) -> {
            for (int i = 0; i < count; i++) {
                rows.add(new Row("S01", label + i, label, 0));
            }
        });
        List<Clip> clips = clips("mmew", "", rows);
        ProtocolCounts counts = ProtocolCounts.of(SmallClasses.without(seven, clips, SmallClasses.FEWEST), clips);
        assertEquals(292, counts.clips());
        assertEquals(8, counts.excluded().size());
        assertEquals(
                "its class anger has 8 clips, fewer than 10", counts.excluded().get(new ClipId("mmew_S01_anger0")));
    }

    @Test
    void thePapersRuleMakesEveryLabelWithTenClipsAClass() {
        ProtocolPreset rule = ProtocolPresets.find("paper-rule").orElseThrow();
        assertEquals(
                List.of("Anger", "Contempt", "Happiness", "Other", "Surprise"),
                rule.protocolFor(samm()).classes());
        assertEquals(136, ProtocolCounts.of(rule.protocolFor(samm()), samm()).clips());
    }

    @Test
    void presetsCarryTheirPublishedTotals() {
        Map<String, Integer> totals = Map.of(
                "megc2019",
                442,
                "casme2-5-2014",
                246,
                "casme2-5-2019",
                249,
                "samm-5",
                136,
                "mmew-6",
                292,
                "mmew-7",
                300,
                "smic-3",
                164,
                "casme3-3",
                699,
                "casme3-4",
                860,
                "casme3-7",
                860);
        totals.forEach((name, total) -> assertEquals(
                total,
                ProtocolPresets.find(name).orElseThrow().published().stream()
                        .mapToInt(Published::clips)
                        .sum(),
                name));
    }
}
