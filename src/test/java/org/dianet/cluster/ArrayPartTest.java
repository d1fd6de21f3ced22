package org.dianet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrayPartTest {

    @Test
    void numbersAreWrittenInRuns() {
        assertEquals("0-3,7,9-10", TaskList.text(List.of(7, 3, 2, 1, 0, 9, 10)));
        assertEquals("", TaskList.text(List.of()));
        assertEquals(List.of(0, 1, 2, 3, 7), TaskList.parse("7, 0-3"));
        for (String wrong : List.of("", "a", "1-", "3-1", "-1", "1,,2", "1%2")) {
            assertThrows(IllegalArgumentException.class, () -> TaskList.parse(wrong), wrong);
        }
    }

    /// Slurm's usual MaxArraySize of 1001 allows the task numbers 0 to 1000.
    @Test
    void noTaskNumberReachesTheLimit() {
        List<ArrayPart> parts = ArrayPart.split(IntStream.range(0, 2500).boxed().toList(), 1001, 20);
        assertEquals(
                List.of("0-1000%7", "0-1000%7", "0-497%6"),
                parts.stream().map(ArrayPart::array).toList());
        assertEquals(
                List.of(0, 1001, 2002), parts.stream().map(ArrayPart::first).toList());
        TreeSet<Integer> all = new TreeSet<>();
        parts.forEach(part -> all.addAll(part.folds()));
        assertEquals(2500, all.size());
    }

    @Test
    void whatRunsAtOnceIsSharedByTheArrays() {
        assertEquals(
                List.of("5%2", "202-203%1"),
                ArrayPart.split(List.of(1204, 5, 1203), 1001, 3).stream()
                        .map(ArrayPart::array)
                        .toList());
        assertTrue(ArrayPart.split(List.of(0, 1, 2), 1, 1).stream().allMatch(part -> part.atOnce() == 1));
        assertEquals(List.of(), ArrayPart.split(List.of(), 1001, 3));
    }
}
