package org.dianet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.dianet.dataset.Casme;
import org.dianet.dataset.Casme2;
import org.dianet.dataset.Casme3;
import org.dianet.dataset.CasmeSquared;
import org.dianet.dataset.ClipTable;
import org.dianet.dataset.DatasetFormat;
import org.dianet.dataset.FourDme;
import org.dianet.dataset.ImageManifest;
import org.dianet.dataset.Mmew;
import org.dianet.dataset.Samm;
import org.dianet.dataset.Smic;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The sheets that can be read, by the names of the command line.
enum DatasetKind {
    CASME2("casme2"),
    SAMM("samm"),
    MMEW("mmew"),
    SMIC("smic"),
    CASME("casme"),
    CASME_SQ("casme_sq"),
    CASME3("casme3"),
    FOURDME("4dme"),
    TABLE("table"),
    IMAGES("images");

    private final String text;

    DatasetKind(String text) {
        this.text = text;
    }

    DatasetFormat format(LabelColumn labels) {
        return switch (this) {
            case CASME2 -> new Casme2(labels);
            case SAMM -> new Samm(labels);
            case MMEW -> new Mmew(labels);
            case SMIC -> new Smic();
            case CASME -> new Casme(labels);
            case CASME_SQ -> new CasmeSquared();
            case CASME3 -> new Casme3(labels);
            case FOURDME -> new FourDme(labels);
            case TABLE -> new ClipTable();
            case IMAGES -> new ImageManifest();
        };
    }

    @Override
    public String toString() {
        return text;
    }

    /// For help and completion.
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(Arrays.stream(values()).map(DatasetKind::toString).toList());
        }
    }

    static final class FromName implements ITypeConverter<DatasetKind> {
        @Override
        public DatasetKind convert(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text.equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no data set " + value + "; there are " + new Names()));
        }
    }
}
