package org.dianet.ui.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.command.KeyCap;
import org.dianet.ui.common.command.KeyCap.Layer;
import org.dianet.ui.common.command.KeyCaps;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Mode;

/// Every key on paper: the keyboard with what its keys do, then all keys by group. Pages of A4, lying.
public final class KeyDrawing {
    static final int WIDTH = 1123;
    static final int HEIGHT = 794;
    private static final int MARGIN = 40;
    private static final int COLUMNS = 3;
    /// Width of the keys in the list.
    private static final double KEYS = 122;
    private static final double LINE = 15;
    private static final double TALL = 104;
    private static final String INK = "#1f2328";
    private static final String QUIET = "#59636e";
    private static final String BLUE = "#0550ae";
    private static final String EDGE = "#8c959f";
    private static final String USED = "#ddf4ff";
    private static final int SMALL = 8;
    /// Width of a small letter, on average, in pixels.
    private static final double LETTER = 4.9;

    private final Commands commands;

    private KeyDrawing(Commands commands) {
        this.commands = commands;
    }

    public static List<Drawing> of(Commands commands, KeyCaps caps, Mode mode) {
        KeyDrawing page = new KeyDrawing(commands);
        List<Drawing> pages = new ArrayList<>(List.of(page.keyboard(caps, mode)));
        pages.addAll(page.table());
        return pages;
    }

    private Drawing keyboard(KeyCaps caps, Mode mode) {
        Drawing.Builder draw = new Drawing.Builder();
        title(draw);
        double unit = (WIDTH - 2.0 * MARGIN) / KeyCaps.WIDTH;
        for (KeyCap cap : caps.all()) {
            double x = MARGIN + cap.x() * unit;
            double y = MARGIN + 20 + cap.row() * TALL;
            double wide = cap.width() * unit - 3;
            Optional<Command> plain = caps.does(cap, Layer.PLAIN, commands, mode);
            draw.bar(x, y, wide, TALL - 3, EDGE);
            draw.bar(x + 1, y + 1, wide - 2, TALL - 5, plain.isPresent() ? USED : "#ffffff");
            draw.words(x + 4, y + 14, Letters.bold(11, INK), cap.label());
            double at = y + 25;
            at = lines(draw, x + 4, at, wide - 6, INK, plain, "", y + TALL - 6);
            at = lines(
                    draw, x + 4, at, wide - 6, QUIET, caps.does(cap, Layer.SHIFT, commands, mode), "⇧ ", y + TALL - 6);
            at = lines(draw, x + 4, at, wide - 6, BLUE, caps.does(cap, Layer.CTRL, commands, mode), "^ ", y + TALL - 6);
            lines(draw, x + 4, at, wide - 6, BLUE, caps.does(cap, Layer.ALT, commands, mode), "⎇ ", y + TALL - 6);
        }
        draw.words(
                MARGIN,
                HEIGHT - MARGIN + 4.0,
                Letters.plain(10, QUIET),
                Messages.text(caps.known() ? "keys.paper" : "keys.paper.us"));
        return draw.drawing(WIDTH, HEIGHT);
    }

    private static void title(Drawing.Builder draw) {
        draw.words(MARGIN, MARGIN, Letters.bold(18, INK), Messages.text("shortcuts.title"));
    }

    /// Draws what a key does in as many lines as it needs and there are, and tells where the next begins.
    private static double lines(
            Drawing.Builder draw,
            double x,
            double y,
            double wide,
            String colour,
            Optional<Command> does,
            String sign,
            double end) {
        double at = y;
        for (String line :
                does.map(command -> broken(sign + command.text(), wide)).orElse(List.of())) {
            if (at > end) {
                break;
            }
            draw.words(x, at, Letters.plain(SMALL, colour), line);
            at += SMALL + 1.5;
        }
        return at;
    }

    private static List<String> broken(String text, double wide) {
        int most = Math.max(4, (int) (wide / LETTER));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private record Row(String key, String text) {}

    private List<Drawing> table() {
        List<Row> rows = new ArrayList<>();
        for (String group : MainMenu.GROUPS) {
            List<Command> keyed = commands.group(group).stream()
                    .filter(command -> !command.keys().isEmpty())
                    .toList();
            if (!keyed.isEmpty()) {
                rows.add(new Row("", Messages.text("group." + group)));
                keyed.forEach(command -> rows.add(new Row(ShortcutSheet.keys(command), command.text())));
            }
        }
        int high = (int) ((HEIGHT - 2 * MARGIN - 20) / LINE);
        List<Drawing> pages = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += high * COLUMNS) {
            pages.add(page(rows.subList(from, Math.min(rows.size(), from + high * COLUMNS)), high));
        }
        return pages;
    }

    private static Drawing page(List<Row> rows, int high) {
        Drawing.Builder draw = new Drawing.Builder();
        title(draw);
        double wide = (WIDTH - 2.0 * MARGIN) / COLUMNS;
        for (int i = 0; i < rows.size(); i++) {
            int column = i / high;
            double x = MARGIN + column * wide;
            double y = MARGIN + 30 + i % high * LINE;
            Row row = rows.get(i);
            if (row.key.isEmpty()) {
                draw.words(x, y, Letters.bold(12, INK), row.text);
            } else {
                draw.words(x, y, Letters.bold(9, INK), row.key);
                draw.words(x + KEYS, y, Letters.plain(9, INK), row.text);
            }
        }
        return draw.drawing(WIDTH, HEIGHT);
    }
}
