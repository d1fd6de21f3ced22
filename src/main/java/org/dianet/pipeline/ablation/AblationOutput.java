package org.dianet.pipeline.ablation;

import java.nio.file.Path;
import org.dianet.storage.StorageException;

/// An ablation's table as text for other programs.
public interface AblationOutput {
    /// Spreadsheet, browser, paper, drawing.
    enum Format {
        CSV("csv"),
        HTML("html"),
        LATEX("tex"),
        SVG("svg");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /// Name of the table's file in an ablation's folder.
        public String file() {
            return "table." + ending;
        }
    }

    String text(Format format, Ablation ablation);

    /// Writes the table in every format into the ablation's folder.
    void write(Path folder, Ablation ablation) throws StorageException;
}
