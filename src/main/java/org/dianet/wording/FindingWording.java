package org.dianet.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.finding.Advice;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.ClockProblem;
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.finding.ErratumProblem;
import org.dianet.model.finding.FileProblem;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.finding.LabelProblem;
import org.dianet.model.finding.MarkProblem;
import org.dianet.model.finding.MediaProblem;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.finding.Remedy;

/// The sentences about what the quality scan found, from `findings.properties`: there, each record has `NAME.what`,
/// `NAME.action` and, unless it is about a file, `NAME.where`.
public final class FindingWording {
    private static final Texts TEXTS = new Texts("findings");
    private static final int SHOWN = 5;

    private FindingWording() {}

    /// The field, file or frame concerned.
    public static String where(FoundProblem problem) {
        return problem instanceof FileProblem file
                ? file.file()
                : TEXTS.text(
                        Texts.name(problem.getClass()) + ".where",
                        values(problem).toArray());
    }

    /// What was found, as sentences.
    public static String what(FoundProblem problem) {
        return TEXTS.text(
                Texts.name(problem.getClass()) + ".what", values(problem).toArray());
    }

    /// What to do about it.
    ///
    /// @param advice what is proposed
    public static String action(FoundProblem problem, List<Advice> advice) {
        String proposed = advice.stream().map(FindingWording::proposal).collect(Collectors.joining("; "));
        Stream<Object> all = Stream.concat(values(problem).stream(), Stream.of(advice.size(), proposed));
        return TEXTS.text(Texts.name(problem.getClass()) + ".action", all.toArray());
    }

    /// What is proposed, and who proposed it.
    public static String proposal(Advice advice) {
        String remedy = remedy(advice.remedy());
        return advice.source().isEmpty() ? remedy : TEXTS.text("advice", remedy, advice.source());
    }

    /// The values, e.g. `apex 160`, or the deed.
    public static String remedy(Remedy remedy) {
        String key = "remedy." + Texts.name(remedy.getClass());
        return switch (remedy) {
            case Remedy.Values r -> TEXTS.text(key, assigned(r.values()), reason(r));
            case Remedy.FileTimes _, Remedy.WithoutFrames _ -> TEXTS.text(key);
            case Remedy.MoreFrames r -> TEXTS.text(key, shown(r.frames()));
            case Remedy.LeaveOut r -> TEXTS.text(key, r.clip());
            case Remedy.NewClip r -> TEXTS.text(key, r.clip(), r.subject());
        };
    }

    /// What a frame is, e.g. `apex 83`.
    public static String caption(Caption caption, ClipId clip, FrameNumber frame) {
        return switch (caption) {
            case Caption.Marked c -> TEXTS.text("caption.marked", mark(c.mark()), frame);
            case Caption.Proposed c -> TEXTS.text("caption.proposed", c.proposal(), mark(c.mark()), frame);
            case Caption.Place c -> TEXTS.text("caption." + Words.of(c), frame, clip);
        };
    }

    /// What the sentences about a problem name, in the order of `findings.properties`.
    private static List<Object> values(FoundProblem problem) {
        return switch (problem) {
            case MediaProblem p -> media(p);
            case ClockProblem p -> clock(p);
            case CopyProblem p -> copy(p);
            case MarkProblem p -> marks(p);
            case LabelProblem p -> label(p);
            case ProjectProblem p -> project(p);
            case ErratumProblem p -> erratum(p);
            case FoundProblem.Remembered p -> List.of(p.sentence());
        };
    }

    private static List<Object> media(MediaProblem problem) {
        return switch (problem) {
            case MediaProblem.Unreadable p -> List.of(p.cause());
            case MediaProblem.MissingFrames p -> List.of(p.frames().count(), shown(p.frames()));
            case MediaProblem.ExtraFrames p -> List.of(p.frames().count(), shown(p.frames()));
            case MediaProblem.DamagedFrames p -> List.of(p.frames().count(), shown(p.frames()), p.cause());
            case MediaProblem.OtherSize p -> List.of(p.frames().count(), shown(p.frames()), p.cause());
            case MediaProblem.Steps p -> List.of(p.step());
            case MediaProblem.Gap p -> List.of(p.frames().count(), shown(p.frames()), choice(p.withinExpression()));
            case MediaProblem.FewBits p -> List.of(Integer.toString(p.bits()), Integer.toString(1 << p.bits()));
        };
    }

    private static List<Object> clock(ClockProblem problem) {
        return switch (problem) {
            case ClockProblem.OtherTimes p ->
                List.of(number(p.rate()), p.last(), number(p.counted()), number(p.stamped()));
            case ClockProblem.UnknownRate _ -> List.of();
            case ClockProblem.VariableRate p ->
                List.of(
                        number(p.least()),
                        number(p.most()),
                        number(p.mean()),
                        TEXTS.text("counting." + Words.of(p.counting())));
            case ClockProblem.OtherNominalRate p -> List.of(number(p.nominal()), number(p.mean()));
            case ClockProblem.NoStamps p -> List.of(number(p.rate()));
            case ClockProblem.BrokenStamps p -> List.of(number(p.mean()));
        };
    }

