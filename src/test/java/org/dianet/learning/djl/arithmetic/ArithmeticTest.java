package org.dianet.learning.djl.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.learning.EngineCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArithmeticTest {
    private static final Processor PROCESSOR = new Processor("Example CPU", Set.of("sse4_1", "avx2", "avx512f"), "");

    @TempDir
    Path folder;

    private final List<String> tried = new ArrayList<>();

    private SettingFile file() {
        return new SettingFile(folder, "example");
    }

    private Arithmetic choose(Map<String, String> environment, Map<String, Setting> found) {
        return Arithmetic.choose(PROCESSOR, environment, file(), value -> {
            tried.add(value);
            return Optional.ofNullable(found.get(value));
        });
    }

    private static Map<String, Setting> found(Setting... settings) {
        Map<String, Setting> found = new java.util.HashMap<>();
        List.of(settings).forEach(setting -> found.put(setting.value(), setting));
        return found;
    }

    private static Setting right(String value, double seconds) {
        return new Setting(value, true, seconds, "right");
    }

    private static Setting wrong(String value, double seconds) {
        return new Setting(value, false, seconds, "wrong by 2.5 standard deviations");
    }

    @Test
    void theFastestThatIsRightIsKept() {
        Arithmetic chosen =
                choose(Map.of(), found(wrong("", 1), wrong("AVX512_CORE", 1), right("AVX2", 2), right("SSE41", 6)));
        assertEquals("AVX2", chosen.setting());
        assertEquals("the fastest that is right; default, AVX512_CORE are not right", chosen.reason());
    }

    @Test
    void theEnginesOwnChoiceStaysUnlessAnotherIsClearlyFaster() {
        assertEquals(
                "", choose(Map.of(), found(right("", 1), right("AVX2", 0.9))).setting());
        assertEquals(List.of("", "AVX2"), tried);
    }

    @Test
    void aClearlyFasterOneIsTaken() {
        Map<String, Setting> slow = found(right("", 5), right("AVX2", 1));
        Arithmetic chosen = choose(Map.of(), slow);
        assertEquals("AVX2", chosen.setting());
        assertEquals("right, and needs 20 % of the time of default", chosen.reason());
    }

    @Test
    void aProcessorIsTriedOnce() {
        Map<String, Setting> found = found(wrong("", 1), wrong("AVX512_CORE", 1), right("AVX2", 2), right("SSE41", 6));
        Arithmetic first = choose(Map.of(), found);
        assertEquals(List.of("", "AVX512_CORE", "AVX2", "SSE41"), tried);
        tried.clear();
        assertEquals(first, choose(Map.of(), found));
        assertEquals(List.of(), tried);
    }

    /// Such as a disk that is full or a library that does not load: it says nothing of the processor.
    @Test
    void whatCouldNotBeTriedIsTriedAgain() throws Exception {
        choose(Map.of(), found(right("", 1)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
        choose(Map.of(), found(right("", 1)));
        assertEquals(List.of("", "AVX2", "", "AVX2"), tried);
    }

    @Test
    void aDamagedFileIsMadeAgain() throws Exception {
        Files.writeString(folder.resolve("example.tsv"), "AVX2 true\n");
        assertEquals(
                "AVX2",
                choose(Map.of(), found(wrong("", 1), wrong("AVX512_CORE", 1), right("AVX2", 2), wrong("SSE41", 1)))
                        .setting());
        assertEquals(4, tried.size());
    }

    @Test
    void whatTheUserSetIsLeftAlone() {
        for (String name : List.of("ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA")) {
            Arithmetic chosen = choose(Map.of(name, "AVX512_CORE"), found());
            assertEquals("AVX512_CORE", chosen.setting());
            assertEquals("set by ONEDNN_MAX_CPU_ISA", chosen.reason());
        }
        assertEquals(List.of(), tried);
    }

    @Test
    void onlyWhatTheProcessorHasIsTried() {
        assertEquals(
                List.of(InstructionSet.DEFAULT, InstructionSet.AVX2, InstructionSet.SSE41),
                InstructionSet.candidates(Set.of("avx2", "sse4_1"), true));
        assertEquals(List.of(InstructionSet.DEFAULT), InstructionSet.candidates(Set.of("asimd"), false));
    }

    @Test
    void aWrongEngineIsRefusedInOneSentenceThatNamesTheProcessor() {
        Arithmetic none =
                choose(Map.of(), found(wrong("", 1), wrong("AVX512_CORE", 1), wrong("AVX2", 1), wrong("SSE41", 1)));
        EngineCheck check = none.check(
                (shape, _, _, _, _, _) -> new float[shape.batch() * shape.outputSide() * shape.outputSide()]);
        assertFalse(check.right());
        assertTrue(
                Arithmetic.refusal(check).contains("wrong convolutions on this processor (Example CPU)"),
                Arithmetic.refusal(check));
    }

    @Test
    void answersOfATrialAreReadAndASignalIsOne() {
        assertEquals(
                Optional.of(new Setting("AVX2", false, 1.5e-3, "wrong by 2 standard deviations: 1x1")),
                SettingTrial.setting(
                        "AVX2",
                        0,
                        List.of(
                                "a warning",
                                "engine-check right=false seconds=0.0015 wrong by 2 standard deviations: 1x1")));
        assertFalse(SettingTrial.setting("AVX2", 132, List.of()).orElseThrow().right());
        assertEquals(Optional.empty(), SettingTrial.setting("AVX2", 1, List.of("no space left on the disk")));
    }
}
