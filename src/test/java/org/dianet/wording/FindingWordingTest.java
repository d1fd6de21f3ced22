package org.dianet.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.ClockProblem;
import org.dianet.model.finding.FileProblem;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.finding.Remedy.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every finding has its words and every word its finding.
class FindingWordingTest {
    private static final ClipId A = new ClipId("a");
    private static final FrameNumbers TWO = FrameNumbers.of(7, 8);

    @ParameterizedTest
    @MethodSource("org.dianet.wording.FindingSentences#all")
    void problemsHaveTheirSentences(FindingSentences.Said said) {
        assertEquals(
                List.of(said.where(), said.what(), said.action()),
                List.of(
                        FindingWording.where(said.problem()),
                        FindingWording.what(said.problem()),
                        FindingWording.action(said.problem(), said.advice())));
    }

    @Test
    void remediesHaveTheirWords() {
        Map<Remedy, String> words = Map.ofEntries(
                Map.entry(values(Reason.GIVEN, "apex", "mid", "emotion", ""), "apex in the middle, emotion none"),
                Map.entry(
                        values(Reason.GIVEN, "actionUnits", "4+7", "emotion", "fear"),
                        "action units 4+7, emotion fear"),
                Map.entry(
                        values(Reason.DIGITS_SWAPPED, "onset", "5", "offset", "10"),
                        "offset 10, onset 5, two digits swapped"),
                Map.entry(
                        values(Reason.DIGIT_DIFFERS, "apex", "4930", "offset", "5"),
                        "apex 4930, offset 5, one digit differs"),
                Map.entry(
                        values(Reason.NEAREST_FRAME, "apex", "9", "offset", "5"),
                        "apex 9, offset 5, the nearest frame"),
                Map.entry(
                        values(Reason.MOST_MOTION, "apex", "9", "offset", "5"),
                        "apex 9, offset 5, where the clip moves most"),
                Map.entry(
                        values(Reason.MOVEMENT_BEGINS, "onset", "9", "offset", "5"),
                        "offset 5, onset 9, where the movement begins"),
                Map.entry(
                        values(Reason.MOVEMENT_ENDS, "apex", "9", "offset", "5"),
                        "apex 9, offset 5, where the movement ends"),
                Map.entry(
                        values(Reason.MARKS_SWAPPED, "onset", "5", "offset", "10"),
                        "offset 10, onset 5, onset and offset swapped"),
                Map.entry(new Remedy.FileTimes(), "use the times of the file"),
                Map.entry(new Remedy.WithoutFrames(), "go on without them"),
                Map.entry(new Remedy.MoreFrames(TWO), "take 7–8 into the clip"),
                Map.entry(new Remedy.LeaveOut(A), "leave out a"),
                Map.entry(new Remedy.NewClip(A, new SubjectId("s1")), "add it as the clip a of subject s1"));
        words.forEach((remedy, text) -> assertEquals(text, FindingWording.remedy(remedy)));
        assertEquals(Leaves.of(Remedy.class), classes(words.keySet().stream()));
    }

    private static Remedy values(Reason reason, String field, String value, String other, String otherValue) {
        return new Remedy.Values(new TreeMap<>(Map.of(field, value, other, otherValue)), reason);
    }

    @Test
    void captionsHaveTheirWords() {
        Map<Caption, String> words = Map.of(
                new Caption.Marked(MarkKind.APEX),
                "apex 1083",
                new Caption.Proposed(2, MarkKind.ONSET),
                "2: onset 1083",
                Caption.Place.BEFORE,
                "before: 1083",
                Caption.Place.AFTER,
                "after: 1083",
                Caption.Place.FIRST,
                "first frame 1083",
                Caption.Place.LAST,
                "last frame 1083",
                Caption.Place.FIRST_OF_CLIP,
                "a, first frame 1083",
                Caption.Place.LAST_OF_CLIP,
                "a, last frame 1083",
                Caption.Place.MOST_MOTION,
                "moves most 1083",
                Caption.Place.MOVEMENT_BEGINS,
                "begins 1083");
        words.forEach((caption, text) -> assertEquals(text, FindingWording.caption(caption, A, new FrameNumber(1083))));
        assertEquals("ends 1083", FindingWording.caption(Caption.Place.MOVEMENT_ENDS, A, new FrameNumber(1083)));
        assertEquals(Leaves.of(Caption.class), classes(words.keySet().stream()));
    }

    @Test
    void everyProblemIsInTheTable() {
        assertEquals(
                Leaves.of(FoundProblem.class), classes(FindingSentences.all().map(FindingSentences.Said::problem)));
    }

    @Test
    void theBundleHasTheKeysOfAllTypesAndNoOthers() {
        Set<String> keys = new TreeSet<>(Set.of(
                "advice", "list.last", "list.more", "value.none", "value.mid", "field.emotion", "field.actionUnits"));
        for (Class<?> type : Leaves.of(FoundProblem.class)) {
            keys.add(Texts.name(type) + ".what");
            keys.add(Texts.name(type) + ".action");
            if (!FileProblem.class.isAssignableFrom(type)) {
                keys.add(Texts.name(type) + ".where");
            }
        }
        Leaves.of(Remedy.class).forEach(type -> keys.add("remedy." + Texts.name(type)));
        constants(keys, "reason.", Reason.values());
        constants(keys, "field.", MarkKind.values());
        constants(keys, "counting.", ClockProblem.Counting.values());
        constants(keys, "part.", MarkProblem.Part.values());
        constants(keys, "caption.", Caption.Place.values());
        keys.addAll(Set.of("caption.marked", "caption.proposed"));
        assertEquals(keys, new Texts("findings").keys().collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void constants(Set<String> keys, String beginning, Enum<?>... constants) {
        Stream.of(constants).forEach(constant -> keys.add(beginning + Words.of(constant)));
    }

    private static Set<Class<?>> classes(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }
}
