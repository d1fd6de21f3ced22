package org.dianet.cli.data;

import java.util.ArrayList;
import org.dianet.dataset.DatasetKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The names of data sets on the command line.
final class DatasetOption implements ITypeConverter<DatasetKind> {

    /// For help and completion.
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(DatasetKind.names());
        }
    }

    @Override
    public DatasetKind convert(String value) {
        return DatasetKind.find(value)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no data set " + value + "; there are " + DatasetKind.names()));
    }
}
