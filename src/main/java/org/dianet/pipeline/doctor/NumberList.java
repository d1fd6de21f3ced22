package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;

/// Frame numbers to be compared.
public final class NumberList {
    private static final int MOST = 1_000_000;

    private NumberList() {}

    static FrameNumbers of(Collection<FrameNumber> numbers) {
        return FrameNumbers.of(numbers.stream()
                .mapToLong(FrameNumber::value)
                .sorted()
                .distinct()
                .toArray());
    }

    public static List<FrameNumber> without(FrameNumbers all, FrameNumbers others) {
        List<FrameNumber> left = new ArrayList<>();
        for (FrameNumbers.Run run : all.runs()) {
            for (long number = run.first(); number <= run.last(); number++) {
                FrameNumber frame = new FrameNumber(number);
                if (others.indexOf(frame).isEmpty()) {
                    left.add(frame);
                }
            }
        }
        return left;
    }

    static FrameNumbers union(FrameNumbers a, FrameNumbers b) {
        TreeSet<FrameNumber> all = new TreeSet<>(without(a, FrameNumbers.NONE));
        all.addAll(without(b, FrameNumbers.NONE));
        return of(all);
    }

    /// Numbers that lie between runs; the first million.
    static List<FrameNumber> between(FrameNumbers numbers) {
        List<FrameNumber> absent = new ArrayList<>();
        List<FrameNumbers.Run> runs = numbers.runs();
        for (int i = 1; i < runs.size(); i++) {
            for (long n = runs.get(i - 1).last() + 1; n < runs.get(i).first() && absent.size() < MOST; n++) {
                absent.add(new FrameNumber(n));
            }
        }
        return absent;
    }

    static boolean inSteps(FrameNumbers numbers, long step) {
        List<FrameNumbers.Run> runs = numbers.runs();
        for (int i = 0; i < runs.size(); i++) {
            boolean single = runs.get(i).first() == runs.get(i).last();
            if (!single || (i > 0 && runs.get(i).first() - runs.get(i - 1).first() != step)) {
                return false;
            }
        }
        return true;
    }

    /// All of them, runs as `120-134`.
    static String all(List<FrameNumber> numbers) {
        return of(numbers).runs().stream()
                .map(run -> run.first() == run.last() ? "" + run.first() : run.first() + "-" + run.last())
                .collect(Collectors.joining(","));
    }
}
