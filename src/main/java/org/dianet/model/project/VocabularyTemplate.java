package org.dianet.model.project;

import java.util.List;
import java.util.Locale;

/// Emotions to start a project with; they can be changed later.
public enum VocabularyTemplate {
    /// The seven basic emotions of Ekman.
    BASIC("basic emotions", "happiness", "surprise", "disgust", "sadness", "fear", "anger", "contempt"),
    /// The five classes of CASME II (Yan et al. 2014).
    CASME2("CASME II, 5 classes", "happiness", "surprise", "disgust", "repression", "others"),
    /// The classes of the grand challenge of 2019.
    COMPOSITE("composite, 3 classes", "negative", "positive", "surprise"),
    /// None; labels are added while coding.
    NONE("own classes");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final List<String> labels;

    VocabularyTemplate(String title, String... labels) {
        this.title = title;
        this.labels = List.of(labels);
    }

    public List<String> labels() {
        return labels;
    }

    public Vocabulary vocabulary() {
        return new Vocabulary(labels);
    }

    /// Every label its own class.
    public Protocol protocol() {
        return Protocol.identity(title, labels);
    }

    /// In lower case, as a command line has it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
