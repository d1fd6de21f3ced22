package org.dianet.dataset.protocol;

import java.util.List;

/// The class sets in which papers report CASME II. Three different ones are printed as "CASME II, 3 classes".
final class Casme2Presets {
    private static final String[] RELABELLED = {"casme2_sub24_EP07_01", "casme2_sub24_EP07_04f", "casme2_sub24_EP10_03"
    };
    private static final String WHY_RELABELLED =
            "sadness in the sheet of 2014, the source of the counts; surprise in the sheet of 2019";
    private static final String TOO_FEW = "too few clips for a class";

    private Casme2Presets() {}

    static List<ProtocolPreset> all() {
        return List.of(
                fiveClasses("casme2-5-2014", "2014")
                        .excludes(WHY_RELABELLED, RELABELLED)
                        .published("casme2", 0, 32, 25, 63, 27, 99)
                        .from("246 clips of the sheet of 8 May 2014; the count most papers give"),
                fiveClasses("casme2-5-2019", "2019")
                        .published("casme2", 0, 32, 28, 63, 27, 99)
                        .from("249 clips of the sheet of 1 July 2019, which relabels three clips of subject 24"),
                fiveClasses("casme2-5-244", "2014")
                        .excludes(WHY_RELABELLED, RELABELLED)
                        .excludes("no apex in the sheet", "casme2_sub04_EP12_01f")
                        .excludes("apex and onset are one frame", "casme2_sub05_EP09_05f")
                        .published("casme2", 0, 32, 25, 61, 27, 99)
                        .from("244 clips, SKD-TSTSAN"),
                new PresetBuilder("casme2-3-147", "2014")
                        .counts("negative", "disgust", "repression")
                        .counts("positive", "happiness")
                        .counts("surprise", "surprise")
                        .leavesOut("neither negative, positive nor surprise", "others")
                        .leavesOut(TOO_FEW, "sadness", "fear")
                        .excludes(WHY_RELABELLED, RELABELLED)
                        .published("casme2", 0, 90, 32, 25)
                        .from("147 clips: as MEGC2019 with its two missing disgust clips, Ruan 2022"),
                new PresetBuilder("casme2-3-156", "2014")
                        .counts("negative", "disgust", "repression", "fear", "sadness")
                        .counts("positive", "happiness")
                        .counts("surprise", "surprise")
                        .leavesOut("neither negative, positive nor surprise", "others")
                        .published("casme2", 0, 99, 32, 25)
                        .from("156 clips: fear and sadness count as negative, MMNet and HTNet; sheet of 2014"),
                new PresetBuilder("casme2-4", "1")
                        .counts("negative", "disgust", "repression", "fear", "sadness")
                        .counts("positive", "happiness")
                        .each("surprise", "others")
                        .from("negative, positive, surprise, others; counts vary between papers, MEAN"));
    }

    private static PresetBuilder fiveClasses(String name, String version) {
        return new PresetBuilder(name, version)
                .each("happiness", "surprise", "disgust", "repression", "others")
                .leavesOut(TOO_FEW, "sadness", "fear");
    }

    /// The CASME II part of the composite of 2019.
    static PresetBuilder megc2019(PresetBuilder composite) {
        return composite
                .counts("negative", "casme2/disgust", "casme2/repression")
                .counts("positive", "casme2/happiness")
                .counts("surprise", "casme2/surprise")
                .leavesOut("not among the composite's emotions", "casme2/others", "casme2/sadness", "casme2/fear")
                .excludes("not on the composite's list: the sheet gives no apex", "casme2_sub04_EP12_01f")
                .excludes("not on the composite's list: apex and onset are one frame", "casme2_sub05_EP09_05f")
                .excludes(WHY_RELABELLED, RELABELLED);
    }
}
