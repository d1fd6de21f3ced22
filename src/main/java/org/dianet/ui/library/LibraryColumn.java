package org.dianet.ui.library;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Tier;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A column of the library that the user may choose.
///
/// @param name of the column in the settings, without blanks
/// @param value what it says of a clip as the coder sees it, e.g. a text or a number, by which it sorts; `null` for
///     nothing
/// @param width in pixels
public record LibraryColumn(
        String name, String heading, Function<Clip, ? extends @Nullable Comparable<?>> value, Width width) {

    /// One whose heading is `library.NAME` in the messages.
    public LibraryColumn(String name, Function<Clip, ? extends @Nullable Comparable<?>> value, Width width) {
        this(name, Messages.text("library." + name), value, width);
    }

    /// What is said on a tier of the project's own; numbers sort as such.
    static LibraryColumn of(Tier tier) {
        return new LibraryColumn(
                "tier-" + URLEncoder.encode(tier.name(), StandardCharsets.UTF_8),
                tier.name(),
                tier.kind() == Tier.Kind.NUMBER ? clip -> number(tier, clip) : clip -> tier.of(clip.coding()),
                tier.kind() == Tier.Kind.TEXT ? Width.TEXT : Width.WORD);
    }

    private static @Nullable BigDecimal number(Tier tier, Clip clip) {
        String said = tier.of(clip.coding());
        return said.isEmpty() || tier.problem(said).isPresent() ? null : new BigDecimal(tier.kept(said));
    }

    /// Pixels: at least, usually, at most.
    public record Width(double least, double usual, double most) {
        public static final Width SIGNS = new Width(48, 56, 160);
        public static final Width NUMBER = new Width(64, 72, 96);
        public static final Width WORD = new Width(64, 76, 160);
        /// The policy that shares the width out cannot count with more than the last.
        public static final Width TEXT = new Width(64, 120, 5000);
    }
}
