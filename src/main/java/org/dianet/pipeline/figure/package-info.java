/// Figures for papers: a clip's filmstrip with its marks and its phase pictures, as SVG and PNG.
@NullMarked
package org.dianet.pipeline.figure;

import org.jspecify.annotations.NullMarked;
