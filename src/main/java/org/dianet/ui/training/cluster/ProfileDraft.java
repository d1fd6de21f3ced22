package org.dianet.ui.training.cluster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.dianet.cluster.ClusterProfile;
import org.dianet.ui.common.message.Messages;

/// A cluster as it is typed.
final class ProfileDraft {

    /// What can be typed, in the order of the sheet.
    enum Field {
        NAME,
        HOST,
        FOLDER,
        PROGRAM,
        PARTITION,
        ACCOUNT,
        MEMORY,
        TIME,
        GPU,
        AT_ONCE;

        /// As messages and ids have it.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is wrong with a field, in a sentence.
    record Problem(Field field, String sentence) {}

    /// Either the cluster or what is wrong.
    private record Read(Optional<ClusterProfile> profile, Optional<Problem> problem) {}

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);

    ProfileDraft(String name, ClusterProfile profile) {
        for (Field field : Field.values()) {
            texts.put(field, new SimpleStringProperty(text(field, name, profile)));
        }
    }

    private static String text(Field field, String name, ClusterProfile profile) {
        return switch (field) {
            case NAME -> name;
            case HOST -> profile.host();
            case FOLDER -> profile.folder();
            case PROGRAM -> profile.program();
            case PARTITION -> profile.partition();
            case ACCOUNT -> profile.account();
            case MEMORY -> profile.memory();
            case TIME -> profile.time();
            case GPU -> profile.gpu();
            case AT_ONCE -> Integer.toString(profile.atOnce());
        };
    }

    StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    String name() {
        return typed(Field.NAME);
    }

    private String typed(Field field) {
        return text(field).get().strip();
    }

    /// Empty while something is wrong.
    Optional<ClusterProfile> profile() {
        return read().profile();
    }

    Optional<Problem> problem() {
        return name().isEmpty()
                ? Optional.of(new Problem(Field.NAME, Messages.text("clusters.noName")))
                : read().problem();
    }

    private Read read() {
        int atOnce;
        try {
            atOnce = Integer.parseInt(typed(Field.AT_ONCE));
        } catch (NumberFormatException e) {
            return wrong(
                    Field.AT_ONCE, Messages.text("training.notANumber", label(Field.AT_ONCE), typed(Field.AT_ONCE)));
        }
        try {
            return new Read(
                    Optional.of(new ClusterProfile(
                            typed(Field.HOST),
                            typed(Field.FOLDER),
                            typed(Field.PARTITION),
                            typed(Field.ACCOUNT),
                            typed(Field.MEMORY),
                            typed(Field.TIME),
                            typed(Field.GPU),
                            atOnce,
                            typed(Field.PROGRAM))),
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    /// A cluster's complaint begins with its field, except for what host and folder ask of each other.
    private static Read wrong(String complaint) {
        Field field = Arrays.stream(Field.values())
                .filter(some -> complaint.startsWith(some.word() + " "))
                .findFirst()
                .orElse(Field.FOLDER);
        String rest = complaint.startsWith(field.word() + " ")
                ? label(field) + complaint.substring(field.word().length())
                : complaint.substring(0, 1).toUpperCase(Locale.ROOT) + complaint.substring(1);
        return wrong(field, rest + ".");
    }

    private static Read wrong(Field field, String sentence) {
        return new Read(Optional.empty(), Optional.of(new Problem(field, sentence)));
    }

    static String label(Field field) {
        return Messages.text("clusters." + field.word());
    }
}
