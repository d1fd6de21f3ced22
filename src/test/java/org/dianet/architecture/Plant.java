package org.dianet.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A class that breaks a rule on purpose.
///
/// @param rule name of the rule
/// @param place package, below `org.dianet`
/// @param name of the class
/// @param body of the class; `{pipeline.run}` is some public class of that package, whatever it is called today
record Plant(String rule, String place, String name, String body) {
    private static final Pattern SOME_CLASS = Pattern.compile("\\{([a-z.]+)}");
    private static final Pattern PUBLIC_CLASS = Pattern.compile(
            "^public (?:final |sealed |abstract |non-sealed )*(?:class|record|enum|interface) (\\w+)",
            Pattern.MULTILINE);

    String qualifiedName() {
        return "org.dianet." + place + "." + name;
    }

    JavaFileObject source() {
        String code = "package org.dianet." + place + ";\nclass " + name + " {\n" + named() + "\n}\n";
        return new SimpleJavaFileObject(
                URI.create("string:///" + qualifiedName().replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    private String named() {
        return SOME_CLASS.matcher(body).replaceAll(match -> Matcher.quoteReplacement(someClass(match.group(1))));
    }

    private static String someClass(String place) {
        Path folder = Path.of("src/main/java/org/dianet", place.split("\\."));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> PUBLIC_CLASS.matcher(text(file)).results())
                    .map(found -> "org.dianet." + place + "." + found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " has no public class"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "run from the project's folder; the rule may speak of a package that is gone", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
