package org.dianet.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.Words;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.row.CellRead;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.model.row.LineReason;
import org.dianet.model.row.PartReason;
import org.dianet.model.row.PartReason.Better;
import org.dianet.model.row.PartReason.Part;
import org.dianet.model.row.PartReason.Rank;
import org.dianet.model.row.ReadReason;
import org.dianet.model.row.RowReason;
import org.dianet.model.row.SheetReason;
import org.junit.jupiter.api.Test;

/// Every reason about a row has its clause and every clause its reason.
class RowWordingTest {
    private static final ClipId A = new ClipId("a");

    private static Map<RowReason, String> cells() {
        Map<RowReason, String> said = new LinkedHashMap<>();
        said.put(new CellReason.EmptyCell(), "the cell is empty");
        said.put(
                new CellReason.AbsolutePath("/x"),
                "the path '/x' is absolute; write it relative to the media folder (--media)");
        said.put(new CellReason.PathOutside("../x"), "the path '../x' is outside the media folder");
        said.put(new CellReason.NotARate("fast"), "'fast' is not a frame rate");
        said.put(new CellReason.NotAFrame("{x}"), "'{x}' is not a frame number; left unmarked");
        said.put(new CellReason.NotAFolder("a/b"), "'a/b' is not the name of a folder");
        said.put(new CellReason.NotASmicName("x"), "'x' is not a clip's name such as s1_ne_01");
        said.put(new CellReason.OtherLabel("joy", "negative"), "the cell says joy, the clip's name negative");
        said.put(new CellReason.NoClass("nan", 0), "'nan' names no class; the clip has none");
        said.put(new CellReason.NoClass("nan", 1200), "'nan' names no class; this clip and 1200 more have none");
        said.put(new CellReason.UnreadUnits(List.of("?", "x")), "'?', 'x' is not an action unit; kept as it is");
        said.put(
                new CellReason.UnknownUnits("FACS has no action unit 77"), "FACS has no action unit 77; kept as it is");
        said.put(new CellReason.OutOfOrder(Marks.of(1, 9, 5)), "the apex 9 comes after the offset 5");
        said.put(
                new CellReason.OffsetUnseen(new FrameNumber(1562)),
                "the offset 0 means that none was seen; the apex 1562 is used instead");
        said.put(new CellReason.SubjectUnnamed("9"), "the first naming rule has no subject 9");
        said.put(new CellReason.FilmUnnamed("fear1"), "the second naming rule has no film fear1");
        said.put(
                new CellReason.MarkOutside(new FrameNumber(5121), FrameNumbers.of(1100, 1101, 1140)),
                "frame 5121 is not among the frames 1100 to 1140");
        said.put(
                new CellReason.MarkOutside(new FrameNumber(5), FrameNumbers.NONE),
                "frame 5 is not among the frames (there are none)");
        said.put(
                new CellReason.Recounted(1300, 1, 20),
                "the sheet counts frames of the whole recording; 1300 subtracted, so that they are the clip's 1 to 20");
        said.put(new LineReason.RepeatedHeader(), "the row repeats the header");
        said.put(new LineReason.Total("Total"), "'Total' is a total, not a clip");
        said.put(new LineReason.SameName(A), "an earlier row is named a too");
        said.put(new LineReason.SameNameElsewhere(A), "an earlier row, of another sheet, is named a too");
        said.put(new LineReason.Macro(1), "1 row is of a macro-expression and left out");
        said.put(new LineReason.Macro(1200), "1200 rows are of macro-expressions and left out");
        said.put(new LineReason.NotMicro(1), "1 row is not of a micro-expression");
        said.put(new LineReason.NotMicro(2), "2 rows are not of micro-expressions");
        return said;
    }

