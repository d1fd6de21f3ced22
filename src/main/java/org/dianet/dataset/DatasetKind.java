package org.dianet.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.dataset.protocol.ProtocolPreset.LabelColumn;

/// The data sets that can be read, by the names of the command line.
public enum DatasetKind {
    CASME2("casme2", "CASME II"),
    SAMM("samm", "SAMM"),
    MMEW("mmew", "MMEW"),
    SMIC("smic", "SMIC-HS"),
    SMIC_VIS("smic_vis", "SMIC-VIS"),
    SMIC_NIR("smic_nir", "SMIC-NIR"),
    CASME("casme", "CASME"),
    CASME_SQ("casme_sq", "CAS(ME)²"),
    CASME3("casme3", "CAS(ME)³"),
    FOURDME("4dme", "4DME"),
    DFME("dfme", "DFME"),
    TABLE("table", "a table of clips"),
    IMAGES("images", "a manifest of motion images");

    private final String text;
    private final String title;

    DatasetKind(String text, String title) {
        this.text = text;
        this.title = title;
    }

    public static Optional<DatasetKind> find(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// As the field writes it.
    public String title() {
        return title;
    }

    /// Whether folders alone can say what a sheet would.
    public boolean readsFolders() {
        return switch (this) {
            case SMIC, SMIC_VIS, SMIC_NIR -> true;
            case CASME2, SAMM, MMEW, CASME, CASME_SQ, CASME3, FOURDME, DFME, TABLE, IMAGES -> false;
        };
    }

    public DatasetFormat format(LabelColumn labels) {
        return switch (this) {
            case CASME2 -> new Casme2(labels);
            case SAMM -> new Samm(labels);
            case MMEW -> new Mmew(labels);
            case SMIC -> new Smic(Smic.Camera.HS);
            case SMIC_VIS -> new Smic(Smic.Camera.VIS);
            case SMIC_NIR -> new Smic(Smic.Camera.NIR);
            case CASME -> new Casme(labels);
            case CASME_SQ -> new CasmeSquared();
            case CASME3 -> new Casme3(labels);
            case FOURDME -> new FourDme(labels);
            case DFME -> new Dfme(labels);
            case TABLE -> new ClipTable();
            case IMAGES -> new ImageManifest();
        };
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(DatasetKind::toString).toList();
    }

    /// As the command line writes it.
    @Override
    public String toString() {
        return text;
    }
}
