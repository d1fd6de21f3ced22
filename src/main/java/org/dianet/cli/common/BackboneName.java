package org.dianet.cli.common;

import org.dianet.learning.Backbone;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A backbone by its name in a spec.
public final class BackboneName implements ITypeConverter<Backbone> {
    @Override
    public Backbone convert(String name) {
        return Backbone.named(name)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no backbone '" + name + "'; there are " + Backbone.names()));
    }
}