    private static Map<RowReason, String> sheets() {
        Map<RowReason, String> said = new LinkedHashMap<>();
        said.put(
                new SheetReason.SubjectsFilled(1),
                "the column names each subject once; 1 empty cell was filled with the subject above");
        said.put(
                new SheetReason.SubjectsFilled(2),
                "the column names each subject once; 2 empty cells were filled with the subject above");
        said.put(new SheetReason.UnreadColumns(List.of("Age", "Sex")), "columns not read: Age, Sex");
        said.put(
                new SheetReason.MergedCells(1, "Subject", 3),
                "1 cell of the column Subject is part of a merged cell and has its value, the first in row 3");
        said.put(
                new SheetReason.MergedCells(2, "Subject", 1003),
                "2 cells of the column Subject are part of a merged cell and have its value, the first in row 1003");
        said.put(
                new SheetReason.Computed(1, "Apex", 2, new CellRead.Formula("1+1", false, "2")),
                "1 formula of the column Apex was computed, the first in row 2: the formula =1+1 has no stored value;"
                        + " computed as 2");
        said.put(
                new SheetReason.Computed(2, "{Apex}", 2, new CellRead.Formula("SUM({1})", true, "1")),
                "2 formulas of the column {Apex} were computed, the first in row 2: the formula =SUM({1}) has the stored"
                        + " value 0; computed as 1");
        said.put(
                new SheetReason.RunningText(1, 2, "J", "=1+2"),
                "1 cell begins with =, +, - or @, which a spreadsheet program would run; kept as text. The first is in"
                        + " row 2, column J: =1+2");
        said.put(
                new SheetReason.RunningText(2, 1002, "J", "=1+2"),
                "2 cells begin with =, +, - or @, which a spreadsheet program would run; kept as text. The first is in"
                        + " row 1002, column J: =1+2");
        said.put(
                new SheetReason.NumericLabels(1, "Emotion"),
                "1 cell of the column Emotion holds a number; the label is that of the clip's name");
        said.put(
                new SheetReason.NumericLabels(2, "Emotion"),
                "2 cells of the column Emotion hold a number; the label is that of the clip's name");
        said.put(
                new SheetReason.ClassesAlike(new TreeMap<>(Map.of("JOY", 1, "joy", 1100)), "Joy", 1200),
                "the classes JOY (1), joy (1100) and Joy (1200) differ only in upper and lower case; all are Joy");
        said.put(
                new SheetReason.FirstVersion(921),
                "the sheet has the 921 rows of the list's first version, in which some expressions are labelled"
                        + " wrongly; use version 2 with its 860 rows");
        said.put(
                new SheetReason.NoLabels(),
                "no column of labels was found, such as Emotion, Estimated Emotion or label; the clips are imported"
                        + " without labels, to be coded");
        String one = " as one person; if they are different people, give them different names, such as smic/s01";
        said.put(
                new SheetReason.SharedSubjects(1, "s01", "smic"),
                "the subject s01 is in several data sets and counts" + one);
        said.put(
                new SheetReason.SharedSubjects(1200, "s01", "smic"),
                "1200 subjects, the first s01, are in several data sets and count" + one);
        String rates = " of images is not known, so that milliseconds stay empty; if you know it, give the frames per"
                + " second (--fps on the command line), or a column fps";
        said.put(new SheetReason.UnknownRates(1), "the frame rate of 1 clip" + rates);
        said.put(new SheetReason.UnknownRates(1200), "the frame rate of 1200 clips" + rates);
        return said;
    }

    private static Map<RowReason, String> parts() {
        Map<RowReason, String> said = new LinkedHashMap<>();
        said.put(new PartReason.Joined(Part.SHEET, List.of("a", "b")), "the sheets a, b were joined");
        said.put(new PartReason.Joined(Part.FILE, List.of("a", "b")), "the files a, b were joined");
        said.put(
                new PartReason.HiddenRead(Part.SHEET), "this sheet is hidden; it was read because no visible one fits");
        said.put(new PartReason.NotRead(), "this sheet was not read");
        said.put(new PartReason.Lacking(List.of("clip", "media")), "this sheet was not read: it lacks clip, media");
        said.put(
                new PartReason.Replaced(Part.SHEET, new PartReason.Hidden("b")),
                "this sheet was not read: it is hidden, b is not");
        said.put(
                new PartReason.Replaced(Part.FILE, new PartReason.Example("b")),
                "this file was not read: it is an example, b is none");
        String same = "this sheet was not read: 5 of its 8 clips are in b too, which ";
        said.put(replaced(Better.NEWER), same + "is newer by its name");
        said.put(replaced(Better.LABELS), same + "labels more");
        said.put(replaced(Better.ROWS), same + "has more rows");
        said.put(replaced(Better.NAME), same + "sorts after it by name");
        return said;
    }

