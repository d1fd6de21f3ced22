package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dianet.learning.StopRule;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void nounsGoWithTheirNumber() {
        assertEquals("1 clip", Words.count(1, "clip"));
        assertEquals("0 clips", Words.count(0, "clip"));
        assertEquals("2 classes", Words.count(2, "class"));
        assertEquals("3 bodies", Words.count(3, "body"));
        assertEquals("3 keys", Words.count(3, "key"));
        assertEquals("2 stretches", Words.count(2, "stretch"));
        assertEquals("2 epochs", Words.count(2, "epoch"));
        assertEquals("1 empty cell was", Words.count(1, "empty cell", "was", "were"));
        assertEquals("2 more folders are", Words.count(2, "more folder", "is", "are"));
    }

    @Test
    void aConstantIsSpeltAsInFiles() {
        assertEquals("inner-subjects", Words.of(StopRule.INNER_SUBJECTS));
    }

    /// Of two views with two phases each, and of one.
    @Test
    void namesThatOccurTwiceAreNumbered() {
        assertEquals(
                List.of("onset_1", "offset_2", "onset_3", "offset_4"),
                Words.distinct(List.of("onset", "offset", "onset", "offset")));
        assertEquals(List.of("onset", "offset"), Words.distinct(List.of("onset", "offset")));
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertEquals("Ärger und Wut", Words.capital("ärger und Wut"));
        assertEquals("", Words.capital(""));
    }
}
