package org.dianet.pipeline.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.model.Digests;
import org.dianet.pipeline.results.SignedText;

/// Tables for LaTeX with the packages booktabs and graphicx.
public final class LatexTable {
    public static final String NEEDS = "% needs \\usepackage{booktabs} and \\usepackage{graphicx}\n";

    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{L}\\p{N}&&[^A-Za-z0-9]]");

    private LatexTable() {}

    /// As wide as it is, but never wider than the line.
    ///
    /// @param caption in LaTeX
    /// @param words number of columns, from the left, that hold words
    /// @param rows in LaTeX; the first are the heads
    /// @param floors below a line of their own
    /// @param notes sentences below the table; they float with it
    public static String of(
            String caption,
            String label,
            int words,
            List<List<String>> rows,
            List<List<String>> floors,
            List<String> notes) {
        StringBuilder text =
                new StringBuilder("\\begin{table}\n\\centering\n\\caption{" + caption + "}\n\\label{" + label
                        + "}\n\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n\\begin{tabular}{"
                        + "l".repeat(words) + "r".repeat(rows.getFirst().size() - words) + "}\n\\toprule\n");
        text.append(joined(rows.getFirst())).append("\\midrule\n");
        rows.stream().skip(1).forEach(row -> text.append(joined(row)));
        if (!floors.isEmpty()) {
            text.append("\\midrule\n");
            floors.forEach(row -> text.append(joined(row)));
        }
        text.append("\\bottomrule\n\\end{tabular}}\n");
        if (!notes.isEmpty()) {
            text.append("\\par\\smallskip\n\\begin{minipage}{\\linewidth}\\footnotesize\\raggedright\n");
            notes.forEach(note -> text.append(prose(note)).append("\\par\n"));
            text.append("\\end{minipage}\n");
        }
        return text.append("\\end{table}\n").toString();
    }

    /// A run's score, `mean ± sd` over several seeds.
    public static String score(ScoreSheet sheet, Metric metric) {
        return Numbers.score(sheet.spread(metric::of), sheet.bySeed().size()).replace("±", "$\\pm$");
    }

    /// A line of scores that every run is shown next to.
    public static List<String> floor(String name, ToDoubleFunction<Metric> value) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (Metric metric : Metric.values()) {
            cells.add(Numbers.score(value.applyAsDouble(metric)));
        }
        return cells;
    }

    /// In mathematics, where a hyphen is a minus; no sign before what rounds to nothing.
    ///
    /// @param format of [String#format] for one number
    public static String signed(String format, double value) {
        return "$" + SignedText.of(format, value).replace('−', '-') + "$";
    }

    /// In brackets.
    public static String interval(String format, Interval interval) {
        return "[" + signed(format, interval.low()) + ", " + signed(format, interval.high()) + "]";
    }

    private static String joined(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    /// A label of letters, digits and hyphens alone, which every package takes. Names in other letters keep apart too.
    ///
    /// @param names of what the table is of, such as its run; two tables of one document need others
    public static String label(String... names) {
        return "tab:" + Arrays.stream(names).map(LatexTable::plain).collect(Collectors.joining("-"));
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String plain =
                letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (!plain.isEmpty() && !OTHER_LETTERS.matcher(letters).find()) {
            return plain;
        }
        String digest = HexFormat.of()
                .formatHex(Digests.sha256().digest(name.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 8);
        return plain.isEmpty() ? digest : plain + "-" + digest;
    }

    /// Words with signs that are mathematics in LaTeX.
    public static String prose(String text) {
        return escaped(text)
                .replace("±", "$\\pm$")
                .replace("−", "$-$")
                .replace("Δ", "$\\Delta$")
                .replace("×", "$\\times$")
                .replace("–", "--");
    }

    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '&', '%', '$', '#', '_', '{', '}' -> safe.append('\\').append(c);
                case '<' -> safe.append("\\textless{}");
                case '>' -> safe.append("\\textgreater{}");
                case '|' -> safe.append("\\textbar{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
