package org.dianet.pipeline.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.run.RunRecord;

/// What a reader of a map has to know: what it shows and whether it may be believed, of which clip with which marks,
/// and which networks answered.
public record MapCaption(List<Line> lines) {
    public MapCaption {
        lines = List.copyOf(lines);
    }

    /// A paragraph.
    public record Line(Tone tone, String text) {}

    /// How a paragraph looks.
    public enum Tone {
        TITLE,
        WARNING,
        PLAIN
    }

    /// @param clip as it was asked about, with the coding whose marks were used
    /// @param note what the controls of this kind of map say
    public static MapCaption of(Path run, RunRecord record, Clip clip, ExplainClip.Answer answer, MapNote note) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Tone.TITLE, title(answer) + "."));
        lines.addAll(said(note));
        Stream.of(
                        marks(clip),
                        probabilities(answer.answer()) + " " + answer.answer().basis(),
                        answer.answer().counted(),
                        "Run " + name(run) + ": " + record.network() + ".",
                        picture(answer),
                        answer.minusWhat(),
                        answer.meanOf())
                .filter(text -> !text.isEmpty())
                .forEach(text -> lines.add(new Line(Tone.PLAIN, text)));
        answer.seen().forEach(seen -> lines.add(new Line(Tone.PLAIN, seen.name() + ": " + seen.moving())));
        return new MapCaption(lines);
    }

    /// What the controls say, if anything.
    static List<Line> said(MapNote note) {
        return note.text().isEmpty()
                ? List.of()
                : List.of(new Line(note.weight() == MapNote.Weight.BANNER ? Tone.WARNING : Tone.PLAIN, note.text()));
    }

    /// The same with other words for what must not be named.
    public MapCaption with(UnaryOperator<String> names) {
        return new MapCaption(lines.stream()
                .map(line -> new Line(line.tone(), names.apply(line.text())))
                .toList());
    }

    /// What a map was drawn over, as a sentence.
    static String picture(ExplainClip.Answer answer) {
        return answer.ground() == Ground.MOTION
                ? "The network's own picture: " + answer.picture() + "."
                : "Drawn over the " + answer.picture() + ".";
    }

    private static String title(ExplainClip.Answer answer) {
        return answer.explanation().method().caption(answer.answer().predicted()) + answer.headWords() + ", over "
                + answer.seen().stream().map(ExplainClip.Seen::name).collect(Collectors.joining(" and "));
    }

    private static String marks(Clip clip) {
        Marks marks = clip.coding().marks();
        return !clip.media().hasFrames()
                ? "Clip " + clip.id() + ", ready images."
                : "Clip " + clip.id() + ", onset " + marks.onset() + ", apex " + marks.apex() + ", offset "
                        + marks.offset() + ", coded by " + clip.coding().coder() + ".";
    }

    private static String probabilities(PredictClip.Answer answer) {
        return "Answer: "
                + IntStream.range(0, answer.classes().size())
                        .mapToObj(c -> String.format(
                                Locale.ROOT,
                                "%s %.2f",
                                answer.classes().get(c),
                                answer.probabilities().get(c)))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String name(Path run) {
        Path name = run.toAbsolutePath().normalize().getFileName();
        return name == null ? run.toString() : name.toString();
    }
}
