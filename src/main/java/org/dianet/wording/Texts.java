package org.dianet.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// One bundle of sentences.
final class Texts {
    private final ResourceBundle bundle;

    /// @param name of the bundle in this package
    Texts(String name) {
        bundle = ResourceBundle.getBundle("org.dianet.wording." + name, Locale.ENGLISH);
    }

    /// An apostrophe in a text is one.
    ///
    /// @param arguments counts as whole numbers, which choices can be made by; everything else as it says itself
    /// @throws java.util.MissingResourceException if there is no such text
    String text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof Integer count ? count : arguments[i].toString();
        }
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ENGLISH).format(words);
    }

    /// All keys, in no order.
    Stream<String> keys() {
        return bundle.keySet().stream();
    }

    /// The key of a record: `MissingFrames` is `missing-frames`.
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
