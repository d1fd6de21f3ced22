package org.dianet.cli.training;

import java.nio.file.Path;
import java.util.Locale;
import org.dianet.cli.common.Console;
import org.dianet.pipeline.ablation.Ablation;

/// An ablation's table as a command says it.
public final class AblationPrint {
    private AblationPrint() {}

    /// @param out folder of the ablation
    public static void print(Console console, Ablation table, Path out) {
        console.print("");
        AblationLines.of(table).forEach(console::print);
        console.print("Table in " + out + ": table.csv, table.html, table.tex, table.svg");
        console.json(AblationJson.toJson(
                table.name(),
                table.reference(),
                table.rows().stream().map(AblationPrint::json).toList()));
    }

    private static AblationJson.Row json(Ablation.Row row) {
        return new AblationJson.Row(
                row.name(),
                row.run().toString(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.leaks(),
                row.sheet(),
                row.comparison(),
                row.adjusted(),
                row.printed(),
                row.note());
    }
}
