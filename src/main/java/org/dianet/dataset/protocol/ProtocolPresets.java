package org.dianet.dataset.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every preset, by name.
public final class ProtocolPresets {
    private static final String OTHERS_OUT = "neither negative, positive nor surprise";
    private static final String[] SLOW_CAMERAS = {
        "smic_vis/negative",
        "smic_vis/positive",
        "smic_vis/surprise",
        "smic_nir/negative",
        "smic_nir/positive",
        "smic_nir/surprise"
    };
    private static final String TOO_FEW = "too few clips for a class";

    private ProtocolPresets() {}

    public static List<ProtocolPreset> all() {
        List<ProtocolPreset> all = new ArrayList<>();
        all.add(megc2019());
        all.addAll(Casme2Presets.all());
        all.add(samm());
        all.addAll(mmew());
        all.add(smic());
        all.addAll(casme3());
        all.add(objectiveClasses());
        all.add(paperRule());
        return all;
    }

    public static Optional<ProtocolPreset> find(String name) {
        return all().stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
    }

    private static ProtocolPreset megc2019() {
        PresetBuilder composite = new PresetBuilder("megc2019", "2019")
                .each("negative", "positive", "surprise")
                .counts("negative", "samm/anger", "samm/contempt", "samm/disgust", "samm/fear", "samm/sadness")
                .counts("positive", "samm/happiness")
                .counts("surprise", "samm/surprise")
                .leavesOut("not among the composite's emotions", "samm/other", "samm/others")
                .leavesOut("the composite uses only the camera HS", SLOW_CAMERAS);
        return Casme2Presets.megc2019(composite)
                .published("casme2", 24, 88, 32, 25)
                .published("samm", 28, 92, 26, 15)
                .published("smic", 16, 70, 51, 43)
                .from("composite database evaluation of the 2019 challenge: 442 clips of 68 subjects");
    }

    private static ProtocolPreset samm() {
        return new PresetBuilder("samm-5", "2018")
                .each("anger", "contempt", "happiness", "surprise")
                .counts("other", "other", "others")
                .leavesOut(TOO_FEW, "disgust", "fear", "sadness")
                .published("samm", 27, 57, 12, 26, 15, 26)
                .from("136 clips of 27 subjects; the sheet writes Other, some loaders lose it as Others");
    }

    private static List<ProtocolPreset> mmew() {
        return List.of(
                new PresetBuilder("mmew-4", "1")
                        .each("happiness", "surprise", "disgust")
                        .counts("others", "others", "repression")
                        .leavesOut(TOO_FEW, "anger", "fear", "sadness")
                        .published("mmew", 0, 36, 89, 72, 66)
                        .from("happiness, surprise, disgust, others"),
                new PresetBuilder("mmew-6", "1")
                        .each("surprise", "disgust")
                        .counts("others", "others", "repression")
                        .each("happiness", "fear", "sadness")
                        .leavesOut(TOO_FEW, "anger")
                        .published("mmew", 0, 89, 72, 66, 36, 16, 13)
                        .from("292 clips: without classes under ten samples, as in the DIANet paper"),
                new PresetBuilder("mmew-6-basic", "1")
                        .each("happiness", "anger", "surprise", "disgust", "fear", "sadness")
                        .leavesOut("not a basic emotion", "others", "repression")
                        .published("mmew", 0, 36, 8, 89, 72, 16, 13)
                        .from("the six basic emotions"),
                new PresetBuilder("mmew-7", "1")
                        .each("happiness", "anger", "surprise", "disgust", "fear", "sadness")
                        .counts("others", "others", "repression")
                        .published("mmew", 0, 36, 8, 89, 72, 16, 13, 66)
                        .from("all 300 clips"));
    }

    private static ProtocolPreset smic() {
        return new PresetBuilder("smic-3", "1")
                .each("negative", "positive", "surprise")
                .published("smic", 16, 70, 51, 43)
                .from("SMIC-HS, 164 clips of 16 subjects");
    }

    private static List<ProtocolPreset> casme3() {
        return List.of(
                casme3Three("casme3-3")
                        .leavesOut(OTHERS_OUT, "others")
                        .published("casme3", 0, 457, 55, 187)
                        .from("part A, 699 clips"),
                casme3Three("casme3-4")
                        .each("others")
                        .published("casme3", 94, 457, 55, 187, 161)
                        .from("part A, 860 clips; three rows write Others"),
                new PresetBuilder("casme3-7", "1")
                        .each("disgust", "surprise", "others", "fear", "anger")
                        .counts("sad", "sad", "sadness")
                        .counts("happy", "happy", "happiness")
                        .published("casme3", 94, 250, 187, 161, 86, 64, 57, 55)
                        .from("part A, 860 clips; three rows write Others"));
    }

    private static PresetBuilder casme3Three(String name) {
        return new PresetBuilder(name, "1")
                .counts("negative", "disgust", "fear", "anger", "sad", "sadness")
                .counts("positive", "happy", "happiness")
                .each("surprise");
    }

    private static ProtocolPreset objectiveClasses() {
        return new PresetBuilder("objective-1-5", "2018")
                .objectiveClasses()
                .each("I", "II", "III", "IV", "V")
                .leavesOut("not among the five classes of the 2018 challenge", "VI", "VII")
                .published("casme2", 0, 30, 18, 93, 15, 18)
                .published("samm", 0, 24, 13, 20, 8, 3)
                .from(
                        "the columns of the sheets of CASME II (2019) and SAMM; the 253 clips of the 2018 challenge come from"
                                + " another table of 185 CASME II clips");
    }

    /// Has no classes of its own: they are the labels that the project turns out to have.
    private static ProtocolPreset paperRule() {
        return new PresetBuilder("paper-rule", "1")
                .from("every label a class, classes with fewer than " + SmallClasses.FEWEST
                        + " clips left out, as the DIANet paper does");
    }
}
