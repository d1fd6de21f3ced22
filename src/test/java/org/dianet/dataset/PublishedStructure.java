package org.dianet.dataset;

import java.util.ArrayList;
import java.util.List;

/// Made-up rows with the published numbers of clips a class and of subjects. Which clip shows what is made up, save for
/// the clips that the protocols name.
public final class PublishedStructure {
    private PublishedStructure() {}

    /// @param objective class 1 to 7, or 0 where the data set has none
    public record Row(String subject, String file, String emotion, int objective) {}

    private record Share(String emotion, int count) {}

    /// 255 rows of 26 subjects, of whom 2 show nothing but others.
    public static List<Row> casme2(int edition) {
        boolean relabelled = edition >= 2019;
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("04", "EP12_01f", "disgust", 0));
        rows.add(new Row("05", "EP09_05f", "disgust", 0));
        for (String file : List.of("EP07_01", "EP07_04f", "EP10_03")) {
            rows.add(new Row("24", file, relabelled ? "surprise" : "sadness", 0));
        }
        List<String> all = numbered("", 2, 1, 26, List.of());
        List<String> most = all.stream()
                .filter(subject -> !subject.equals("10") && !subject.equals("18"))
                .toList();
        deal(rows, all, "EP", new Share("others", 99));
        deal(
                rows,
                most,
                "EX",
                new Share("disgust", 61),
                new Share("happiness", 32),
                new Share("repression", 27),
                new Share("surprise", 25),
                new Share("sadness", 4),
                new Share("fear", 2));
        return withObjective(rows, 30, 18, 93, 15, 18, 2, 79);
    }

    /// 159 rows of 29 subjects: one shows nothing but Other, two nothing but what the five classes leave out.
    public static List<Row> samm() {
        List<String> all = numbered("", 3, 6, 29, List.of());
        List<Row> rows = new ArrayList<>();
        deal(rows, List.of(all.get(26)), all.get(26) + "_1_", new Share("Other", 1));
        deal(rows, all.subList(27, 29), "", new Share("Disgust", 9), new Share("Fear", 8), new Share("Sadness", 6));
        deal(
                rows,
                all.subList(0, 26),
                "",
                new Share("Anger", 57),
                new Share("Happiness", 26),
                new Share("Other", 25),
                new Share("Surprise", 15),
                new Share("Contempt", 12));
        return withObjective(rows, 24, 13, 20, 8, 3, 7, 84);
    }

    /// 164 rows of 16 subjects.
    public static List<Row> smic() {
        List<Row> rows = new ArrayList<>();
        deal(
                rows,
                numbered("s", 1, 1, 20, List.of(7, 10, 16, 17)),
                "",
                new Share("negative", 70),
                new Share("positive", 51),
                new Share("surprise", 43));
        return rows;
    }

    private static List<String> numbered(String prefix, int digits, int first, int count, List<Integer> without) {
        List<String> names = new ArrayList<>();
        for (int n = first; n < first + count; n++) {
            if (!without.contains(n)) {
                names.add(prefix + String.format("%0" + digits + "d", n));
            }
        }
        return names;
    }

    private static void deal(List<Row> rows, List<String> subjects, String prefix, Share... shares) {
        for (Share share : shares) {
            for (int i = 0; i < share.count; i++) {
                int n = rows.size();
                String file = prefix + String.format("%03d_%d", n, i % 7);
                rows.add(new Row(subjects.get(i % subjects.size()), file, share.emotion, 0));
            }
        }
    }

    private static List<Row> withObjective(List<Row> rows, int... counts) {
        List<Row> result = new ArrayList<>();
        int at = 0;
        for (int objective = 1; objective <= counts.length; objective++) {
            for (int i = 0; i < counts[objective - 1]; i++, at++) {
                Row row = rows.get(at);
                result.add(new Row(row.subject, row.file, row.emotion, objective));
            }
        }
        return result;
    }
}
