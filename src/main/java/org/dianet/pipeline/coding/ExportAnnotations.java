package org.dianet.pipeline.coding;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.AppVersion;
import org.dianet.storage.StorageException;

/// Annotations as a table: one row a coding, frame numbers as in the files and milliseconds from the clip's first
/// frame.
public final class ExportAnnotations {
    private static final List<String> HEADER = List.of(
            "clip",
            "subject",
            "dataset",
            "media",
            "fps",
            "coder",
            "counts",
            "state",
            "onset",
            "apex",
            "offset",
            "onset_ms",
            "apex_ms",
            "offset_ms",
            "duration_ms",
            "emotion",
            "action_units",
            "note",
            "disputed",
            "changed",
            "written_by",
            "onset_confidence",
            "apex_confidence",
            "offset_confidence",
            "exposure");
    private final AnnotationWriter writer;

    public ExportAnnotations(AnnotationWriter writer) {
        this.writer = writer;
    }

    /// The number of codings written. A clip that nobody coded has no row.
    public int export(Project project, Path file) throws StorageException {
        return export(project, _ -> true, file);
    }

    /// The number of codings written, which are those wanted.
    public int export(Project project, Predicate<Coding> wanted, Path file) throws StorageException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (Clip clip : project.clips()) {
            clip.codings().stream().filter(wanted).forEach(coding -> rows.add(row(clip, coding)));
        }
        writer.write(file, rows);
        return rows.size() - 1;
    }

    private static List<String> row(Clip clip, Coding coding) {
        List<String> row = new ArrayList<>(List.of(
                clip.id().value(),
                clip.subject().value(),
                clip.dataset(),
                clip.media().shownPath(),
                number(clip.rate().perSecond()),
                coding.coder().name(),
                coding.equals(clip.coding()) ? "yes" : "no",
                coding.state().name().toLowerCase(Locale.ROOT)));
        for (Landmark landmark : Landmark.values()) {
            row.add(coding.marks().get(landmark).map(FrameNumber::toString).orElse(""));
        }
        for (Landmark landmark : Landmark.values()) {
            row.add(index(clip, coding, landmark)
                    .map(at -> number(new ClipTimes(clip).sinceFirst(at)))
                    .orElse(""));
        }
        row.add(duration(clip, coding));
        row.add(coding.emotion() == null ? "" : coding.emotion());
        row.addAll(List.of(
                coding.actionUnits().notation(),
                coding.note(),
                coding.disputed() ? "yes" : "no",
                coding.changed().equals(Instant.EPOCH) ? "" : coding.changed().toString(),
                "DIANet Workbench " + AppVersion.text()));
        for (Landmark landmark : Landmark.values()) {
            int sure = coding.confidence().get(landmark);
            row.add(sure == 0 ? "" : Integer.toString(sure));
        }
        row.add(coding.coder().isPerson() ? coding.origin().exposure().toString() : "");
        return row;
    }

    private static Optional<FrameIndex> index(Clip clip, Coding coding, Landmark landmark) {
        return coding.marks().get(landmark).flatMap(clip.frames()::indexOf);
    }

    /// From the onset frame to the offset frame, as the difference of their times.
    private static String duration(Clip clip, Coding coding) {
        Optional<FrameIndex> onset = index(clip, coding, Landmark.ONSET);
        Optional<FrameIndex> offset = index(clip, coding, Landmark.OFFSET);
        return onset.isEmpty() || offset.isEmpty()
                ? ""
                : number(new ClipTimes(clip).between(onset.get(), offset.get()));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }
}
