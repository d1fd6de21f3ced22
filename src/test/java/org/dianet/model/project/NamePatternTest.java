package org.dianet.model.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.project.NamePattern.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "{subject}/{clip}, s01/take 2, s01, take 2",
        "{subject}/{clip}, study/s01/take 2, s01, take 2",
        "{subject}/*/{clip}, s01/morning/a, s01, a",
        "{subject}_{clip}, day1/s01_EP02_01f, s01, EP02_01f",
        "{clip}, GOPR0001, GOPR0001, GOPR0001",
        "{subject}, x/anna, anna, x_anna",
        "VP{subject}-*, vp07-lachen, 07, vp07-lachen",
        "{subject} (*), Jörg (2), Jörg, Jörg (2)"
    })
    void namesAreTakenFromTheLastPartsOfAPath(String pattern, String path, String subject, String clip) {
        assertEquals(Optional.of(new Names(subject, clip)), new NamePattern(pattern).of(path));
    }

    @ParameterizedTest
    @CsvSource({"{subject}_{clip}, s01", "{subject}/{clip}, s01", "a/{clip}, b/x", "{subject}_{clip}, _x"})
    void aPathThatDoesNotFitHasNoNames(String pattern, String path) {
        assertEquals(Optional.empty(), new NamePattern(pattern).of(path));
    }

    @Test
    void signsOfRegularExpressionsAreOnlySigns() {
        assertEquals(Optional.of(new Names("a", "b")), new NamePattern("{subject}.[x]+({clip})").of("a.[x]+(b)"));
        assertEquals(Optional.empty(), new NamePattern("{subject}.{clip}").of("a-b"));
    }

    @ParameterizedTest
    @CsvSource({"name", "*", "{subject}{subject}", "{clip}/{clip}", "{Subject}"})
    void aPatternNamesSubjectOrClipOnce(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new NamePattern(pattern));
    }

    @Test
    void thePatternIsProposedThatLooksLikeSubjects() {
        assertEquals("{subject}/{clip}", proposed("sub01/EP02_01f", "sub01/EP03_02", "sub02/EP01_1"));
        assertEquals("{subject}/{clip}", proposed("s1/video", "s2/video", "s3/video"));
        assertEquals("{subject}/*/{clip}", proposed("s01/morning/a", "s01/evening/b", "s02/morning/a"));
        // SMIC: s01 has clips under negative and positive.
        assertEquals(
                "{subject}_{clip}",
                proposed(
                        "s01/micro/negative/s01_ne_01",
                        "s01/micro/positive/s01_po_01",
                        "s02/micro/negative/s02_ne_01",
                        "s02/micro/positive/s02_po_01"));
        assertEquals("{subject}_{clip}", proposed("anna_frown", "anna_smile", "ben_smile"));
        assertEquals("{subject}-{clip}", proposed("VP01-1", "VP01-2", "VP02-1"));
    }

    @Test
    void namesThatACameraGivesNameNobody() {
        assertEquals("{clip}", proposed("GOPR0001", "GOPR0002"));
        assertEquals("{clip}", proposed("VID_20260101_101112", "VID_20260102_111213"));
        assertEquals("{clip}", proposed("interview"));
        assertEquals("{clip}", proposed());
    }

    private static String proposed(String... paths) {
        return NamePattern.propose(List.of(paths)).text();
    }

    @Test
    void noTwoClipsHaveOneName() {
        assertEquals(
                List.of("a", "b"), NamePattern.unique(List.of(new Names("s1", "a"), new Names("s1", "b")), Set.of()));
        assertEquals(
                List.of("s1_a", "s2_a"),
                NamePattern.unique(List.of(new Names("s1", "a"), new Names("s2", "a")), Set.of()));
        assertEquals(
                List.of("s1_a", "s1_a-2"),
                NamePattern.unique(List.of(new Names("s1", "a"), new Names("s1", "a")), Set.of()));
        assertEquals(List.of("a-2"), NamePattern.unique(List.of(new Names("s1", "a")), Set.of("a")));
    }
}
