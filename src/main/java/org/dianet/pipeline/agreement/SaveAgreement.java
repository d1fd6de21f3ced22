package org.dianet.pipeline.agreement;

import java.nio.file.Path;
import java.util.Locale;
import org.dianet.evaluation.agreement.Agreement;
import org.dianet.storage.AnnotationWriter;
import org.dianet.storage.StorageException;

/// Writes every figure of an agreement into a table that the user names.
public final class SaveAgreement {
    private final AnnotationWriter csv;
    private final AnnotationWriter xlsx;

    public SaveAgreement(AnnotationWriter csv, AnnotationWriter xlsx) {
        this.csv = csv;
        this.xlsx = xlsx;
    }

    /// @param out ends with `.csv` or `.xlsx`
    /// @throws IllegalArgumentException if the file's name says no format, in a sentence
    public void write(Agreement agreement, Path out) throws StorageException {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new IllegalArgumentException("The table's name must end with .csv or .xlsx, not " + out + ".");
        }
        (name.endsWith(".csv") ? csv : xlsx).write(out, AgreementTable.rows(agreement));
    }
}
