package org.dianet.pipeline.coding;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.Moment;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.EventCodings.Found;
import org.dianet.pipeline.coding.EventCodings.LeftOut;

/// Finds codings in tables of events after BIDS: in rows as [ExportBids] writes them all that they hold; in others what
/// `trial_type` says from `onset` for `duration`, by number where the row has frames.
final class BidsCodings {
    private static final Map<MarkKind, BidsColumn> MARKS = Map.of(
            MarkKind.ONSET, BidsColumn.ONSET_FRAME,
            MarkKind.APEX, BidsColumn.APEX_FRAME,
            MarkKind.OFFSET, BidsColumn.OFFSET_FRAME);
    private final NamedClips clips;
    private final List<Found> found = new ArrayList<>();
    private final List<LeftOut> excluded = new ArrayList<>();
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    BidsCodings(Project project, List<BidsTable> tables) {
        this.clips = new NamedClips(project);
        for (BidsTable table : tables) {
            for (BidsTable.Row row : table.rows()) {
                String where = tables.size() == 1
                        ? "line " + row.number()
                        : table.file().getFileName() + " line " + row.number();
                if (row.get(BidsColumn.CLIP).isEmpty()
                        || row.get(BidsColumn.CODER).isEmpty()) {
                    event(where, table, row);
                } else {
                    own(where, table, row);
                }
            }
        }
    }

    Project project() {
        return clips.project();
    }

    List<Found> found() {
        return found;
    }

    List<LeftOut> excluded() {
        return excluded;
    }

    /// Rows of others.
    List<ForeignEvent> events() {
        return events;
    }

    List<String> problems() {
        return problems;
    }

    private void own(String where, BidsTable table, BidsTable.Row row) {
        Optional<Clip> clip = clips.find(where, row.get(BidsColumn.CLIP), table.shown(), problems);
        if (clip.isEmpty()) {
            return;
        }
        Coder coder = new Coder(row.get(BidsColumn.CODER));
        Instant changed = time(where, row.get(BidsColumn.CHANGED));
        if (!row.get(BidsColumn.EXCLUDED).isEmpty()) {
            Optional<FrameNumber> first = frame(where, row, BidsColumn.ONSET_FRAME);
            Optional<FrameNumber> last = frame(where, row, BidsColumn.OFFSET_FRAME);
            if (first.isEmpty()
                    || last.isEmpty()
                    || last.get().value() < first.get().value()) {
                problems.add(where + ": the excluded stretch has no first and last frame; left out");
                return;
            }
            String reason = row.get(BidsColumn.EXCLUDED);
            excluded.add(new LeftOut(clip.get().id(), new Exclusion(first.get(), last.get(), reason, coder, changed)));
            return;
        }
        Coding coding = Coding.empty(coder)
                .withEmotion(row.get(BidsColumn.TRIAL_TYPE).isBlank() ? null : row.get(BidsColumn.TRIAL_TYPE))
                .with(new ActionUnits(row.get(BidsColumn.ACTION_UNITS)))
                .with(TierColumns.read(clips.project().vocabulary(), where, row.values(), TierValues.COLUMN, problems))
                .withNote(row.get(BidsColumn.NOTE))
                .flagged(row.get(BidsColumn.DISPUTED).equals("yes"));
        for (MarkKind kind : MarkKind.values()) {
            Optional<FrameNumber> number = frame(where, row, MARKS.getOrDefault(kind, BidsColumn.APEX_FRAME));
            if (number.isPresent()) {
                coding = coding.with(coding.marks().with(kind, number.get()));
            }
        }
        String exposure = row.get(BidsColumn.EXPOSURE);
        for (Exposure each : Exposure.values()) {
            coding = each.toString().equals(exposure) && each != Exposure.UNKNOWN ? coding.with(each) : coding;
        }
        found.add(new Found(clip.get().id(), EafCodings.said(coding, coder, confidence(where, row), changed)));
    }

    private Optional<FrameNumber> frame(String where, BidsTable.Row row, BidsColumn column) {
        String text = row.get(column).replaceFirst("\\.0+$", "");
        if (text.matches("\\d{1,18}")) {
            return Optional.of(new FrameNumber(Long.parseLong(text)));
        }
        if (!text.isEmpty()) {
            problems.add(where + ", column " + column.heading() + ": '" + text
                    + "' is not the number of a frame; left unmarked");
        }
        return Optional.empty();
    }

    private Confidence confidence(String where, BidsTable.Row row) {
        String text = row.get(BidsColumn.CONFIDENCE);
        if (text.matches("[0-3] [0-3] [0-3]")) {
            return new Confidence(text.charAt(0) - '0', text.charAt(2) - '0', text.charAt(4) - '0');
        }
        if (!text.isEmpty()) {
            problems.add(where + ", column confidence: '" + text + "' is not three numbers from 0 to 3; left out");
        }
        return Confidence.UNSAID;
    }

    private Instant time(String where, String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add(where + ", column changed: '" + text + "' is not a time; taken as coded long ago");
            return Instant.EPOCH;
        }
    }

    private void event(String where, BidsTable table, BidsTable.Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.values().forEach((name, text) -> {
            if (!text.isEmpty()) {
                values.put(name.replace('_', ' '), text);
            }
        });
        Optional<Moment> start = moment(where, row, BidsColumn.ONSET_FRAME, row.get(BidsColumn.ONSET), "0");
        if (start.isEmpty()) {
            problems.add(where + ": it has neither an onset in seconds nor an onset_frame; left out");
            return;
        }
        boolean framed = !row.get(BidsColumn.OFFSET_FRAME).isEmpty();
        Optional<Moment> end =
                moment(where, row, BidsColumn.OFFSET_FRAME, row.get(BidsColumn.DURATION), row.get(BidsColumn.ONSET));
        String label = row.get(BidsColumn.TRIAL_TYPE);
        events.add(new ForeignEvent(
                where,
                table.shown(),
                label.isEmpty() ? BorisBehaviours.EXPRESSION : label,
                values,
                start.get(),
                end.filter(moment -> !moment.equals(start.get())).orElse(null),
                framed ? ForeignEvent.Ending.FRAME : ForeignEvent.Ending.BOUNDARY));
        frame(where, row, BidsColumn.APEX_FRAME).ifPresent(apex -> {
            Map<String, String> whose = new LinkedHashMap<>(values);
            whose.keySet().retainAll(List.of(ForeignEvent.CODER, EventPart.CLIP));
            events.add(new ForeignEvent(
                    where, table.shown(), "apex", whose, picture(apex), null, ForeignEvent.Ending.FRAME));
        });
    }

    /// @param seconds from `since`
    private Optional<Moment> moment(String where, BidsTable.Row row, BidsColumn column, String seconds, String since) {
        Optional<FrameNumber> number = frame(where, row, column);
        if (number.isPresent()) {
            return number.map(BidsCodings::picture);
        }
        String pattern = "-?\\d{1,12}(?:\\.\\d{1,12})?";
        return seconds.matches(pattern) && since.matches(pattern)
                ? Optional.of(new Moment.Time((Double.parseDouble(since) + Double.parseDouble(seconds)) * 1000))
                : Optional.empty();
    }

    /// A frame by its number, of images and videos alike.
    private static Moment picture(FrameNumber number) {
        return new Moment.Picture(number.toString(), -1);
    }
}