    private static RowReason replaced(Better better) {
        return new PartReason.Replaced(Part.SHEET, new PartReason.Same("b", 5, 8, better));
    }

    private static Map<RowReason, String> reading() {
        Map<RowReason, String> said = new LinkedHashMap<>();
        said.put(new ReadReason.Encoded("UTF-16LE", "", false), "read as UTF-16LE text");
        String letters = "read as GB18030 text, so that the first special letters are '备注'";
        String wrong = ". If they look wrong, save the file as CSV in UTF-8";
        String bytes = "; some bytes are not valid text and are shown as \uFFFD";
        said.put(new ReadReason.Encoded("GB18030", "备注", false), letters + wrong);
        said.put(new ReadReason.Encoded("GB18030", "备注", true), letters + bytes + wrong);
        said.put(new ReadReason.Encoded("UTF-8", "", true), "read as UTF-8 text" + bytes);
        said.put(new ReadReason.CellsBeyond(1, 256), "1 cell beyond column 256 was not read");
        said.put(new ReadReason.CellsBeyond(1200, 256), "1200 cells beyond column 256 were not read");
        said.put(
                new ReadReason.RowsBelow(5000, 1003), "anything below the 5000 empty rows after row 1003 was not read");
        said.put(new ReadReason.CellError("#REF!"), "the cell holds the error #REF!; taken as empty");
        said.put(
                new ReadReason.FormulaUnknown("NOSUCH(1)"),
                "the formula =NOSUCH(1) has no stored value and cannot be computed here; open the sheet in a"
                        + " spreadsheet program and save it");
        return said;
    }

    private static Map<RowReason, String> folders() {
        Map<RowReason, String> said = new LinkedHashMap<>();
        said.put(
                new FolderReason.NoFolder("s1/a"),
                "no folder or video s1/a is in the media folder; imported without frames");
        said.put(new FolderReason.NoFrames("a.avi isn't a video."), "a.avi isn't a video. Imported without frames.");
        String zero = ": the first frame of a video has the number 0. If the sheet counts pictures from 1, every mark"
                + " is one frame late; look at one clip to see";
        said.put(new FolderReason.CountFromZero(1), "1 clip is a video" + zero);
        said.put(new FolderReason.CountFromZero(2), "2 clips are videos" + zero);
        said.put(new FolderReason.Unlabelled("s1/b"), "no row labels s1/b");
        said.put(new FolderReason.MoreUnlabelled(1, 50), "1 more folder or video has no row; the first 50 are listed");
        said.put(
                new FolderReason.MoreUnlabelled(1200, 50),
                "1200 more folders or videos have no row; the first 50 are listed");
        said.put(
                new FolderReason.NoCamera(),
                "no folder HS, VIS or NIR contains the clips; taken as SMIC-HS at 100 frames a second");
        said.put(new RowReason.Said("a.png is empty."), "a.png is empty.");
        return said;
    }

    private static Map<RowReason, String> all() {
        Map<RowReason, String> all = cells();
        all.putAll(sheets());
        all.putAll(parts());
        all.putAll(folders());
        all.putAll(reading());
        return all;
    }

    @Test
    void everyReasonHasItsClause() {
        all().forEach((reason, clause) -> assertEquals(clause, RowWording.of(reason)));
        assertEquals(
                Leaves.of(RowReason.class),
                all().keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void theBundleHasTheKeysOfAllTypesAndNoOthers() {
        Set<String> keys = new TreeSet<>(Set.of("classes-alike.other", "formula"));
        Stream.of(RowReason.class, Rank.class)
                .flatMap(type -> Leaves.of(type).stream())
                .forEach(type -> keys.add(Texts.name(type)));
        Stream.of(Part.values()).forEach(part -> keys.add("part." + Words.of(part)));
        Stream.of(Better.values()).forEach(better -> keys.add("better." + Words.of(better)));
        assertEquals(keys, new Texts("rows").keys().collect(Collectors.toCollection(TreeSet::new)));
    }
}
