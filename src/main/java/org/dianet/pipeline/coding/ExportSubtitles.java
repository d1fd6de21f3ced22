package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// Writes subtitles into a folder, a file for each recording and coder: while an event lasts, its label and units.
final class ExportSubtitles {
    private final ExportCodings.Format format;
    private final List<String> leftOut = new ArrayList<>();
    private int codings;

    /// What is shown from one time to another, in milliseconds.
    private record Cue(long from, long to, String text) {}

    /// @param format SubRip or WebVTT
    ExportSubtitles(ExportCodings.Format format) {
        this.format = format;
    }

    ExportCodings.Written export(Project project, Path out) throws StorageException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new StorageException("Cannot make the folder " + out + ": " + AtomicFile.reason(e) + ".", e);
        }
        List<Path> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (List<Clip> recording : RecordingGroups.of(project.clips())) {
            Set<Coder> coders = new TreeSet<>();
            recording.forEach(clip -> clip.codings().forEach(coding -> coders.add(coding.coder())));
            for (Coder coder : coders) {
                List<Cue> cues = cues(recording, coder);
                if (!cues.isEmpty()) {
                    String name = recording.getFirst().id() + (coders.size() == 1 ? "" : "." + coder.name());
                    Path file = out.resolve(FileNames.unused(name, names)
                            + format.name().toLowerCase(Locale.ROOT).replaceFirst("^", "."));
                    new AtomicFile().write(file, text(cues));
                    files.add(file);
                }
            }
        }
        return new ExportCodings.Written(files, codings, 0, leftOut);
    }

    private List<Cue> cues(List<Clip> recording, Coder coder) {
        List<Cue> cues = new ArrayList<>();
        for (Clip clip : recording) {
            clip.codingBy(coder).flatMap(coding -> cue(clip, coding)).ifPresent(cues::add);
        }
        cues.sort(Comparator.comparingLong(Cue::from));
        codings += cues.size();
        return cues;
    }

    private Optional<Cue> cue(Clip clip, Coding coding) {
        List<FrameIndex> marks = Arrays.stream(MarkKind.values())
                .flatMap(kind -> coding.marks().get(kind).flatMap(clip.frames()::indexOf).stream())
                .sorted()
                .toList();
        Optional<ClipTimes> times = ClipTimes.of(clip);
        if (marks.isEmpty() || times.isEmpty()) {
            leftOut.add("Clip " + clip.id() + ", " + coding.coder() + ": "
                    + (marks.isEmpty() ? "no frame of it is marked" : "its frame rate is not known")
                    + ", so that it has no time; left out.");
            return Optional.empty();
        }
        return Optional.of(new Cue(
                Math.round(times.get().startOf(marks.getFirst())),
                Math.round(times.get().endOf(marks.getLast())),
                label(clip, coding)));
    }

    private String label(Clip clip, Coding coding) {
        List<String> said = new ArrayList<>();
        said.add(Optional.ofNullable(coding.emotion()).orElse(clip.id().value()));
        if (!coding.actionUnits().notation().isEmpty()) {
            said.add("AU " + coding.actionUnits().notation());
        }
        String text = String.join(" · ", said).replaceAll("\\s+", " ").replace("-->", "→");
        return format == ExportCodings.Format.VTT
                ? text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                : text;
    }

    private String text(List<Cue> cues) {
        StringBuilder text = new StringBuilder(format == ExportCodings.Format.VTT ? "WEBVTT\n\n" : "");
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            text.append(i + 1)
                    .append('\n')
                    .append(clock(cue.from))
                    .append(" --> ")
                    .append(clock(cue.to))
                    .append('\n')
                    .append(cue.text)
                    .append("\n\n");
        }
        return text.toString();
    }

    private String clock(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%s%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                format == ExportCodings.Format.VTT ? "." : ",",
                millis % 1000);
    }
}