    private static List<Object> copy(CopyProblem problem) {
        return switch (problem) {
            case CopyProblem.SameFrames p -> List.of(p.other(), choice(p.sameSubject()));
            case CopyProblem.SameBytes p -> List.of(p.other(), choice(p.sameSubject()), p.otherFile());
            case CopyProblem.UnusedFolder p -> List.of(Integer.toString(p.images()), p.file());
        };
    }

    private static List<Object> marks(MarkProblem problem) {
        return switch (problem) {
            case MarkProblem.NotMarked p -> {
                String names = list(p.marks().stream().map(FindingWording::mark).toList());
                yield List.of(p.marks().size(), names, Words.capital(names));
            }
            case MarkProblem.OutsideClip p -> List.of(mark(p.mark()), p.frame());
            case MarkProblem.OnExcludedFrame p -> List.of(mark(p.mark()), p.frame(), p.reason());
            case MarkProblem.OutOfOrder p ->
                List.of(Words.capital(p.marks().order().orElse("")));
            case MarkProblem.StillPhase p -> List.of(choice(p.phase() == MarkProblem.Phase.OFFSET));
            case MarkProblem.TooLong p ->
                List.of(TEXTS.text("part." + Words.of(p.part())), whole(p.millis()), whole(p.limit()));
            case MarkProblem.EdgeFar p ->
                List.of(
                        mark(p.mark()),
                        p.frame(),
                        Integer.toString(p.off()),
                        choice(p.mark() == MarkKind.OFFSET),
                        p.from(),
                        p.to());
            case MarkProblem.ApexFar p ->
                List.of(p.apex(), Integer.toString(p.off()), p.from(), p.to(), choice(p.withinExpression()));
        };
    }

    private static List<Object> label(LabelProblem problem) {
        return switch (problem) {
            case LabelProblem.NoLabel _ -> List.of();
            case LabelProblem.UnknownLabel p -> List.of(p.protocol(), p.label());
            case LabelProblem.SimilarLabel p -> List.of(p.label(), p.common(), Integer.toString(p.clips()));
            case LabelProblem.UnreadUnits p -> List.of(String.join("', '", p.parts()));
        };
    }

    private static List<Object> project(ProjectProblem problem) {
        return switch (problem) {
            case ProjectProblem.NoClips _, ProjectProblem.SingleSubject _ -> List.of();
            case ProjectProblem.UnknownRates p -> List.of(p.clips());
            case ProjectProblem.SmallClass p ->
                List.of(
                        p.name(),
                        p.clips(),
                        choice(p.common().isPresent()),
                        p.common().orElse(""));
            case ProjectProblem.MoreFolders p -> List.of(p.folders(), Integer.toString(p.listed()));
        };
    }

    private static List<Object> erratum(ErratumProblem problem) {
        return switch (problem) {
            case ErratumProblem.Listed p -> List.of(p.sentence());
            case ErratumProblem.OtherValues p ->
                List.of(p.present().entrySet().stream()
                        .map(value -> value.getKey() + " " + value(value.getValue()))
                        .collect(Collectors.joining(", ")));
            case ErratumProblem.OtherCorrection p ->
                List.of(
                        p.change().field(),
                        p.change(),
                        p.source(),
                        value(p.present().orElse("")));
            case ErratumProblem.UnknownClips p -> List.of(p.file(), p.corrections(), first(p.clips()));
        };
    }

    private static String assigned(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> TEXTS.text("field." + value.getKey()) + " " + value(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(String value) {
        return switch (value) {
            case "" -> TEXTS.text("value.none");
            case "mid" -> TEXTS.text("value.mid");
            default -> value;
        };
    }

    private static String reason(Remedy.Values remedy) {
        Object[] changed = Arrays.stream(MarkKind.values())
                .filter(mark -> remedy.values().containsKey(Words.of(mark)))
                .map(FindingWording::mark)
                .toArray();
        return TEXTS.text("reason." + Words.of(remedy.reason()), changed);
    }

    private static String mark(MarkKind mark) {
        return TEXTS.text("field." + Words.of(mark));
    }

    /// `a, b and c`.
    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : TEXTS.text("list.last", String.join(", ", words.subList(0, last)), words.get(last));
    }

    /// The first few, runs as `120–134`.
    private static String shown(FrameNumbers frames) {
        return first(frames.runs().stream()
                .map(run -> run.first() == run.last() ? "" + run.first() : run.first() + "–" + run.last())
                .toList());
    }

    private static String first(List<String> words) {
        String some = String.join(", ", words.subList(0, Math.min(SHOWN, words.size())));
        return words.size() > SHOWN ? TEXTS.text("list.more", some) : some;
    }

    private static Integer choice(boolean holds) {
        return holds ? 1 : 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
