package org.dianet.cli.results;

/// Kinds of figures.
enum FigureFormat {
    PNG,
    SVG,
    PDF
}
