package org.dianet.pipeline.event;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;

/// The events of a project: recordings in the order of their first clips, in each the events in the order of time.
public final class EventList {
    private EventList() {}

    /// Every coding that marks or names anything.
    ///
    /// @param wanted whose codings
    public static List<EventRow> of(Project project, Predicate<Coder> wanted) {
        Map<Media, List<EventRow>> recordings = new LinkedHashMap<>();
        for (Clip clip : project.clips()) {
            for (Coding coding : clip.codings()) {
                boolean says = !coding.marks().empty()
                        || coding.emotion() != null
                        || !coding.tiers().none();
                if (says && wanted.test(coding.coder())) {
                    recordings
                            .computeIfAbsent(clip.media(), _ -> new ArrayList<>())
                            .add(new EventRow(clip, coding, coding.equals(clip.coding())));
                }
            }
        }
        List<EventRow> rows = new ArrayList<>();
        recordings
                .values()
                .forEach(each -> each.stream()
                        .sorted(Comparator.comparingInt(EventList::first))
                        .forEach(rows::add));
        return rows;
    }

    /// The place of the first mark; events without any come last.
    private static int first(EventRow row) {
        return java.util.Arrays.stream(MarkKind.values())
                .flatMap(kind ->
                        row.coding().marks().get(kind).flatMap(row.clip().frames()::indexOf).stream())
                .mapToInt(FrameIndex::value)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// One row per event, the header first, and a column for each of the project's own tiers on which something was
    /// said.
    ///
    /// @throws StorageException if the file could not be written
    public static void write(List<EventRow> rows, AnnotationWriter writer, Path file) throws StorageException {
        List<List<String>> cells = new ArrayList<>();
        List<String> tiers = rows.stream()
                .flatMap(row -> row.coding().tiers().byTier().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        cells.add(Stream.concat(EventRow.HEADINGS.stream(), tiers.stream().map(tier -> TierValues.COLUMN + tier))
                .toList());
        rows.forEach(row -> cells.add(Stream.concat(
                        row.cells().stream(), tiers.stream().map(row.coding().tiers()::of))
                .toList()));
        writer.write(file, cells);
    }
}
