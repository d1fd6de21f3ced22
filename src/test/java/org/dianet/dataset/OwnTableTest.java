package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.dataset.RowProblem.Outcome;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.model.annotation.Marks;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.RowReason;
import org.dianet.model.row.SheetReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people write into their own tables where a rate or a class is meant.
class OwnTableTest {
    @TempDir
    private Path folder;

    private ClipRows read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), text, StandardCharsets.UTF_8);
        return OwnLabels.alike(DatasetKind.TABLE, new ClipTable().read(file, new TableFiles()));
    }

    /// `CLIP rate class`, clip by clip.
    private static List<String> clips(ClipRows rows) {
        List<String> clips = new ArrayList<>();
        for (ClipRow row : rows.clips()) {
            clips.add(row.id() + " "
                    + row.rate().map(rate -> Double.toString(rate.perSecond())).orElse("?") + " "
                    + row.coding().emotion());
        }
        return clips;
    }

    private static List<RowProblem> odd(ClipRows rows) {
        return rows.problems().stream().filter(RowProblem::odd).toList();
    }

    private RowProblem problem(Outcome outcome, int row, String column, RowReason reason) {
        return new RowProblem(folder.resolve("t.csv"), row, column, reason, outcome);
    }

    /// A list of what is to be coded needs no columns for what is not known yet; some of them are not enough.
    @Test
    void clipsToBeCodedNeedNoLandmarks() throws Exception {
        ClipRows rows = read("""
                clip,subject,media,fps
                a,s1,a.mp4,200
                b,s2,b,100
                """);
        assertEquals(List.of("a 200.0 null", "b 100.0 null"), clips(rows));
        assertEquals(
                List.of(Marks.NONE, Marks.NONE),
                rows.clips().stream().map(row -> row.coding().marks()).toList());
        assertEquals(List.of(), odd(rows));
    }

    /// FACS gives no unit the numbers 3, 77 or 99 (Ekman, Friesen and Hager 2002); 70 is "brows not visible".
    @Test
    void actionUnitsThatFacsDoesNotKnowAreNamedAndKept() throws Exception {
        ClipRows rows = read("""
                clip,subject,media,onset,apex,offset,action_units
                a,s1,a.mp4,1,2,3,1+77+R99B
                b,s1,b.mp4,1,2,3,4+smile
                c,s1,c.mp4,1,2,3,70+L12
                """);
        assertEquals(
                List.of("1+77+R99B", "4+smile", "70+L12"),
                rows.clips().stream()
                        .map(row -> row.coding().actionUnits().notation())
                        .toList());
        assertEquals(
                List.of(
                        problem(
                                Outcome.KEPT,
                                2,
                                "action_units",
                                new CellReason.UnknownUnits("FACS has no action unit 77, 99")),
                        problem(
                                Outcome.KEPT,
                                3,
                                "action_units",
                                new CellReason.UnknownUnits("'smile' is not an action unit"))),
                odd(rows));
    }

    @Test
    void aRateMayHaveADecimalCommaOrBeMissing() throws Exception {
        ClipRows rows = read("""
                clip;subject;media;onset;apex;offset;emotion;fps
                a;s1;a.mp4;1;2;3;joy;59,94
                b;s1;b.mp4;1;2;3;joy;29.97
                c;s1;c.mp4;1;2;3;joy;N/A
                d;s1;d.mp4;1;2;3;joy;nan
                e;s1;e.mp4;1;2;3;joy;fast
                f;s1;f.mp4;1;2;3;joy;-25
                g;s1;g.mp4;1;2;3;joy;200 fps
                h;s1;h.mp4;1;2;3;joy;2997/100
                """);
        assertEquals(
                List.of("a 59.94 joy", "b 29.97 joy", "c ? joy", "d ? joy", "g 200.0 joy", "h 29.97 joy"), clips(rows));
        assertEquals(
                List.of(
                        problem(Outcome.SKIPPED, 6, "fps", new CellReason.NotARate("fast")),
                        problem(Outcome.SKIPPED, 7, "fps", new CellReason.NotARate("-25"))),
                odd(rows));
    }

    @Test
    void wordsForNothingAreNoClass() throws Exception {
        ClipRows rows = read("""
                clip,subject,media,onset,apex,offset,emotion
                a,s1,a.mp4,1,2,3,nan
                b,s1,b.mp4,1,2,3,None
                c,s1,c.mp4,1,2,3,-
                d,s1,d.mp4,1,2,3,N/A
                e,s1,e.mp4,1,2,3,nan
                f,s1,f.mp4,1,2,3,
                g,s1,g.mp4,1,2,3,others
                """);
        assertEquals(
                List.of("a ? null", "b ? null", "c ? null", "d ? null", "e ? null", "f ? null", "g ? others"),
                clips(rows));
        assertEquals(
                List.of(
                        problem(Outcome.REPAIRED, 2, "emotion", new CellReason.NoClass("nan", 1)),
                        problem(Outcome.REPAIRED, 3, "emotion", new CellReason.NoClass("None", 0)),
                        problem(Outcome.REPAIRED, 4, "emotion", new CellReason.NoClass("-", 0)),
                        problem(Outcome.REPAIRED, 5, "emotion", new CellReason.NoClass("N/A", 0))),
                odd(rows));
    }

    @Test
    void upperAndLowerCaseMakeNoClass() throws Exception {
        ClipRows rows = read("""
                clip,subject,media,onset,apex,offset,emotion
                a,s1,a.mp4,1,2,3,HAPPINESS
                b,s1,b.mp4,1,2,3,Happiness
                c,s2,c.mp4,1,2,3,Happiness
                d,s2,d.mp4,1,2,3,happiness
                e,s2,e.mp4,1,2,3,Fear
                """);
        assertEquals(
                List.of("a ? Happiness", "b ? Happiness", "c ? Happiness", "d ? Happiness", "e ? Fear"), clips(rows));
        assertEquals(
                List.of(problem(
                        Outcome.REPAIRED,
                        0,
                        "emotion",
                        new SheetReason.ClassesAlike(Map.of("HAPPINESS", 1, "happiness", 1), "Happiness", 2))),
                odd(rows));
    }
}
