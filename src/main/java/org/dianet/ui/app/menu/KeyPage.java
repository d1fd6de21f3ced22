package org.dianet.ui.app.menu;

import java.util.List;
import java.util.stream.Collectors;
import org.dianet.ui.common.command.Command;
import org.dianet.ui.common.command.Commands;
import org.dianet.ui.common.message.Messages;

/// Every key on one page to print, as HTML without anything from elsewhere.
public final class KeyPage {
    private KeyPage() {}

    public static String of(Commands commands) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(Messages.text("shortcuts.title")))
                .append("</title><style>body{font:13px sans-serif;margin:24px;columns:2;column-gap:32px}")
                .append("h1{font-size:18px;column-span:all}h2{font-size:14px;margin:12px 0 4px}")
                .append("table{border-collapse:collapse;width:100%;break-inside:avoid}")
                .append(
                        "td{border-bottom:1px solid #ccc;padding:2px 8px 2px 0}td:first-child{width:11em;font-weight:bold}")
                .append("</style></head><body>\n<h1>")
                .append(escaped(Messages.text("shortcuts.title")))
                .append("</h1>\n");
        for (String group : MainMenu.GROUPS) {
            List<Command> withKeys = commands.group(group).stream()
                    .filter(command -> !command.keys().isEmpty())
                    .toList();
            if (!withKeys.isEmpty()) {
                page.append("<h2>")
                        .append(escaped(Messages.text("group." + group)))
                        .append("</h2>\n<table>\n");
                withKeys.forEach(command -> page.append("<tr><td>")
                        .append(escaped(keys(command)))
                        .append("</td><td>")
                        .append(escaped(command.text()))
                        .append("</td></tr>\n"));
                page.append("</table>\n");
            }
        }
        return page.append("</body></html>\n").toString();
    }

    static String keys(Command command) {
        return command.keys().stream()
                .map(key -> key.getDisplayText())
                .filter(text -> !text.startsWith("Numpad"))
                .collect(Collectors.joining("   "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
