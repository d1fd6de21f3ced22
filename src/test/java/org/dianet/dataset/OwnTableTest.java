package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.model.annotation.Marks;
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

    private static List<String> said(ClipRows rows) {
        return rows.problems().stream()
                .filter(RowProblem::odd)
                .map(RowProblem::toString)
                .toList();
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
        assertEquals(List.of(), said(rows));
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
                        "kept: t.csv, row 2, column action_units: FACS has no action unit 77, 99; kept as it is",
                        "kept: t.csv, row 3, column action_units: 'smile' is not an action unit; kept as it is"),
                said(rows));
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
                        "skipped: t.csv, row 6, column fps: 'fast' is not a frame rate",
                        "skipped: t.csv, row 7, column fps: '-25' is not a frame rate"),
                said(rows));
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
                        "repaired: t.csv, row 2, column emotion: 'nan' names no class; this clip and 1 more have none",
                        "repaired: t.csv, row 3, column emotion: 'None' names no class; the clip has none",
                        "repaired: t.csv, row 4, column emotion: '-' names no class; the clip has none",
                        "repaired: t.csv, row 5, column emotion: 'N/A' names no class; the clip has none"),
                said(rows));
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
                List.of(
                        "repaired: t.csv: the classes HAPPINESS (1), happiness (1) and Happiness (2) differ only in upper"
                                + " and lower case; all are Happiness"),
                said(rows));
    }
}
