/// From a clip's frames and marks to what a network sees: dynamic images, flow, ready images.
@NullMarked
package org.dianet.pipeline.sample;

import org.jspecify.annotations.NullMarked;
