package org.dianet.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.model.row.LineReason;
import org.dianet.model.row.PartReason;
import org.dianet.model.row.PartReason.Rank;
import org.dianet.model.row.ReadReason;
import org.dianet.model.row.RowReason;
import org.dianet.model.row.SheetReason;

/// The clauses about rows of sheets, from `rows.properties`.
public final class RowWording {
    private static final Texts TEXTS = new Texts("rows");

    private RowWording() {}

    /// What is odd, without a full stop.
    public static String of(RowReason reason) {
        return TEXTS.text(Texts.name(reason.getClass()), values(reason).toArray());
    }

    /// Why another part was read in place of one.
    public static String rank(Rank rank) {
        String key = Texts.name(rank.getClass());
        return switch (rank) {
            case PartReason.Hidden r -> TEXTS.text(key, r.other());
            case PartReason.Example r -> TEXTS.text(key, r.other());
            case PartReason.Same r ->
                TEXTS.text(
                        key,
                        r.other(),
                        Long.toString(r.shared()),
                        Integer.toString(r.clips()),
                        TEXTS.text("better." + Words.of(r.better())));
        };
    }

    private static List<Object> values(RowReason reason) {
        return switch (reason) {
            case CellReason r -> cell(r);
            case LineReason r -> line(r);
            case SheetReason r -> sheet(r);
            case PartReason r -> part(r);
            case FolderReason r -> folder(r);
            case ReadReason r -> read(r);
            case RowReason.Said r -> List.of(r.sentence());
        };
    }

    private static List<Object> cell(CellReason reason) {
        return switch (reason) {
            case CellReason.EmptyCell _ -> List.of();
            case CellReason.AbsolutePath r -> List.of(r.path());
            case CellReason.PathOutside r -> List.of(r.path());
            case CellReason.NotARate r -> List.of(r.text());
            case CellReason.NotAFrame r -> List.of(r.text());
            case CellReason.NotAFolder r -> List.of(r.text());
            case CellReason.NotASmicName r -> List.of(r.text());
            case CellReason.OtherLabel r -> List.of(r.cell(), r.name());
            case CellReason.NoClass r -> List.of(r.word(), r.more());
            case CellReason.UnreadUnits r -> List.of(String.join("', '", r.parts()));
            case CellReason.UnknownUnits r -> List.of(r.clause());
            case CellReason.OutOfOrder r -> List.of(r.marks().order().orElse(""));
            case CellReason.OffsetUnseen r -> List.of(r.apex());
            case CellReason.SubjectUnnamed r -> List.of(r.number());
            case CellReason.FilmUnnamed r -> List.of(r.film());
            case CellReason.MarkOutside r -> outside(r);
            case CellReason.Recounted r -> List.of(r.shift(), r.first(), r.last());
        };
    }

    private static List<Object> outside(CellReason.MarkOutside reason) {
        List<FrameNumbers.Run> runs = reason.frames().runs();
        return runs.isEmpty()
                ? List.of(reason.mark(), 0)
                : List.of(
                        reason.mark(),
                        1,
                        runs.getFirst().first(),
                        runs.getLast().last());
    }

    private static List<Object> line(LineReason reason) {
        return switch (reason) {
            case LineReason.RepeatedHeader _ -> List.of();
            case LineReason.Total r -> List.of(r.text());
            case LineReason.SameName r -> List.of(r.clip());
            case LineReason.SameNameElsewhere r -> List.of(r.clip());
            case LineReason.Macro r -> List.of(r.rows());
            case LineReason.NotMicro r -> List.of(r.rows());
        };
    }

    private static List<Object> sheet(SheetReason reason) {
        return switch (reason) {
            case SheetReason.SubjectsFilled r -> List.of(r.cells());
            case SheetReason.UnreadColumns r -> List.of(String.join(", ", r.headings()));
            case SheetReason.MergedCells r -> List.of(r.cells(), r.heading(), Integer.toString(r.first()));
            case SheetReason.Computed r ->
                List.of(r.formulas(), r.heading(), Integer.toString(r.first()), formula(r.formula()));
            case SheetReason.RunningText r -> List.of(r.cells(), Integer.toString(r.row()), r.column(), r.text());
            case SheetReason.NumericLabels r -> List.of(r.cells(), r.heading());
            case SheetReason.ClassesAlike r ->
                List.of(
                        r.others().entrySet().stream()
                                .map(other -> TEXTS.text(
                                        "classes-alike.other",
                                        other.getKey(),
                                        other.getValue().toString()))
                                .collect(Collectors.joining(", ")),
                        r.best(),
                        Integer.toString(r.clips()));
            case SheetReason.FirstVersion r -> List.of(Integer.toString(r.rows()));
            case SheetReason.NoLabels _ -> List.of();
            case SheetReason.SharedSubjects r -> List.of(r.subjects(), r.first(), r.dataset());
            case SheetReason.UnknownRates r -> List.of(r.clips());
        };
    }

    private static String formula(CellRead.Formula formula) {
        return TEXTS.text("formula", formula.formula(), formula.zero() ? 1 : 0, formula.value());
    }

    private static List<Object> read(ReadReason reason) {
        return switch (reason) {
            case ReadReason.Encoded r ->
                List.of(r.charset(), r.sample().isEmpty() ? 0 : 1, r.sample(), r.broken() ? 1 : 0);
            case ReadReason.CellsBeyond r -> List.of(r.cells(), Integer.toString(r.columns()));
            case ReadReason.RowsBelow r -> List.of(Integer.toString(r.empty()), Integer.toString(r.last()));
            case ReadReason.CellError r -> List.of(r.error());
            case ReadReason.FormulaUnknown r -> List.of(r.formula());
        };
    }

    private static List<Object> part(PartReason reason) {
        return switch (reason) {
            case PartReason.Joined r -> List.of(part(r.part()), String.join(", ", r.names()));
            case PartReason.HiddenRead r -> List.of(part(r.part()));
            case PartReason.NotRead _ -> List.of();
            case PartReason.Lacking r -> List.of(String.join(", ", r.columns()));
            case PartReason.Replaced r -> List.of(part(r.part()), rank(r.rank()));
        };
    }

    private static String part(PartReason.Part part) {
        return TEXTS.text("part." + Words.of(part));
    }

    private static List<Object> folder(FolderReason reason) {
        return switch (reason) {
            case FolderReason.NoFolder r -> List.of(r.expected());
            case FolderReason.NoFrames r -> List.of(r.cause());
            case FolderReason.CountFromZero r -> List.of(r.videos());
            case FolderReason.Unlabelled r -> List.of(r.folder());
            case FolderReason.MoreUnlabelled r -> List.of(r.folders(), Integer.toString(r.listed()));
            case FolderReason.NoCamera _ -> List.of();
        };
    }
}
